package uk.haven.platform.ui;

import java.util.Collection;
import uk.haven.platform.Problem;

/**
 * One question of a form and what was answered so far.
 *
 * @param name of the form field; also its id, so that the error summary can lead to it
 * @param label the question in a few words
 * @param value what was typed: never lost because of an error elsewhere
 * @param hint how to answer, or ""
 * @param error what is wrong and what to do, or ""
 */
public record Field(String name, String label, String value, String hint, String error) {

    public static Field of(String name, String label) {
        return new Field(name, label, "", "", "");
    }

    public Field withValue(String typed) {
        return new Field(name, label, typed, hint, error);
    }

    public Field withHint(String text) {
        return new Field(name, label, value, text, error);
    }

    /** Shows the first problem that is about this field. */
    public Field withProblems(Collection<Problem> problems) {
        String text = problems.stream()
                .filter(problem -> problem.field().equals(name))
                .map(Field::sentence)
                .findFirst()
                .orElse("");
        return new Field(name, label, value, hint, text);
    }

    public boolean failed() {
        return !error.isEmpty();
    }

    /** Ids of the hint and the error for {@code aria-describedby}; "" when there is neither. */
    public String describedBy() {
        String ids = (hint.isEmpty() ? "" : name + "-hint ") + (failed() ? name + "-error" : "");
        return ids.strip();
    }

    /** What is wrong and what to do as people read it. */
    public static String sentence(Problem problem) {
        String wrong = problem.wrong();
        String end = wrong.isEmpty() || wrong.endsWith(".") || wrong.endsWith("?") ? " " : ". ";
        return problem.remedy().isEmpty() ? wrong : wrong + end + problem.remedy();
    }
}
