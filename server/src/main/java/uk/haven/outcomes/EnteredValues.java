package uk.haven.outcomes;

import java.util.List;

/** Figures entered or imported with their sources; two sources may disagree, and both are kept. */
public interface EnteredValues {

    /** Every value of the measure, by year, level, unit and source. Call inside a transaction. */
    List<EnteredValue> of(String measure);
}
