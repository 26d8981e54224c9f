package uk.haven.reports.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.haven.audit.Audit;
import uk.haven.milestones.AttendanceReviews;
import uk.haven.outcomes.DisclosureControl;
import uk.haven.outcomes.ProtectedTable;
import uk.haven.partnership.Partnership;
import uk.haven.platform.SchoolYear;
import uk.haven.reports.domain.MilestonesBySchool.Row;
import uk.haven.reports.domain.ReviewsBySchool;

/**
 * Reviews of attendance as the partnership may see them: a half-term as it stood four weeks after its end, which no longer
 * changes; protected before it leaves here.
 */
@Service
public class CountedReviews {

    private static final String BATCH = "attendance reviews of the partnership";

    private final AttendanceReviews reviews;
    private final Partnership partnership;
    private final DisclosureControl disclosure;
    private final Audit audit;
    private final Reading reading;

    CountedReviews(
            AttendanceReviews reviews,
            Partnership partnership,
            DisclosureControl disclosure,
            Audit audit,
            Reading reading) {
        this.reviews = reviews;
        this.partnership = partnership;
        this.disclosure = disclosure;
        this.audit = audit;
        this.reading = reading;
    }

    /** The half-term's figures, protected. */
    public record Protected(SchoolYear year, int halfTerm, LocalDate takenOn, List<Row> rows, ProtectedTable table) {}

    /** The latest half-term that was counted by the date. */
    public Optional<Protected> latest(LocalDate asOf) {
        return reading.asBatch(
                BATCH,
                () -> reviews.latestCounts(asOf).map(counts -> {
                    audit.record(new Audit.Entry(
                            "partnership.reviews.viewed",
                            "attendance_review",
                            "",
                            counts.year() + " half-term " + counts.halfTerm()));
                    var by = ReviewsBySchool.of(partnership.schools(), counts.schools());
                    return new Protected(
                            counts.year(),
                            counts.halfTerm(),
                            counts.takenOn(),
                            by.rows(),
                            disclosure.protect(by.table()));
                }));
    }
}
