package uk.haven.milestones.web.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.milestones.domain.language.Judgement;
import uk.haven.milestones.domain.language.LanguageFigures;
import uk.haven.milestones.domain.language.LetterPhases;
import uk.haven.milestones.domain.language.NarrativeState;
import uk.haven.milestones.internal.language.EarlyLanguage.Learner;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.Figure;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.vulnerability.ReturnsSections;

/** Makes the class list of early language. */
@Component
class LanguagePages {

    private final LanguageDesk desk;
    private final LanguageStarts starts;
    private final ReturnsSections sections;

    LanguagePages(LanguageDesk desk, LanguageStarts starts, ReturnsSections sections) {
        this.desk = desk;
        this.starts = starts;
        this.sections = sections;
    }

    /** The lists, by their names in addresses. */
    enum Which {
        ALL("Year R", (each, _) -> each.inYearR()),
        DUE("To be judged", (each, day) -> each.dueBy(day.plusDays(LanguageDesk.AHEAD_DAYS))),
        MORE("Needs more", (each, _) -> each.state() == NarrativeState.NEEDS_MORE),
        RELEASED("Released", (each, _) -> !each.state().takesPart()),
        YEAR1("Year 1, not released", (each, _) -> !each.inYearR());

        private final String label;
        private final BiPredicate<Learner, LocalDate> holds;

        Which(String label, BiPredicate<Learner, LocalDate> holds) {
            this.label = label;
            this.holds = holds;
        }

        static Which of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElse(ALL);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String path() {
            return LanguageDesk.PATH + "?list=" + code();
        }
    }

    /** @param theirs what somebody else has judged since the page was opened, one sentence each */
    LanguagePage page(List<Learner> all, Typed typed, List<Problem> problems, List<String> theirs, String done) {
        Which which = Which.of(typed.text("list"));
        LocalDate asOf = desk.asOf();
        List<Learner> listed =
                all.stream().filter(each -> which.holds.test(each, asOf)).toList();
        boolean writes = !desk.lookingBack();
        Set<String> ticked =
                typed.texts("item").stream().map(LanguageController::childOf).collect(Collectors.toSet());
        Map<Long, String> schools = new HashMap<>();
        desk.places().mine(SchoolsAtHand.READ).forEach(each -> schools.put(each.id(), each.name()));
        LanguageFigures figures = LanguageFigures.of(
                all.stream().filter(Learner::inYearR).map(Learner::counted).toList());
        return new LanguagePage(
                sections.links(LanguageDesk.PATH),
                Words.date(asOf),
                sentence(figures, all),
                figures.children() == 0 ? List.of() : figures(figures),
                Arrays.stream(Which.values())
                        .map(each -> new Section(each.label, each.path(), each == which, (int) all.stream()
                                .filter(one -> each.holds.test(one, asOf))
                                .count()))
                        .toList(),
                which.code(),
                listed.stream()
                        .map(each -> row(each, asOf, schools, writes, ticked))
                        .toList(),
                writes && listed.stream().anyMatch(each -> judgeable(each))
                        ? JudgementForm.of(
                                typed,
                                problems,
                                Judgement.ofThoseWhoTakePart(),
                                desk.today(),
                                Viewers.person().name(),
                                "What was seen")
                        : null,
                writes ? starts.form(listed, typed, problems) : null,
                theirs,
                all.isEmpty() ? "No child of Year R is on your roll" : "Nobody",
                desk.lookingBack(),
                done,
                problems);
    }

    private static boolean judgeable(Learner each) {
        return each.state().takesPart() && LanguageDesk.judges(each.child());
    }

    private static String sentence(LanguageFigures of, List<Learner> all) {
        if (all.isEmpty()) {
            return "";
        }
        return "Everyone who comes into Year R takes part in Reception Narrative until a judgement on their language releases"
                + " them. "
                + (of.children() == 0
                        ? ""
                        : of.released() + " of " + Words.count(of.children(), "child", "children") + " in Year R "
                                + (of.released() == 1 ? "is" : "are") + " released.");
    }

    private static List<Figure> figures(LanguageFigures of) {
        return List.of(
                figure(of.notJudged(), of, "not judged yet", Which.DUE.path()),
                figure(of.needsMore(), of, "need more", Which.MORE.path()),
                figure(of.released(), of, "released", Which.RELEASED.path()),
                figure(
                        of.reached(),
                        of,
                        "at the end of phase " + LetterPhases.COUNTED + " of Letters and Sounds",
                        LanguageDesk.PHASES));
    }

    private static Figure figure(int count, LanguageFigures of, String label, String path) {
        return new Figure(
                Words.number(count),
                label,
                Words.percent(count, of.children(), 1) + " of " + Words.number(of.children()) + " in Year R",
                path);
    }

    /** Programmes of language that go on. */
    static List<LanguagePage.Programme> programmes(Learner each) {
        return each.programmes().stream()
                .map(one -> new LanguagePage.Programme(
                        one.title(),
                        one.standing().path(),
                        one.standing().words() + (one.progress().isEmpty() ? "" : " · " + one.progress())))
                .toList();
    }

    private static LanguagePage.Row row(
            Learner each, LocalDate asOf, Map<Long, String> schools, boolean writes, Set<String> ticked) {
        Child child = each.child();
        String id = child.publicId().toString();
        var facts = new ArrayList<String>();
        if (child.yearGroup() instanceof YearGroup group && group != YearGroup.R) {
            facts.add(group.label());
        }
        if (schools.size() > 1) {
            facts.add(schools.getOrDefault(child.schoolId(), ""));
        }
        return new LanguagePage.Row(
                writes && judgeable(each) ? LanguageController.item(each) : "",
                child.name(),
                LanguageDesk.path(child),
                String.join(" · ", facts),
                each.state().label(),
                each.last()
                        .map(last -> Words.date(last.on()) + ", " + last.judgedBy())
                        .orElse(""),
                each.phase()
                        .map(phase -> LetterPhases.words(phase.reached()) + ", " + Words.shortDate(phase.on()))
                        .orElse("Nothing recorded"),
                programmes(each),
                LanguageDesk.next(each),
                each.lacksProgramme() || each.dueBy(asOf),
                ticked.contains(id));
    }
}
