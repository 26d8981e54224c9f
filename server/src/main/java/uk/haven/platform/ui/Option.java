package uk.haven.platform.ui;

import java.util.List;
import java.util.Map;

/**
 * A choice of a select, of radios or of checkboxes.
 *
 * @param hint what it means, or ""
 */
public record Option(String value, String label, String hint, boolean chosen) {

    public static Option of(String value, String label) {
        return new Option(value, label, "", false);
    }

    public Option chosenIf(boolean condition) {
        return new Option(value, label, hint, condition);
    }

    /** One option for each entry in its order; the entry whose key is {@code chosen} is chosen. */
    public static List<Option> of(Map<String, String> labels, String chosen) {
        return labels.entrySet().stream()
                .map(entry -> Option.of(entry.getKey(), entry.getValue())
                        .chosenIf(entry.getKey().equals(chosen)))
                .toList();
    }
}
