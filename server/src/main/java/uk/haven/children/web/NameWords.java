package uk.haven.children.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.haven.children.Child;

/** How pages write who a child is. */
final class NameWords {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private NameWords() {}

    /** "Okafor, Ada"; a source without names leaves the number. */
    static String listed(Child child) {
        if (child.surname().isEmpty()) {
            return "No name held (" + shortened(child.upn()) + ")";
        }
        return child.forename().isEmpty() ? child.surname() : child.surname() + ", " + child.forename();
    }

    /** "Ada Okafor". */
    static String full(Child child) {
        return child.surname().isEmpty() ? listed(child) : child.name().strip();
    }

    private static String shortened(String upn) {
        return upn.length() <= 13 ? upn : upn.substring(0, 12) + "…";
    }

    static String shortDate(@Nullable LocalDate date) {
        return date == null ? "" : SHORT.format(date);
    }
}
