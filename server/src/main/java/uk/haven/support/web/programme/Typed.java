package uk.haven.support.web.programme;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import uk.haven.platform.ui.DateAnswer;

/** What was typed into a form. */
public record Typed(MultiValueMap<String, String> all) {

    /** Nothing typed yet. */
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

    public List<String> texts(String field) {
        return all.getOrDefault(field, List.of());
    }

    public DateAnswer date(String field) {
        return new DateAnswer(text(field + "-day"), text(field + "-month"), text(field + "-year"));
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
