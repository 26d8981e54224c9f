package uk.haven.support.web.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;
import uk.haven.schooling.SessionEvidence;
import uk.haven.support.domain.programme.ExitCriterion;

/** Exit criteria composed in a form: up to four conditions, of which all or any must be met. */
@Component
class CriteriaForm {

    static final int ROWS = 4;

    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("", "None");
        KINDS.put("attendance", "Attendance at least … % over the last … sessions");
        KINDS.put("unauthorised", "No unauthorised absence for … school weeks");
        KINDS.put("exclusion", "No exclusion for … school weeks");
        KINDS.put("targets", "At least … targets met");
        KINDS.put("result", "A result of … or better");
        KINDS.put("judgement", "Whoever leads it judges that it has done its work");
    }

    private final SessionEvidence evidence;

    CriteriaForm(SessionEvidence evidence) {
        this.evidence = evidence;
    }

    /** What was typed as a criterion, with what is wrong with it. */
    record Read(ExitCriterion criterion, List<Problem> problems) {}

    Read read(Typed typed) {
        var parts = new ArrayList<ExitCriterion>();
        var problems = new ArrayList<Problem>();
        for (int row = 0; row < ROWS; row++) {
            part(typed, row, problems).ifPresent(parts::add);
        }
        ExitCriterion whole =
                typed.text("join").equals("any") ? new ExitCriterion.AnyOf(parts) : new ExitCriterion.AllOf(parts);
        return new Read(parts.size() == 1 ? parts.getFirst() : whole, problems);
    }

    private Optional<ExitCriterion> part(Typed typed, int row, List<Problem> problems) {
        String kind = typed.text("criterion-" + row);
        OptionalInt number = typed.number("number-" + row);
        boolean counted =
                List.of("attendance", "unauthorised", "exclusion", "targets").contains(kind);
        if (counted && number.isEmpty()) {
            problems.add(Problem.of(
                    "number-" + row, "EXIT-NUMBER", "How many sessions, weeks or targets?", "Give a whole number"));
            return Optional.empty();
        }
        return switch (kind) {
            case "attendance" -> {
                OptionalInt percent = typed.number("percent-" + row);
                if (percent.isEmpty()) {
                    problems.add(Problem.of(
                            "percent-" + row, "EXIT-PERCENT", "What attendance?", "Give a whole number from 1 to 100"));
                }
                yield percent.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ExitCriterion.Attendance(percent.getAsInt(), number.orElseThrow()));
            }
            case "unauthorised" -> Optional.of(new ExitCriterion.NoUnauthorised(number.orElseThrow()));
            case "exclusion" -> Optional.of(new ExitCriterion.NoExclusion(number.orElseThrow()));
            case "targets" -> Optional.of(new ExitCriterion.TargetsMet(number.orElseThrow()));
            case "judgement" -> Optional.of(new ExitCriterion.Judgement());
            case "result" -> result(typed, row, problems);
            default -> Optional.empty();
        };
    }

    /** Scheme, subject and result as in files: {@code NC ENG 2B}. */
    private Optional<ExitCriterion> result(Typed typed, int row, List<Problem> problems) {
        String[] words = typed.text("result-" + row)
                .strip()
                .toUpperCase(java.util.Locale.ROOT)
                .split("\\s+");
        if (words.length == 3) {
            OptionalInt tenths = evidence.value(words[0], words[2]).orElse(OptionalInt.empty());
            if (tenths.isPresent()) {
                return Optional.of(new ExitCriterion.Result(words[0], words[1], words[2], tenths.getAsInt()));
            }
        }
        problems.add(Problem.of(
                "result-" + row,
                "EXIT-RESULT",
                "That is no result that can be compared",
                "Give scheme, subject and result like NC ENG 2B; schemes are "
                        + String.join(", ", evidence.schemes())));
        return Optional.empty();
    }

    /** The fields that a criterion was made of. */
    MultiValueMap<String, String> fields(ExitCriterion criterion) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("join", criterion instanceof ExitCriterion.AnyOf ? "any" : "all");
        List<ExitCriterion> leaves = criterion.leaves();
        for (int row = 0; row < Math.min(ROWS, leaves.size()); row++) {
            switch (leaves.get(row)) {
                case ExitCriterion.Attendance(int percent, int sessions) -> {
                    put(fields, row, "attendance", sessions);
                    fields.add("percent-" + row, String.valueOf(percent));
                }
                case ExitCriterion.NoUnauthorised(int weeks) -> put(fields, row, "unauthorised", weeks);
                case ExitCriterion.NoExclusion(int weeks) -> put(fields, row, "exclusion", weeks);
                case ExitCriterion.TargetsMet(int count) -> put(fields, row, "targets", count);
                case ExitCriterion.Judgement() -> fields.add("criterion-" + row, "judgement");
                case ExitCriterion.Result(String scheme, String subject, String result, int _) -> {
                    fields.add("criterion-" + row, "result");
                    fields.add("result-" + row, scheme + " " + subject + " " + result);
                }
                case ExitCriterion.AllOf _, ExitCriterion.AnyOf _ ->
                    throw new IllegalStateException("A leaf is single");
            }
        }
        return fields;
    }

    private static void put(MultiValueMap<String, String> fields, int row, String kind, int number) {
        fields.add("criterion-" + row, kind);
        fields.add("number-" + row, String.valueOf(number));
    }

    List<PlanFields.Criterion> rows(Typed typed, List<Problem> problems) {
        var rows = new ArrayList<PlanFields.Criterion>();
        for (int row = 0; row < ROWS; row++) {
            rows.add(new PlanFields.Criterion(
                    field(row == 0 ? "Condition" : "Condition " + (row + 1), "criterion-" + row, typed, problems),
                    Option.of(KINDS, typed.text("criterion-" + row)),
                    field("Per cent", "percent-" + row, typed, problems),
                    field("Sessions, weeks or targets", "number-" + row, typed, problems),
                    field("Result, like NC ENG 2B", "result-" + row, typed, problems)));
        }
        return rows;
    }

    private static Field field(String label, String name, Typed typed, List<Problem> problems) {
        return Field.of(name, label).withValue(typed.text(name)).withProblems(problems);
    }
}
