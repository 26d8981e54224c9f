package uk.haven.support.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.haven.children.Child;

/**
 * A part of what is known about a child that can be shared with whoever receives a referral; a Spring bean of the package
 * that knows it. What is shared is written down as it stands on the day: what is found later is shared only by sharing
 * again. Called inside the viewer's transaction, as the person who shares.
 */
public interface Shareable {

    /** Stable, lower case with hyphens: {@code attendance}. */
    String code();

    /** What a person ticks: "Attendance this school year". */
    String label();

    /** Position among the parts, ascending. */
    int order();

    /** Whether sharing it needs a reason of its own: the most sensitive parts. */
    boolean sensitive();

    /** The part as it stands on the day; empty when there is nothing to share. */
    Optional<Part> at(Child child, LocalDate date);

    /**
     * @param heading "Attendance to 16 May 2008"
     * @param rows in the order in which they are shown
     */
    record Part(String heading, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** One fact: "This school year", "attended 162 of 190 sessions". */
    record Row(String key, String value) {}
}
