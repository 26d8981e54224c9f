package uk.haven.platform.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, for a timeline.
 *
 * @param kind what sort of thing, for a small heading: {@code Exclusion}, {@code Level}; or ""
 * @param detail a sentence or two, or ""
 * @param who who did or said it, or ""
 * @param path what it opens, or null
 */
public record Moment(
        LocalDate date,
        String kind,
        String title,
        String detail,
        String who,
        @Nullable String path) {}
