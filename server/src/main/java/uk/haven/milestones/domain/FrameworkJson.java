package uk.haven.milestones.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The entitlement as the document in which its versions are kept. */
public final class FrameworkJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String FIRST = "/milestones/framework-1.json";

    private FrameworkJson() {}

    /** The entitlement that Haven starts with (paper, Appendix 8, in our words). */
    public static Framework first() {
        try (var in = FrameworkJson.class.getResourceAsStream(FIRST)) {
            if (in == null) {
                throw new IllegalStateException(FIRST + " is missing from the build");
            }
            return MAPPER.readValue(in, Framework.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws IllegalArgumentException when the text is not an entitlement */
    public static Framework read(String json) {
        try {
            return MAPPER.readValue(json, Framework.class);
        } catch (JacksonException notOne) {
            throw new IllegalArgumentException("Not an entitlement: " + notOne.getOriginalMessage(), notOne);
        }
    }

    public static String write(Framework framework) {
        return MAPPER.writeValueAsString(framework);
    }
}
