package uk.haven.milestones.web;

import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import uk.haven.platform.ui.DateAnswer;

/** What was typed into a form. */
record Answers(MultiValueMap<String, String> all) {

    static final Answers NONE = new Answers(new LinkedMultiValueMap<>());

    boolean empty() {
        return all.isEmpty();
    }

    String text(String field) {
        String text = all.getFirst(field);
        return text == null ? "" : text;
    }

    List<String> texts(String field) {
        return all.getOrDefault(field, List.of());
    }

    /** The same but for fields whose names begin so. */
    Answers without(String prefix) {
        var left = new LinkedMultiValueMap<String, String>();
        all.forEach((field, texts) -> {
            if (!field.startsWith(prefix)) {
                left.put(field, texts);
            }
        });
        return new Answers(left);
    }

    DateAnswer date(String field) {
        return new DateAnswer(text(field + "-day"), text(field + "-month"), text(field + "-year"));
    }
}
