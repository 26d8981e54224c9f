package uk.haven.milestones.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.haven.milestones.domain.LeaverFigures;
import uk.haven.milestones.internal.Leavers;
import uk.haven.milestones.internal.Leavers.Leaver;
import uk.haven.milestones.internal.Starts;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Figure;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Words;
import uk.haven.schooling.Destination;
import uk.haven.vulnerability.ReturnsSections;

/** Makes the page about leavers. */
@Component
class LeaversPages {

    private final SchoolsAtHand places;
    private final Leavers leavers;
    private final Starts starts;
    private final ReturnsSections sections;

    LeaversPages(SchoolsAtHand places, Leavers leavers, Starts starts, ReturnsSections sections) {
        this.places = places;
        this.leavers = leavers;
        this.starts = starts;
        this.sections = sections;
    }

    static String path(String year, String list) {
        return LeaversController.PATH + "?list=" + (list.isEmpty() ? "unknown" : list)
                + (year.isEmpty() ? "" : "&year=" + year);
    }

    /** The lists, by their names in addresses. */
    private enum Which {
        UNKNOWN("To find out"),
        NONE("No place"),
        PLACED("Place known");

        private final String label;

        Which(String label) {
            this.label = label;
        }

        static Which of(Leaver each) {
            return each.unknown()
                    ? UNKNOWN
                    : each.place().filter(Destination::placed).isPresent() ? PLACED : NONE;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    LeaversPage page(SchoolYear year, List<Leaver> all, Answers answers, List<Problem> problems, String done) {
        places.listed("leavers.listed", year.toString(), all.size());
        Which which = Arrays.stream(Which.values())
                .filter(each -> each.code().equals(answers.text("list")))
                .findFirst()
                .orElse(Which.UNKNOWN);
        List<Leaver> listed =
                all.stream().filter(each -> Which.of(each) == which).toList();
        Set<String> ticked = Set.copyOf(answers.texts("item"));
        Map<Long, String> names = new LinkedHashMap<>();
        places.mine(SchoolsAtHand.READ).forEach(each -> names.put(each.id(), each.name()));
        return new LeaversPage(
                sections.links(LeaversController.PATH),
                year.toString(),
                sentence(year, all),
                all.isEmpty()
                        ? List.of()
                        : figures(
                                LeaverFigures.of(all.stream().map(Leaver::place).toList()), answers.text("year")),
                Arrays.stream(Which.values())
                        .map(each -> new Section(
                                each.label, path(answers.text("year"), each.code()), each == which, (int) all.stream()
                                        .filter(one -> Which.of(one) == each)
                                        .count()))
                        .toList(),
                answers.text("year"),
                which.code(),
                listed.stream()
                        .map(each -> row(
                                each,
                                names.size() > 1
                                        ? names.getOrDefault(each.child().schoolId(), "")
                                        : "",
                                ticked))
                        .toList(),
                listed.stream().noneMatch(Leaver::here) ? null : bulk(listed, answers, problems),
                which == Which.UNKNOWN ? "Nobody is left to find out about" : "Nobody",
                done,
                problems);
    }

    private String sentence(SchoolYear year, List<Leaver> all) {
        LocalDate asOf = places.when().asOf();
        if (all.isEmpty()) {
            return "No young person of Year 11 is on your roll.";
        }
        return leavers.askedFrom(year, asOf)
                .map(from ->
                        "By " + Words.date(from) + " it should be known of everybody in Year 11 where they go next.")
                .orElse("");
    }

    private static List<Figure> figures(LeaverFigures of, String year) {
        return List.of(
                figure(of.stayingOn(), of, "in education or training", path(year, "placed")),
                figure(of.employed(), of, "in a job", path(year, "placed")),
                figure(of.neet(), of, "not in education, employment or training", path(year, "none")),
                figure(of.notKnown(), of, "not known", path(year, "unknown")));
    }

    private static Figure figure(int count, LeaverFigures of, String label, String path) {
        return new Figure(
                Words.number(count),
                label,
                Words.percent(count, of.leavers(), 1) + " of " + Words.number(of.leavers()) + " leavers",
                path);
    }

    private static LeaversPage.Row row(Leaver each, String school, Set<String> ticked) {
        var facts = new ArrayList<String>();
        each.recordedOn().ifPresent(on -> facts.add("recorded on " + Words.date(on)));
        each.owner()
                .ifPresentOrElse(
                        owner -> facts.add((each.unknown() ? "finds out: " : "found out by ") + owner.name()), () -> {
                            if (each.unknown()) {
                                facts.add("nobody finds out yet");
                            }
                        });
        String id = each.child().publicId().toString();
        if (!each.here()) {
            facts.add("at another school now");
        }
        return new LeaversPage.Row(
                each.here() ? id : "",
                each.child().name(),
                "/children/" + id,
                school,
                each.place().map(Destination::label).orElse("Nothing recorded"),
                String.join(" · ", facts),
                ticked.contains(id));
    }

    private LeaversPage.Bulk bulk(List<Leaver> listed, Answers answers, List<Problem> problems) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("", "Choose where they go");
        for (Destination each : Destination.values()) {
            known.put(each.name(), each.label());
        }
        Map<String, String> owners = new LinkedHashMap<>();
        places.mine(LeaversController.GIVE).stream()
                .filter(school -> listed.stream().anyMatch(each -> each.child().schoolId() == school.id()))
                .forEach(school -> starts.leaders(school.id(), places.when().today())
                        .forEach(each -> owners.put(each.id().toString(), each.described())));
        var choice = new LinkedHashMap<String, String>();
        if (!owners.isEmpty()) {
            choice.put("", "Choose who finds out");
            choice.putAll(owners);
        }
        return new LeaversPage.Bulk(
                Field.of("place", "Where do all that are ticked go?").withProblems(problems),
                Option.of(known, answers.text("place")),
                Field.of("owner", "Who finds out about all that are ticked?").withProblems(problems),
                Option.of(choice, answers.text("owner")));
    }
}
