package uk.haven.support.web.nurture;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Typed;
import uk.haven.support.domain.nurture.StrandScores;
import uk.haven.support.internal.nurture.ProfileBook;

/**
 * The questions of a profile: twenty scores, their day, and who completed it.
 *
 * @param replaces when the profile of the same day was written down that this one is to replace, as ISO-8601, or ""
 */
public record ScoresFields(
        Field taken,
        DateAnswer takenDate,
        Field completed,
        List<Field> developmental,
        List<Field> diagnostic,
        String replaces) {

    /** Name of the field that says which profile is replaced. */
    private static final String REPLACES = "replaces";

    /** After the refusal because of a profile of the same day: what is sent again replaces the one that was shown. */
    static void offer(MultiValueMap<String, String> form, List<Problem> problems, Optional<Instant> theirs) {
        if (problems.stream().anyMatch(each -> each.code().equals(ProfileBook.SAME_DAY))) {
            theirs.ifPresent(each -> form.set(REPLACES, each.toString()));
        }
    }

    /** Overtaken by somebody else's profile, or wrong. */
    static HttpStatus status(List<Problem> problems) {
        return problems.isEmpty()
                ? HttpStatus.OK
                : problems.stream().anyMatch(each -> each.code().equals(ProfileBook.SAME_DAY))
                        ? HttpStatus.CONFLICT
                        : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** A profile as it was typed, when anything of it was. */
    record Read(Optional<ProfileBook.Entry> entry, List<Problem> problems) {}

    static Read read(Typed typed) {
        Map<String, OptionalInt> scores = new LinkedHashMap<>();
        boolean any = false;
        for (String strand : StrandScores.strands()) {
            any |= !typed.text(StrandScores.field(strand)).isBlank();
            scores.put(strand, typed.number(StrandScores.field(strand)));
        }
        if (!any) {
            return new Read(Optional.empty(), List.of());
        }
        var problems = new java.util.ArrayList<>(StrandScores.problems(scores));
        DateAnswer on = typed.date("taken");
        if (on.date().isEmpty()) {
            problems.add(on.problem("taken", "the day of the profile"));
        }
        return problems.isEmpty()
                ? new Read(
                        Optional.of(new ProfileBook.Entry(
                                on.date().orElseThrow(),
                                StrandScores.of(scores),
                                typed.text("completed").strip(),
                                instant(typed.text(REPLACES)))),
                        List.of())
                : new Read(Optional.empty(), problems);
    }

    static ScoresFields of(Typed typed, List<Problem> problems) {
        return new ScoresFields(
                Field.of("taken", "When was the profile completed?").withProblems(problems),
                typed.date("taken"),
                Field.of("completed", "By whom?")
                        .withHint("Somebody who knows the child well")
                        .withValue(typed.text("completed"))
                        .withProblems(problems),
                fields(StrandScores.DEVELOPMENTAL, typed, problems),
                fields(StrandScores.DIAGNOSTIC, typed, problems),
                instant(typed.text(REPLACES)).map(Instant::toString).orElse(""));
    }

    private static Optional<Instant> instant(String iso) {
        try {
            return iso.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(iso));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static List<Field> fields(List<String> strands, Typed typed, List<Problem> problems) {
        return strands.stream()
                .map(each -> Field.of(StrandScores.field(each), each)
                        .withValue(typed.text(StrandScores.field(each)))
                        .withProblems(problems))
                .toList();
    }
}
