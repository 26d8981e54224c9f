package uk.haven.support.domain.family;

import java.util.Optional;
import java.util.OptionalInt;
import uk.haven.partnership.School;
import uk.haven.platform.YearGroup;

/** Who stands before a change of school or phase, and why nobody should be forgotten there. */
public final class TurningPoint {

    private TurningPoint() {}

    /** A child in the highest year of the school leaves it next summer: Year 2 of an infant school, 6, 11. */
    public static boolean leaving(School school, Optional<YearGroup> year) {
        return year.filter(each -> each == school.highestYear()).isPresent();
    }

    /** A child who has a level, or support, needs a plan for the move. */
    public static boolean needsPlan(boolean leaving, OptionalInt level, boolean supported, boolean planned) {
        return leaving && !planned && (level.isPresent() || supported);
    }
}
