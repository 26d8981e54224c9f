package uk.haven.schooling;

import java.time.LocalDate;
import java.util.List;
import uk.haven.children.ChildId;

/** Exclusions and results of one child as they were recorded. Call inside a transaction; sees what the viewer may see. */
public interface ChildHistory {

    /** Every exclusion begun on or before the date, latest first. */
    List<Exclusion> exclusions(ChildId child, LocalDate asOf);

    /** Every result on or before the date, latest first. */
    List<Assessment> assessments(ChildId child, LocalDate asOf);
}
