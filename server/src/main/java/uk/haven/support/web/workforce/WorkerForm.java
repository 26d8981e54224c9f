package uk.haven.support.web.workforce;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.haven.platform.ui.DateAnswer;

/**
 * What was typed on a worker's page.
 *
 * @param ticked pieces of support
 */
record WorkerForm(Map<String, String> typed, Set<UUID> ticked) {

    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean has(String field) {
        return typed.containsKey(field);
    }

    DateAnswer date(String field) {
        return new DateAnswer(text(field + "-day"), text(field + "-month"), text(field + "-year"));
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
