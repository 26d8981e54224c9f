package uk.haven.milestones.web.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.milestones.domain.language.LetterPhases;
import uk.haven.milestones.internal.language.Phonics.Phase;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Typed;

/** What was typed into the grid of phases. */
record PhonicsForm(Typed typed) {

    static String phaseField(Child child) {
        return "phase-" + child.publicId();
    }

    static String seenField(Child child) {
        return "seen-" + child.publicId();
    }

    DateAnswer on() {
        return typed.date("on");
    }

    /** What each child of the form has reached: chosen for the child, or else for all that are left blank. */
    Map<Child, Integer> reached(List<Child> children) {
        OptionalInt others = phase("others");
        Map<Child, Integer> reached = new LinkedHashMap<>();
        for (Child each : children) {
            OptionalInt own = phase(phaseField(each));
            OptionalInt said = own.isPresent() || !typed.has(seenField(each)) ? own : others;
            said.ifPresent(phase -> reached.put(each, phase));
        }
        return reached;
    }

    private OptionalInt phase(String field) {
        String text = typed.text(field);
        return LetterPhases.all()
                .filter(each -> String.valueOf(each).equals(text))
                .findFirst();
    }

    /** Those of whom somebody has recorded something since the form was made. */
    List<Child> overtaken(Map<Child, Integer> reached, Map<ChildId, Phase> held) {
        return reached.keySet().stream()
                .filter(each -> !typed.text(seenField(each))
                        .equals(Optional.ofNullable(held.get(each.id()))
                                .map(Phase::mark)
                                .orElse("")))
                .toList();
    }

    /** What is wrong. @param first the first day for which phases are recorded here */
    List<Problem> problems(Map<Child, Integer> reached, LocalDate first, LocalDate today) {
        var problems = new ArrayList<Problem>();
        LocalDate day = on().date().orElse(null);
        if (day == null) {
            problems.add(on().problem("on", "the day on which the phases were found"));
        } else if (day.isAfter(today)) {
            problems.add(Problem.of(
                    "on", "PHASE-LATER", "That day has not come yet", "Give the day on which the phases were found"));
        } else if (day.isBefore(first)) {
            problems.add(Problem.of(
                    "on",
                    "PHASE-EARLY",
                    "That day is before this school year",
                    "Send earlier phases in with assessments.csv"));
        }
        if (reached.isEmpty()) {
            problems.add(Problem.of(
                    "others", "PHASE-NOTHING", "No phase is chosen", "Choose one beside a name, or one for everybody"));
        }
        return problems;
    }
}
