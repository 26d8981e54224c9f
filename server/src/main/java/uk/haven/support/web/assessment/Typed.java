package uk.haven.support.web.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;

/** What was typed into a form. */
record Typed(MultiValueMap<String, String> all) {

    static Typed nothing() {
        return new Typed(new LinkedMultiValueMap<>());
    }

    boolean has(String field) {
        return all.containsKey(field);
    }

    String text(String field) {
        String text = all.getFirst(field);
        return text == null ? "" : text;
    }

    String text(String field, String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    List<String> texts(String field) {
        return all.getOrDefault(field, List.of());
    }

    Map<String, String> single() {
        return all.toSingleValueMap();
    }

    DateAnswer date(String field) {
        return new DateAnswer(text(field + "-day"), text(field + "-month"), text(field + "-year"));
    }

    DateAnswer date(String field, DateAnswer otherwise) {
        return has(field + "-day") ? date(field) : otherwise;
    }

    Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(text(field)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    <E extends Enum<E>> Optional<E> one(Class<E> type, String field) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text(field))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The field with what was typed in it and what is wrong with that. */
    Field field(String name, String label, List<Problem> problems) {
        return Field.of(name, label).withValue(text(name)).withProblems(problems);
    }

    /** Refuses a text that is longer than what is kept. */
    Optional<Problem> longer(String field, int most) {
        return text(field).strip().length() > most
                ? Optional.of(Problem.of(field, "TEXT-LENGTH", "That is too long", "Use up to " + most + " characters"))
                : Optional.empty();
    }
}
