package uk.haven.support.domain.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a review changed: the lines of two versions, compared. */
public final class Changes {

    /**
     * One line that differs.
     *
     * @param part title of its part
     * @param sensitive whether its part is
     * @param was or "" where nothing was written
     * @param now or "" where nothing is written any more
     */
    public record Change(String part, boolean sensitive, String label, String was, String now) {}

    private Changes() {}

    /** In the order of the later form; what only the earlier one asked comes last. */
    public static List<Change> between(
            Form earlier, Map<String, Answers> before, Form later, Map<String, Answers> after) {
        var changes = new ArrayList<Change>();
        Set<String> codes = new LinkedHashSet<>();
        later.parts().forEach(part -> codes.add(part.code()));
        earlier.parts().forEach(part -> codes.add(part.code()));
        for (String code : codes) {
            Map<String, AnswerWords.Line> was = lines(earlier, code, before);
            Map<String, AnswerWords.Line> now = lines(later, code, after);
            Form.Part part = later.part(code).or(() -> earlier.part(code)).orElseThrow();
            Set<String> fields = new LinkedHashSet<>(now.keySet());
            fields.addAll(was.keySet());
            for (String field : fields) {
                AnswerWords.Line old = was.get(field);
                AnswerWords.Line fresh = now.get(field);
                String label = fresh != null ? fresh.label() : old == null ? field : old.label();
                String oldWords = old == null ? "" : old.words();
                String newWords = fresh == null ? "" : fresh.words();
                if (!oldWords.equals(newWords)) {
                    changes.add(new Change(part.title(), part.sensitive(), label, oldWords, newWords));
                }
            }
        }
        return changes;
    }

    private static Map<String, AnswerWords.Line> lines(Form form, String code, Map<String, Answers> written) {
        var lines = new LinkedHashMap<String, AnswerWords.Line>();
        form.part(code)
                .ifPresent(part -> AnswerWords.lines(part, written.getOrDefault(code, Answers.NONE))
                        .forEach(line -> lines.put(line.field(), line)));
        return lines;
    }
}
