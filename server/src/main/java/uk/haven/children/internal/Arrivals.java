package uk.haven.children.internal;

import java.time.LocalDate;
import java.util.Optional;
import uk.haven.children.RollIndex;
import uk.haven.intake.Fields;
import uk.haven.intake.Load;
import uk.haven.partnership.School;

/**
 * Since when the children of a transfer file are on the roll of the school that it is for. The file was written before
 * they came and does not know; the school's own roll does.
 */
final class Arrivals {

    private final Roll roll;
    private final Load load;

    Arrivals(Roll roll, Load load) {
        this.roll = roll;
        this.load = load;
    }

    /** Whether the row is that of the receiving school, for a stay that lasts. */
    boolean expects(Fields fields, School school) {
        return school.laestab().equals(load.receiver())
                && fields.text("leaving_date").isEmpty();
    }

    /** First day of the child's stay there that lasts or is to come; empty of every other row and child. */
    Optional<LocalDate> since(Fields fields, String upn, School school) {
        if (upn.isEmpty() || !expects(fields, school)) {
            return Optional.empty();
        }
        RollIndex index = roll.index();
        int child = index.indexOf(upn);
        if (child < 0) {
            return Optional.empty();
        }
        int today = Math.toIntExact(load.today().toEpochDay());
        for (int e = index.firstEnrolment(child + 1) - 1; e >= index.firstEnrolment(child); e--) {
            if (index.schoolId(e) == school.id() && index.leavingDay(e) >= today) {
                return Optional.of(LocalDate.ofEpochDay(index.entryDay(e)));
            }
        }
        return Optional.empty();
    }
}
