package uk.haven.platform.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import uk.haven.platform.Problem;

/** What was typed into a form: every field with its values as they came. */
public record Typed(MultiValueMap<String, String> all) {

    /** A form in which nothing has been typed yet. */
    public static Typed nothing() {
        return new Typed(new LinkedMultiValueMap<>());
    }

    public boolean has(String field) {
        return all.containsKey(field);
    }

    public String text(String field) {
        String text = all.getFirst(field);
        return text == null ? "" : text;
    }

    /** What was typed, or the other text when the form did not have the field. */
    public String text(String field, String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    public List<String> texts(String field) {
        return all.getOrDefault(field, List.of());
    }

    public DateAnswer date(String field) {
        return new DateAnswer(text(field + "-day"), text(field + "-month"), text(field + "-year"));
    }

    /** What was typed, or the other date when the form did not have the field. */
    public DateAnswer date(String field, DateAnswer otherwise) {
        return has(field + "-day") ? date(field) : otherwise;
    }

    /** The first value of each field. */
    public Map<String, String> single() {
        return all.toSingleValueMap();
    }

    /** An identity from an address or a choice; nothing when it is none. */
    public Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(text(field)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The field with what was typed in it and what is wrong with that. */
    public Field field(String name, String label, List<Problem> problems) {
        return Field.of(name, label).withValue(text(name)).withProblems(problems);
    }

    /** Refuses a text that is longer than what is kept, in characters. */
    public Optional<Problem> longer(String field, int most) {
        return text(field).strip().length() > most
                ? Optional.of(Problem.of(field, "TEXT-LENGTH", "That is too long", "Use up to " + most + " characters"))
                : Optional.empty();
    }

    /** A whole number; nothing when it is none. */
    public OptionalInt number(String field) {
        try {
            return OptionalInt.of(Integer.parseInt(text(field).strip()));
        } catch (NumberFormatException none) {
            return OptionalInt.empty();
        }
    }

    /** The constant of that name. */
    public <E extends Enum<E>> Optional<E> one(Class<E> type, String field) {
        return Optional.of(text(field)).flatMap(name -> constant(type, name));
    }

    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
