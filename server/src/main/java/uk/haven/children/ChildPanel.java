package uk.haven.children;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A section of a child's page, contributed by a later module as a Spring bean. Called inside the viewer's read-only
 * transaction; what the viewer may not see is absent, not blanked.
 */
public interface ChildPanel {

    /** Anchor of the section: {@code why}, {@code doing}, {@code picture}, {@code story}, {@code people}. */
    String anchor();

    /** Heading: "Why", "What we are doing", "Picture", "Story", "People". Panels of one anchor stand together under one heading. */
    String heading();

    /** Position on the page, ascending: why 10, doing 20, picture 30, story 40, people 50, access 60. */
    int order();

    /** The rendered section, or empty when it has nothing to say and nothing to offer. */
    Optional<Content> render(Child child, LocalDate asOf);

    /** Entries for the child's timeline, any order. */
    default List<StoryEntry> story(Child child, LocalDate asOf) {
        return List.of();
    }

    /**
     * One dated sentence of the timeline.
     *
     * @param kind for filtering: "Attendance", "Exclusion", "Level", "Enrolment"
     * @param detail second line, or ""
     */
    record StoryEntry(LocalDate date, String kind, String sentence, String detail) {}
}
