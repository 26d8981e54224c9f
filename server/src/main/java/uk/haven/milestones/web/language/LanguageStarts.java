package uk.haven.milestones.web.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.milestones.ProgrammeStarts.Kind;
import uk.haven.milestones.ProgrammeStarts.Leader;
import uk.haven.milestones.domain.DecisionRules;
import uk.haven.milestones.domain.Start;
import uk.haven.milestones.internal.Starts;
import uk.haven.milestones.internal.language.EarlyLanguage;
import uk.haven.milestones.internal.language.EarlyLanguage.Learner;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;

/** A programme of language for all that are ticked: the questions, and asking for it. */
@Component
class LanguageStarts {

    private static final String TARGET = "Understands and uses enough language to take part in class";
    private static final int TARGET_LENGTH = 500;

    private final LanguageDesk desk;
    private final Starts starts;

    LanguageStarts(LanguageDesk desk, Starts starts) {
        this.desk = desk;
        this.starts = starts;
    }

    /** What came of it. @param begun to be carried out once the transaction is over */
    record Asked(List<Long> begun, List<Problem> problems) {}

    private List<Kind> kinds() {
        return starts.kinds().stream()
                .filter(each -> EarlyLanguage.KINDS.contains(each.code()))
                .toList();
    }

    /** Null when there is nobody for whom the viewer may start one. */
    LanguagePage.@Nullable Start form(List<Learner> listed, Typed typed, List<Problem> problems) {
        List<Long> schools = listed.stream()
                .filter(each -> each.state().takesPart() && LanguageDesk.starts(each.child()))
                .map(each -> each.child().schoolId())
                .distinct()
                .toList();
        if (schools.isEmpty() || kinds().isEmpty()) {
            return null;
        }
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", "Choose what kind it is");
        kinds().forEach(each -> kinds.put(each.code(), each.label()));
        Map<String, String> leaders = new LinkedHashMap<>();
        leaders.put("", "Nobody yet");
        schools.forEach(school -> starts.leaders(school, desk.today())
                .forEach(each -> leaders.put(each.id().toString(), each.described())));
        return new LanguagePage.Start(
                Field.of("kind", "Kind of programme").withProblems(problems),
                Option.of(kinds, typed.text("kind")),
                Field.of("target", "What it is to reach")
                        .withValue(typed.text("target", TARGET))
                        .withProblems(problems),
                Field.of("worker", "Who leads it").withProblems(problems),
                Option.of(leaders, typed.text("worker")),
                Field.of("from", "First day").withProblems(problems),
                typed.date("from", DateAnswer.of(desk.today())),
                Field.of("until", "Last day").withProblems(problems),
                typed.date("until", DateAnswer.of(yearEnds().orElse(null))));
    }

    private Optional<SchoolYear> year() {
        return desk.places().partnership().calendar().schoolYearAt(desk.today());
    }

    private Optional<LocalDate> yearEnds() {
        return year().map(each ->
                        desk.places().partnership().calendar().halfTerms(each).getLast())
                .map(HalfTerm::end);
    }

    /** Asks for one for each of the children; nothing is asked for when there is a problem. */
    Asked ask(List<Learner> chosen, Typed typed) {
        SchoolYear year = year().orElseThrow();
        DateAnswer from = typed.date("from");
        DateAnswer until = typed.date("until");
        LocalDate first = from.date().orElse(null);
        LocalDate last = until.date().orElse(null);
        var problems = new ArrayList<>(DecisionRules.start(
                typed.text("kind"),
                "",
                first,
                last,
                Optional.empty(),
                yearEnds().orElseThrow()));
        if (first == null) {
            problems.add(from.problem("from", "the first day"));
        }
        if (last == null) {
            problems.add(until.problem("until", "the last day"));
        }
        String target = typed.text("target").strip();
        if (target.isEmpty() || target.length() > TARGET_LENGTH) {
            problems.add(Problem.of(
                    "target",
                    "TARGET-WORDS",
                    target.isEmpty() ? "It is not said what it is to reach" : "That is longer than 500 characters",
                    "Say in a sentence what the children are to reach"));
        }
        Kind kind = kinds().stream()
                .filter(each -> each.code().equals(typed.text("kind")))
                .findFirst()
                .orElse(null);
        Optional<Leader> leader = leader(chosen, typed.text("worker"));
        if (leader.isEmpty() && !typed.text("worker").isEmpty()) {
            problems.add(Problem.of(
                    "worker",
                    "WORKER-ELSEWHERE",
                    "They do not work at the school of all that are ticked",
                    "Tick the children of one school, then choose who leads it"));
        }
        if (first == null || last == null || kind == null || !problems.isEmpty()) {
            return new Asked(List.of(), problems);
        }
        Map<Long, Map<Integer, String>> bySchool = new TreeMap<>();
        chosen.stream()
                .map(Learner::child)
                .forEach(each -> bySchool.computeIfAbsent(each.schoolId(), none -> new TreeMap<>())
                        .put(each.id().value(), target));
        var begun = new ArrayList<Long>();
        bySchool.forEach((school, targets) -> begun.add(starts.ask(
                new Start(
                        0,
                        school,
                        year.start(),
                        kind.code(),
                        kind.label(),
                        "",
                        leader.map(Leader::id),
                        leader.map(Leader::described).orElse(""),
                        first,
                        last,
                        false,
                        Viewers.person().id(),
                        Viewers.person().name()),
                targets)));
        return new Asked(begun, List.of());
    }

    /** Somebody who works at the one school of all that are ticked. */
    private Optional<Leader> leader(List<Learner> chosen, String id) {
        Set<Long> schools =
                chosen.stream().map(Learner::child).map(Child::schoolId).collect(Collectors.toSet());
        return id.isEmpty() || schools.size() != 1
                ? Optional.empty()
                : starts.leaders(schools.iterator().next(), desk.today()).stream()
                        .filter(each -> each.id().toString().equals(id))
                        .findFirst();
    }

    void carryOut(List<Long> begun) {
        starts.carryOut(begun);
    }
}
