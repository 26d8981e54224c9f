package uk.haven.milestones;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import uk.haven.children.Child;
import uk.haven.platform.SchoolYear;

/**
 * Decisions at a decision point for other modules to write, by the rules that hold on the pages. Call inside a
 * transaction, as batch work.
 */
public interface MilestoneDecisions {

    /** A child and a standard about which nothing is decided. @param missing whether there is no result */
    record Open(Child child, String trigger, boolean missing) {}

    /** What is open at the school as of the date, by name and standard. */
    List<Open> open(long schoolId, SchoolYear year, LocalDate asOf);

    /**
     * Starts a programme for each child, at once.
     *
     * @param wanted its target is the standard's, whatever it says
     * @throws IllegalArgumentException with the rule's own words when it is refused
     */
    void start(Collection<Open> chosen, SchoolYear year, ProgrammeStarts.Wanted wanted, LocalDate decidedOn);

    /** Decides that there is to be no programme. */
    void none(Collection<Open> chosen, SchoolYear year, String reason, LocalDate decidedOn);

    /** Says how many programmes outreach gives in the year. */
    void outreach(SchoolYear year, int places);
}
