package uk.haven.support.domain.programme;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An exit criterion as the document in which it is kept. */
public final class ExitCriterionJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ExitCriterionJson() {}

    /** @throws IllegalArgumentException when the text is not an exit criterion */
    public static ExitCriterion read(String json) {
        try {
            return MAPPER.readValue(json, ExitCriterion.class);
        } catch (JacksonException notOne) {
            throw new IllegalArgumentException("Not an exit criterion: " + notOne.getOriginalMessage(), notOne);
        }
    }

    public static String write(ExitCriterion criterion) {
        return MAPPER.writerFor(ExitCriterion.class).writeValueAsString(criterion);
    }
}
