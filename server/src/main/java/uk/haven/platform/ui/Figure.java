package uk.haven.platform.ui;

import org.jspecify.annotations.Nullable;

/**
 * One big figure of a dashboard.
 *
 * @param value as it is shown: {@code 92.4 %}
 * @param label what it counts
 * @param note what to compare it with, or ""
 * @param path what is behind it, or null
 */
public record Figure(
        String value, String label, String note, @Nullable String path) {}
