package uk.haven.outcomes;

import java.math.BigDecimal;
import java.util.Optional;
import uk.haven.platform.SchoolYear;

/**
 * A figure that was entered with its source.
 *
 * @param measure code of the measure: {@code value-added-ks2-4}
 * @param level school, phase, partnership, county or national
 * @param unit a LAESTAB, a phase, or the level itself
 * @param value in the measure's unit
 * @param lower lower end of its confidence interval
 * @param source where it was said
 */
public record EnteredValue(
        String measure,
        String level,
        String unit,
        SchoolYear year,
        BigDecimal value,
        Optional<BigDecimal> lower,
        Optional<BigDecimal> upper,
        String source) {}
