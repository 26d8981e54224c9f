package uk.haven.support.domain.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.haven.platform.ui.Words;

/** What is written in a part, as lines to read: in order, without what was left empty. */
public final class AnswerWords {

    /** @param field under which the words are kept; of rows, the element's code */
    public record Line(String field, String label, String words) {}

    private AnswerWords() {}

    public static List<Line> lines(Form.Part part, Answers answers) {
        var lines = new ArrayList<Line>();
        for (Form.Element element : part.elements()) {
            switch (element.kind()) {
                case LINE, TEXT -> add(lines, element.code(), element.label(), answers.text(element.code()));
                case PAIR -> {
                    add(lines, element.strengths(), element.label() + ": strengths", answers.text(element.strengths()));
                    add(lines, element.needs(), element.label() + ": needs", answers.text(element.needs()));
                }
                case ROWS, ACTIONS -> add(lines, element.code(), element.label(), rows(element, answers));
            }
        }
        return lines;
    }

    /** {@code Ring the surgery · Wendy Okoro · 16 May 2008}, one row a line. */
    private static String rows(Form.Element element, Answers answers) {
        return answers.rows(element).stream()
                .map(cells -> element.columns().stream()
                        .map(column -> cell(column, cells.getOrDefault(column.code(), "")))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .collect(Collectors.joining("\n"));
    }

    /** A day is read as a day however it was written. */
    private static String cell(Form.Column column, String text) {
        return column.date() ? TypedDay.of(text).map(Words::date).orElse(text) : text;
    }

    private static void add(List<Line> lines, String field, String label, String words) {
        if (!words.isEmpty()) {
            lines.add(new Line(field, label, words));
        }
    }
}
