package uk.haven.milestones.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.haven.milestones.domain.Decision;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.domain.Status;
import uk.haven.milestones.internal.DecisionRun;
import uk.haven.milestones.internal.DecisionRun.Finding;
import uk.haven.milestones.internal.Starts;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;
import uk.haven.vulnerability.ReturnsSections;

/** Makes the page of a decision point from its findings. */
@Component
class RunPages {

    private static final int PAGE = 50;

    private final SchoolsAtHand places;
    private final DecisionRun run;
    private final Starts starts;
    private final WhatIfs whatIfs;
    private final BulkForms bulks;
    private final ReturnsSections sections;

    RunPages(
            SchoolsAtHand places,
            DecisionRun run,
            Starts starts,
            WhatIfs whatIfs,
            BulkForms bulks,
            ReturnsSections sections) {
        this.places = places;
        this.run = run;
        this.starts = starts;
        this.whatIfs = whatIfs;
        this.bulks = bulks;
        this.sections = sections;
    }

    /** @param mine every school of the viewer's @param chosen those that are shown */
    record Shown(
            RunQuery query,
            SchoolYear year,
            List<School> mine,
            List<School> chosen,
            List<Finding> findings,
            Answers answers,
            int page,
            boolean decides,
            List<Problem> problems,
            String done) {}

    /** What ticking a finding sends. */
    static String item(Finding each) {
        return each.child().publicId() + "/" + each.trigger().code();
    }

    RunPage page(Shown shown) {
        RunQuery query = shown.query();
        List<Finding> matching =
                shown.findings().stream().filter(query::matches).toList();
        List<Finding> listed = matching.stream()
                .filter(each -> each.reading().status() == query.listed())
                .toList();
        var pages = new Pages(shown.page(), PAGE, listed.size(), query.path());
        List<Finding> rows = listed.stream().skip(pages.offset()).limit(PAGE).toList();
        boolean decides = shown.decides() && query.listed() != Status.MET && !rows.isEmpty();
        List<Milestone> asked = run.framework(shown.year(), places.when().asOf()).triggers().stream()
                .filter(each -> each.rule() instanceof Rule.Standard)
                .filter(each ->
                        shown.findings().stream().anyMatch(one -> one.trigger().equals(each)))
                .toList();
        Map<String, String> schools = new LinkedHashMap<>();
        schools.put("", "All my schools");
        shown.mine().forEach(each -> schools.put(SchoolsAtHand.code(each), each.name()));
        Map<String, String> triggers = new LinkedHashMap<>();
        triggers.put("", "Every standard");
        asked.forEach(each -> triggers.put(each.code(), words(each)));
        return new RunPage(
                sections.links(RunQuery.PATH),
                shown.year().toString(),
                sentence(shown, asked),
                counts(shown, asked),
                lists(query, matching),
                query.asPage(),
                Field.of("school", "School"),
                schools.size() > 2 ? Option.of(schools, query.school()) : List.of(),
                Field.of("trigger", "Standard"),
                Option.of(triggers, query.trigger()),
                chips(query, schools, triggers),
                new RunQuery(query.year(), "", "", query.status(), "").path(),
                rows(rows, shown, decides),
                pages,
                whatIfs.of(shown),
                decides ? bulks.of(shown) : null,
                empty(query.listed(), shown.findings().isEmpty()),
                shown.done(),
                shown.problems());
    }

    /** @param days of the standards that are shown, earliest first */
    private static String decisionPoint(List<LocalDate> days, LocalDate asOf) {
        if (days.size() > 1) {
            return "Each standard has its own decision point, from " + Words.date(days.getFirst()) + " to "
                    + Words.date(days.getLast()) + "; results until then count.";
        }
        return days.stream()
                .findFirst()
                .map(day -> day.isAfter(asOf)
                        ? "The decision point is " + Words.date(day) + ". Until then this is how it looks so far."
                        : "Results until the decision point, " + Words.date(day) + ", count.")
                .orElse("");
    }

    private String sentence(Shown shown, List<Milestone> asked) {
        LocalDate asOf = places.when().asOf();
        String decision = decisionPoint(
                run.decisionPoints(
                        asked.stream()
                                .filter(each -> shown.query().trigger().isEmpty()
                                        || each.code().equals(shown.query().trigger()))
                                .toList(),
                        shown.year()),
                asOf);
        long open = shown.findings().stream().filter(Finding::open).count();
        return decision + " "
                + (shown.findings().isEmpty()
                        ? "No standard is set for the years of this school."
                        : open == 0
                                ? "Everything is decided."
                                : Words.count(open, "decision is", "decisions are") + " still to be made.");
    }

    private static Table counts(Shown shown, List<Milestone> asked) {
        var rows = new ArrayList<Table.Row>();
        for (Milestone each : asked) {
            RunQuery of = shown.query().withTrigger(each.code()).withDecided("");
            var cells = new ArrayList<Table.Cell>();
            cells.add(Table.Cell.link(words(each), of.path()));
            for (Status status : List.of(Status.BELOW, Status.MISSING, Status.MET)) {
                cells.add(number(
                        shown,
                        one -> one.trigger().equals(each) && one.reading().status() == status,
                        of.withStatus(status)));
            }
            cells.add(number(shown, one -> one.trigger().equals(each) && one.open(), of.withDecided("open")));
            rows.add(new Table.Row(cells, false));
        }
        return new Table(
                "Children by standard",
                List.of(
                        Table.Column.text("Standard"),
                        Table.Column.figure("Below"),
                        Table.Column.figure("No result"),
                        Table.Column.figure("Met"),
                        Table.Column.figure("To decide")),
                rows,
                "No standard is set for the years of this school.");
    }

    private static Table.Cell number(Shown shown, Predicate<Finding> which, RunQuery opens) {
        long count = shown.findings().stream().filter(which).count();
        return count == 0 ? Table.Cell.figure(0) : Table.Cell.link(Words.number(count), opens.path());
    }

    private static List<Section> lists(RunQuery query, List<Finding> matching) {
        return List.of(Status.BELOW, Status.MISSING, Status.MET).stream()
                .map(status ->
                        new Section(status.label(), query.withStatus(status).path(), query.listed() == status, (int)
                                matching.stream()
                                        .filter(each -> each.reading().status() == status)
                                        .count()))
                .toList();
    }

    private static List<Chip> chips(RunQuery query, Map<String, String> schools, Map<String, String> triggers) {
        var chips = new ArrayList<Chip>();
        if (!query.school().isEmpty()) {
            chips.add(new Chip(
                    schools.getOrDefault(query.school(), query.school()),
                    query.withSchool("").path()));
        }
        if (!query.trigger().isEmpty()) {
            chips.add(new Chip(
                    triggers.getOrDefault(query.trigger(), query.trigger()),
                    query.withTrigger("").path()));
        }
        if (!query.decided().isEmpty()) {
            chips.add(new Chip(
                    query.decided().equals("decided") ? "Decided" : "Still to decide",
                    query.withDecided("").path()));
        }
        return chips;
    }

    private List<RunPage.Row> rows(List<Finding> findings, Shown shown, boolean decides) {
        List<Decision> decided =
                findings.stream().flatMap(each -> each.decision().stream()).toList();
        var told = starts.told(decided, places.when().asOf());
        Set<String> ticked = Set.copyOf(shown.answers().texts("item"));
        Map<Long, String> names = new LinkedHashMap<>();
        shown.mine().forEach(each -> names.put(each.id(), each.name()));
        var rows = new ArrayList<RunPage.Row>();
        for (Finding each : findings) {
            Optional<Starts.Told> start = each.decision()
                    .filter(decision -> decision.startId().isPresent())
                    .map(decision -> told.getOrDefault(decision.startId().getAsLong(), Map.of())
                            .get(decision.childId()));
            YearGroup year = each.child().yearGroup();
            String school =
                    shown.chosen().size() > 1 ? names.getOrDefault(each.child().schoolId(), "") : "";
            rows.add(new RunPage.Row(
                    decides && each.open() ? item(each) : "",
                    each.child().name(),
                    "/children/" + each.child().publicId(),
                    (year == null ? "" : year.label()) + (school.isEmpty() ? "" : ", " + school),
                    words(each.trigger()),
                    each.reading().result().isEmpty()
                            ? "No result"
                            : "Has " + each.reading().result(),
                    each.decision().map(decision -> told(decision, start, each)).orElse(""),
                    start.map(Starts.Told::path).orElse(""),
                    ticked.contains(item(each))));
        }
        return rows;
    }

    private static String told(Decision decision, Optional<Starts.Told> start, Finding now) {
        String what = start.map(each -> each.start().inWords() + " " + each.words())
                .orElseGet(() -> decision.startId().isPresent()
                        ? "A programme was asked for"
                        : "No programme: " + decision.reason());
        String then = decision.result().equals(now.reading().result())
                ? ""
                : ", when the result was " + (decision.result().isEmpty() ? "missing" : decision.result());
        return what + ". Decided by " + decision.by() + " on " + Words.date(decision.on()) + then + ".";
    }

    static String words(Milestone milestone) {
        return milestone.rule() instanceof Rule rule ? Rule.inWords(rule) : milestone.wording();
    }

    private static String empty(Status status, boolean nobodyAsked) {
        return nobodyAsked
                ? "Nobody is asked for a standard here."
                : switch (status) {
                    case BELOW -> "Nobody is below.";
                    case MISSING -> "Everybody has a result.";
                    case MET -> "Nobody has met it yet.";
                };
    }
}
