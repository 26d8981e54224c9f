package uk.haven.support.domain.assessment;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers as the document in which they are kept: texts by field, in the order of their names. */
public final class AnswersJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private AnswersJson() {}

    public static Answers read(String json) {
        return new Answers(MAPPER.readValue(json, TEXTS));
    }

    public static String write(Answers answers) {
        return MAPPER.writeValueAsString(new TreeMap<>(answers.texts()));
    }
}
