package uk.haven.schooling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import uk.haven.children.ChildId;
import uk.haven.platform.SchoolYear;

/**
 * Attendance and exclusions added up (FORMATS.md, "Exact meanings"), from what the current viewer may see. Exact: whoever
 * shows them outside a school's own staff puts them through disclosure control. Call inside a transaction.
 */
public interface SchoolingFigures {

    /** What a row is of. A child's sessions are those at any school; a school's are those at it. */
    enum AttendanceBy {
        /** Key: the UPN. For batch work only. */
        PUPIL,
        /** Key: the LAESTAB. */
        SCHOOL,
        /** Key: the phase as written in files. */
        PHASE,
        /** Key: {@code partnership}. */
        PARTNERSHIP
    }

    /** How long a row's period is. */
    enum PeriodLength {
        HALF_TERM,
        TERM,
        YEAR
    }

    /** What a row of exclusions is of. */
    enum ExclusionsBy {
        SCHOOL,
        PHASE,
        YEAR_GROUP
    }

    /**
     * @param period {@code HT1}…, {@code autumn}…, or {@code 2007/08}
     */
    record AttendanceRow(String key, String period, SessionCounts counts) {}

    /**
     * Fixed-term exclusions.
     *
     * @param sessions half days lost
     * @param boys distinct boys; a child of unknown sex is neither
     */
    record ExclusionRow(String key, int incidents, int sessions, int boys, int girls) {}

    /**
     * Persistent absence by the rule of its year. A child counts once at each school at which sessions were possible, as
     * in the national figures, so that phases and the partnership are sums of schools.
     *
     * @param children with possible sessions
     * @param persistent of these, persistently absent
     */
    record AbsenceRow(String key, int children, int persistent) {}

    /** Rows with possible sessions, by key and period. */
    List<AttendanceRow> attendance(SchoolYear year, AttendanceBy by, PeriodLength length, LocalDate asOf);

    /** Rows with incidents, by key (year groups in their order). For batch work only. */
    List<ExclusionRow> exclusions(SchoolYear year, ExclusionsBy by, LocalDate asOf);

    /**
     * Rows with children, by key. For batch work only, since a child may have left whose sessions count.
     *
     * @param by anything but {@link AttendanceBy#PUPIL}
     */
    List<AbsenceRow> persistentAbsence(SchoolYear year, AttendanceBy by, LocalDate asOf);

    /**
     * How many of the children are persistently absent at the date, by their sessions at every school: those whom the list
     * of children finds.
     */
    int persistentlyAbsent(Collection<ChildId> children, LocalDate asOf);
}
