package uk.haven.support.web.programme;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.util.MultiValueMap;
import uk.haven.platform.ui.DateAnswer;

/** What was typed into a form. */
record Typed(MultiValueMap<String, String> all) {

    boolean has(String field) {
        return all.containsKey(field);
    }

    String text(String field) {
        String text = all.getFirst(field);
        return text == null ? "" : text;
    }

    List<String> texts(String field) {
        return all.getOrDefault(field, List.of());
    }

    DateAnswer date(String field) {
        return new DateAnswer(text(field + "-day"), text(field + "-month"), text(field + "-year"));
    }

    /** A whole number; nothing when it is none. */
    OptionalInt number(String field) {
        try {
            return OptionalInt.of(Integer.parseInt(text(field).strip()));
        } catch (NumberFormatException none) {
            return OptionalInt.empty();
        }
    }

    /** The constant of that name. */
    <E extends Enum<E>> Optional<E> one(Class<E> type, String field) {
        return Optional.of(text(field)).flatMap(name -> constant(type, name));
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
