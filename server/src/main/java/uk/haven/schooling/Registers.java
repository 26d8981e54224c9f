package uk.haven.schooling;

import java.time.LocalDate;
import java.util.List;

/** Which registers have come in. Call inside a transaction; sees what the viewer may see. */
public interface Registers {

    /**
     * Weeks that a school owes: their school days between the two dates (by the calendar's half-terms) are over, children
     * were on its roll, and there is no register.
     *
     * @param from first day to look at
     * @param to last day to look at; the week it falls in is owed only once its last school day has come
     * @return their Mondays, earliest first
     */
    List<LocalDate> missingWeeks(long schoolId, LocalDate from, LocalDate to);
}
