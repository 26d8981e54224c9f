package uk.haven.milestones.web.language;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.milestones.domain.language.LetterPhases;
import uk.haven.milestones.internal.language.Phonics.Phase;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.vulnerability.ReturnsSections;

/** Makes the page on which phases are recorded for a class. */
@Component
class PhonicsPages {

    /** The years in which the programme is taught. */
    static final List<YearGroup> YEARS = List.of(YearGroup.R, YearGroup.Y1, YearGroup.Y2);

    private final LanguageDesk desk;
    private final ReturnsSections sections;

    PhonicsPages(LanguageDesk desk, ReturnsSections sections) {
        this.desk = desk;
        this.sections = sections;
    }

    static String path(YearGroup year) {
        return LanguageDesk.PHASES + "?year=" + year.name();
    }

    /** @param held the latest phase of each @param theirs what somebody else has recorded, one sentence each */
    record Shown(
            YearGroup year,
            List<Child> children,
            Map<ChildId, Phase> held,
            Typed typed,
            List<Problem> problems,
            List<String> theirs,
            String done) {}

    PhonicsPage page(Shown shown) {
        Typed typed = shown.typed();
        Map<Long, String> schools = new HashMap<>();
        desk.places().mine(SchoolsAtHand.READ).forEach(each -> schools.put(each.id(), each.name()));
        boolean writes = !desk.lookingBack()
                && shown.children().stream()
                        .anyMatch(each -> SchoolsAtHand.at(Viewers.person(), SchoolsAtHand.READ, each.schoolId()));
        return new PhonicsPage(
                sections.links(LanguageDesk.PATH),
                YEARS.stream()
                        .map(each -> Section.of(each.label(), path(each), each == shown.year()))
                        .toList(),
                shown.year().name(),
                sentence(shown),
                Field.of("on", "Found on")
                        .withHint("For everyone on this page.")
                        .withProblems(shown.problems()),
                typed.date("on", DateAnswer.of(desk.today())),
                Field.of("others", "Everybody who is left blank")
                        .withHint("Then change those who differ.")
                        .withProblems(shown.problems()),
                choices("Stays blank", typed.text("others")),
                shown.children().stream()
                        .map(each -> row(each, shown, schools.size() > 1 ? schools : Map.of()))
                        .toList(),
                shown.theirs(),
                writes,
                desk.lookingBack(),
                shown.done(),
                shown.problems());
    }

    private static String sentence(Shown shown) {
        int all = shown.children().size();
        long reached = shown.children().stream()
                .map(each -> shown.held().get(each.id()))
                .filter(each -> each != null && each.reached() >= LetterPhases.COUNTED)
                .count();
        return all == 0
                ? ""
                : reached + " of " + Words.count(all, "child", "children") + " in "
                        + shown.year().label() + " ("
                        + Words.percent(reached, all, 1) + ") have reached the end of phase " + LetterPhases.COUNTED
                        + ".";
    }

    private static PhonicsPage.Row row(Child child, Shown shown, Map<Long, String> schools) {
        Optional<Phase> held = Optional.ofNullable(shown.held().get(child.id()));
        String field = PhonicsForm.phaseField(child);
        return new PhonicsPage.Row(
                child.publicId().toString(),
                child.name(),
                "/children/" + child.publicId(),
                schools.getOrDefault(child.schoolId(), ""),
                held.map(Phase::mark).orElse(""),
                held.map(each -> LetterPhases.words(each.reached()) + ", " + Words.date(each.on()))
                        .orElse("Nothing recorded"),
                Field.of(field, "Phase of " + child.name()).withProblems(shown.problems()),
                choices("", shown.typed().text(field)));
    }

    /** @param none what stands for no answer */
    private static List<Option> choices(String none, String chosen) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", none);
        LetterPhases.all().forEach(each -> choices.put(String.valueOf(each), LetterPhases.words(each)));
        return Option.of(choices, chosen);
    }
}
