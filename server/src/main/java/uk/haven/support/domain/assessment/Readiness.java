package uk.haven.support.domain.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.haven.platform.Problem;

/** Whether an assessment can be completed, and what is missing, in the words of the form's own rules. */
public final class Readiness {

    /**
     * Something that is missing.
     *
     * @param part code of the part where it is written; "" for consent
     * @param words what to do: a sentence without its full stop
     */
    public record Missing(String part, String words) {}

    private Readiness() {}

    /** A part is done when everything that it requires is written; a pair needs its strengths or its needs. */
    public static boolean done(Form.Part part, Answers answers) {
        return missing(part, answers).isEmpty();
    }

    public static List<Missing> missing(Form.Part part, Answers answers) {
        var missing = new ArrayList<Missing>();
        for (Form.Element element : part.elements()) {
            if (!element.required().isEmpty() && !answers.has(element)) {
                missing.add(new Missing(part.code(), element.required()));
            }
            if (element.kind() == Form.Kind.ACTIONS) {
                answers.rows(element).stream()
                        .filter(cells -> cells.size() < element.columns().size())
                        .findFirst()
                        .ifPresent(_ ->
                                missing.add(new Missing(part.code(), "Say of every action what, who and by when")));
            }
        }
        return missing;
    }

    /** Everything that keeps it from being completed, in the form's order; consent last. */
    public static List<Missing> missing(Form form, Map<String, Answers> written, List<Consent> consents) {
        var missing = new ArrayList<Missing>();
        form.parts().forEach(part -> missing.addAll(missing(part, written.getOrDefault(part.code(), Answers.NONE))));
        missing.addAll(consent(consents));
        return missing;
    }

    /** An assessment is made with the family: without its consent there is none to complete. */
    private static List<Missing> consent(List<Consent> consents) {
        var missing = new ArrayList<Missing>();
        Optional<Consent> assessment = Consent.latest(consents, Consent.To.ASSESSMENT);
        if (assessment.isEmpty()) {
            missing.add(new Missing("", "Record whether the family agrees to the assessment"));
        } else if (assessment.get().decision() != Consent.Decision.GIVEN) {
            missing.add(new Missing("", "The family does not agree to the assessment: close it, or ask again"));
        }
        if (Consent.latest(consents, Consent.To.SERVICES).isEmpty()) {
            missing.add(new Missing("", "Record whether the family agrees to services"));
        }
        return missing;
    }

    /** What is wrong with what was typed, whatever is still missing. Keys of problems are fields. */
    public static List<Problem> problems(Form.Part part, Map<String, String> sent) {
        var problems = new ArrayList<Problem>();
        for (Form.Element element : part.elements()) {
            for (String field : element.fields()) {
                String text = sent.getOrDefault(field, "").strip();
                if (text.length() > element.longest()) {
                    problems.add(Problem.of(
                            field,
                            "TEXT-LENGTH",
                            element.label() + ": that is " + text.length() + " characters",
                            "Use up to " + element.longest()));
                }
            }
            for (int row = 0; row < Form.ROWS; row++) {
                for (Form.Column column : element.columns()) {
                    String text =
                            sent.getOrDefault(element.cell(row, column), "").strip();
                    if (column.date() && !text.isEmpty() && TypedDay.of(text).isEmpty()) {
                        problems.add(Problem.of(
                                element.cell(row, column),
                                "DATE-UNREAL",
                                "“" + shortened(text) + "” is not a day",
                                "Write it like 16 5 2008"));
                    }
                }
            }
        }
        return problems;
    }

    private static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
