package uk.haven.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import uk.haven.platform.Problem;

/** The running import of one file: where an importer reports to, and what it must respect. Safe for several threads. */
public interface Load {

    /** Code of a row whose child comes to the {@link #receiver} on a day that has still to be said. */
    String ARRIVAL_NOT_SAID = "ARRIVAL-NOT-SAID";

    /** {@code intake.file.id}: stored with every value, so that each knows the file it came from. */
    long fileId();

    /** The account that sends it, or empty for the command line. */
    OptionalLong account();

    /** What to write as the source of a value: {@code "attendance.csv, sent by A. Name on 3 May 2008"}. */
    String source();

    /**
     * School ids that the sender may write for, unless they write for {@link #everySchool}. A row for another school is
     * rejected with {@code SCHOOL-NOT-YOURS}.
     */
    Set<Long> schools();

    /** Whether the sender writes for every school, as the command line and the demo do; nobody does on the pages. */
    boolean everySchool();

    default boolean mayWriteFor(long schoolId) {
        return everySchool() || schools().contains(schoolId);
    }

    /**
     * LAESTAB of the school that a transfer file is for, when the sender may write for it and not for every school; ""
     * otherwise. Of children on that school's roll, now or to come, such a file brings what other schools said of them:
     * it adds to that, and changes nothing that another school's own files brought.
     */
    default String receiver() {
        return "";
    }

    /** The partnership's today: no row may be dated after it unless the kind says so. */
    LocalDate today();

    /** Whether UPNs that fail the check (hashed ones of the census tables) are accepted as pseudonymous identifiers. */
    boolean pseudonymousUpns();

    void accepted(Rows.Row row);

    void unchanged(Rows.Row row);

    void rejected(Rows.Row row, List<Problem> problems);

    default void rejected(Rows.Row row, Problem problem) {
        rejected(row, List.of(problem));
    }

    /** For bulk importers: this many rows were accepted. */
    void accepted(long rows);

    /** For bulk importers: this many rows were already held just so. */
    void unchanged(long rows);

    /**
     * For bulk importers: the row is rejected.
     *
     * @param line 1-based line of the file
     * @param text the row as it stands in the file, without its line ending
     */
    void rejectedLine(long line, String text, List<Problem> problems);

    /** A sentence for the preview and the report: {@code "12 children moved school"}. Same text twice is said once. */
    void notice(String sentence);

    /**
     * Says how far it is.
     *
     * @param done fraction 0–1
     * @throws java.util.concurrent.CancellationException when the person gave up: the transaction is rolled back
     */
    void progress(double done);
}
