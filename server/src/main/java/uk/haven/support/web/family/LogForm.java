package uk.haven.support.web.family;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;
import uk.haven.support.domain.family.ContactWay;
import uk.haven.support.internal.family.FamilyPlan.Draft;

/**
 * A contact as a form: what was tapped or typed in seconds at a doorstep.
 *
 * @param next day of the next contact; null where nothing follows from it
 */
public record LogForm(
        Field way,
        List<Option> ways,
        Field on,
        DateAnswer onDate,
        Field minutes,
        Field note,
        @Nullable Field next,
        DateAnswer nextDate,
        boolean open) {
    public LogForm {
        ways = List.copyOf(ways);
    }

    /**
     * @param usual how they are mostly in touch, chosen beforehand
     * @param next suggested for the next contact
     */
    static LogForm of(
            Typed typed,
            List<Problem> problems,
            LocalDate today,
            boolean plan,
            ContactWay usual,
            String noteHint,
            Optional<LocalDate> next) {
        Map<String, String> ways = new LinkedHashMap<>();
        for (ContactWay each : ContactWay.values()) {
            if (plan || each != ContactWay.REVIEW) {
                ways.put(each.name(), each.label());
            }
        }
        boolean typedIn = typed.has("way") || typed.has("on-day");
        return new LogForm(
                Field.of("way", "How").withProblems(problems),
                Option.of(ways, typedIn ? typed.text("way") : usual.name()),
                Field.of("on", "When").withProblems(problems),
                typedIn ? typed.date("on") : DateAnswer.of(today),
                Field.of("minutes", "Minutes").withValue(typed.text("minutes")).withProblems(problems),
                Field.of("note", "Note")
                        .withHint(noteHint)
                        .withValue(typed.text("note"))
                        .withProblems(problems),
                plan ? Field.of("next", "Next contact").withProblems(problems) : null,
                typedIn ? typed.date("next") : DateAnswer.of(next.orElse(null)),
                problems.stream()
                        .anyMatch(each ->
                                List.of("way", "on", "minutes", "note", "next").contains(each.field())));
    }

    /** What was typed, or nothing when there are problems, which are added. */
    static Optional<Draft> read(Typed typed, List<Problem> problems) {
        int before = problems.size();
        Optional<ContactWay> way = typed.one(ContactWay.class, "way");
        if (way.isEmpty()) {
            problems.add(Problem.of("way", "CONTACT-WAY", "How were you in touch?", "Choose one"));
        }
        DateAnswer on = typed.date("on");
        if (on.date().isEmpty()) {
            problems.add(on.problem("on", "the day of the contact"));
        }
        OptionalInt minutes = typed.number("minutes");
        if (minutes.isEmpty() && !typed.text("minutes").isBlank()) {
            problems.add(Problem.of(
                    "minutes", "CONTACT-MINUTES", "A contact lasts 1 to 480 minutes", "Give its minutes, or nothing"));
        }
        DateAnswer next = typed.date("next");
        if (!next.empty() && next.date().isEmpty()) {
            problems.add(next.problem("next", "the next contact"));
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Draft(
                        way.orElseThrow(), on.date().orElseThrow(), minutes, typed.text("note"), next.date()));
    }
}
