package uk.haven.partnership;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A section of a school's page, contributed by a later module as a Spring bean. Called inside the viewer's read-only
 * transaction; figures that the viewer's role may see only as aggregates are disclosure-controlled by whoever makes them.
 */
public interface SchoolPanel {

    /** Anchor of the section: {@code need}, {@code attendance}. */
    String anchor();

    /** Heading: "Need and key workers". */
    String heading();

    /** Position on the page, ascending: facts 10, staff 20, need 30, attendance 40, exclusions 50, attainment 60. */
    int order();

    /** The rendered section, or empty when it has nothing to say to this viewer. */
    Optional<Content> render(School school, LocalDate asOf);
}
