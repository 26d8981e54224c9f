package uk.haven.support.domain.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is shared with the receiver of a referral, as it stood when it was sent. */
public record SharedParts(List<Part> parts) {

    /** Code of the part that says who the child is, and of its row with the name. */
    public static final String IDENTITY = "identity";

    public static final String NAME = "Name";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public SharedParts {
        parts = List.copyOf(parts);
    }

    /**
     * @param label what was ticked
     * @param heading with its day
     */
    public record Part(String code, String label, String heading, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** One fact. */
    public record Row(String key, String value) {}

    /**
     * The same parts with one row in the place of what the named ones say: for somebody who may know that they were shared, and
     * not what they say.
     */
    public SharedParts withheld(Set<String> codes, Row instead) {
        return new SharedParts(parts.stream()
                .map(each -> codes.contains(each.code())
                        ? new Part(each.code(), each.label(), each.heading(), List.of(instead))
                        : each)
                .toList());
    }

    public static SharedParts none() {
        return new SharedParts(List.of());
    }

    /** What the child is called, where that is shared. */
    public Optional<String> name() {
        return parts.stream()
                .filter(each -> each.code().equals(IDENTITY))
                .flatMap(each -> each.rows().stream())
                .filter(each -> each.key().equals(NAME))
                .map(Row::value)
                .findFirst();
    }

    /** "Who the child is, attendance this school year". */
    public String labels() {
        return String.join(
                ", ",
                parts.stream()
                        .map(Part::label)
                        .map(each -> parts.getFirst().label().equals(each) ? each : lower(each))
                        .toList());
    }

    private static String lower(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    public String json() {
        return MAPPER.writeValueAsString(this);
    }

    /** @throws IllegalArgumentException when the text holds no parts */
    public static SharedParts read(String json) {
        try {
            return MAPPER.readValue(json, SharedParts.class);
        } catch (JacksonException notOne) {
            throw new IllegalArgumentException("Not shared parts: " + notOne.getOriginalMessage(), notOne);
        }
    }
}
