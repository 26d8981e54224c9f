package uk.haven.support.domain.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is written in one part, by the names of {@link Form.Element#fields}. Blank answers are not kept.
 *
 * @param texts as they were typed, without space around them
 */
public record Answers(Map<String, String> texts) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        texts = texts.entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().strip()));
    }

    /** The answers of the part among everything that was sent; rows move up where one was left empty. */
    public static Answers of(Form.Part part, Map<String, String> sent) {
        var kept = new LinkedHashMap<String, String>();
        for (Form.Element element : part.elements()) {
            if (element.rows()) {
                int row = 0;
                for (Map<String, String> cells : new Answers(sent).rows(element)) {
                    for (Form.Column column : element.columns()) {
                        kept.put(element.cell(row, column), cells.getOrDefault(column.code(), ""));
                    }
                    row++;
                }
            } else {
                element.fields().forEach(field -> kept.put(field, sent.getOrDefault(field, "")));
            }
        }
        return new Answers(kept);
    }

    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /** The rows of an answer in which something is written: text by column code. */
    public List<Map<String, String>> rows(Form.Element element) {
        var rows = new ArrayList<Map<String, String>>();
        for (int row = 0; row < Form.ROWS; row++) {
            var cells = new LinkedHashMap<String, String>();
            for (Form.Column column : element.columns()) {
                String text = text(element.cell(row, column));
                if (!text.isEmpty()) {
                    cells.put(column.code(), text);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    /** Whether anything is written for the element. */
    public boolean has(Form.Element element) {
        return element.fields().stream().anyMatch(texts::containsKey);
    }

    public boolean empty() {
        return texts.isEmpty();
    }
}
