package uk.haven.milestones;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.haven.platform.SchoolYear;

/**
 * The half-termly review of attendance for other modules: counts for the partnership's pages, and writing by the rules that
 * hold on the pages. Call inside a transaction, as batch work.
 */
public interface AttendanceReviews {

    /**
     * One school's half-term. Exact: whoever shows it outside the school puts it through disclosure control.
     *
     * @param reviewed children below about whom it was decided
     * @param open children below about whom it was not
     */
    record SchoolCount(long schoolId, int reviewed, int open) {}

    /** A half-term as it stood on the day of the count; it never changes. @param halfTerm 1–6 */
    record Counts(SchoolYear year, int halfTerm, LocalDate takenOn, List<SchoolCount> schools) {
        public Counts {
            schools = List.copyOf(schools);
        }
    }

    /**
     * The latest half-term that was counted by the date.
     *
     * @throws IllegalStateException when the viewer is a person
     */
    Optional<Counts> latestCounts(LocalDate asOf);

    /** Opens the reviews of the half-term that was over last on the day, and looks at the others of the year again. */
    void evaluate(LocalDate today);

    /** Takes the counts that are due on the day. */
    void count(LocalDate today);

    /** Reviews that are still to be decided, by the child's name; of children known at the date. */
    List<UUID> open(long schoolId, SchoolYear year, int halfTerm, LocalDate asOf);

    /**
     * Decides about them.
     *
     * @param reason code of the list of reasons
     * @param decision NO_ACTION, WATCH, FAMILY, LETTER or REFERRAL
     * @throws IllegalArgumentException with the rule's own words when it is refused
     */
    void decide(Collection<UUID> reviews, String reason, String decision, String words, LocalDate on);

    /** Closes them. @throws IllegalArgumentException when one may not be closed */
    void close(Collection<UUID> reviews, LocalDate on);

    /** Writes a letter home about each, to the first who may be written to, in the school's present wording. */
    void write(Collection<UUID> reviews, LocalDate on);
}
