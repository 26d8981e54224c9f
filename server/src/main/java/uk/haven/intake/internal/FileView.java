package uk.haven.intake.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;

/**
 * One file as the pages show it.
 *
 * @param openRows rejected rows that wait to be mended
 * @param arrival of a transfer file, the day on which its pupils come, when the sender has said it
 */
public record FileView(
        long id,
        UUID publicId,
        long batchId,
        UUID setId,
        String sender,
        String name,
        String kind,
        String state,
        long rows,
        long accepted,
        long unchanged,
        long rejected,
        List<String> notices,
        List<String> layout,
        @Nullable Problem refusal,
        @Nullable String spool,
        @Nullable String errorsFile,
        Instant receivedAt,
        long openRows,
        @Nullable LocalDate arrival) {

    private static final Set<String> OTHER_COLUMNS = Set.of("KIND-UNKNOWN", "KIND-UNCLEAR", "HEADER-COLUMN-MISSING");

    /** Whether it was refused for its columns, and is still here, so that someone can say which is which. */
    public boolean asksForColumns() {
        return refusal != null && spool != null && OTHER_COLUMNS.contains(refusal.code());
    }

    /** Whether it waits for the day on which its pupils come. */
    public boolean asksForArrival() {
        return refusal != null && spool != null && refusal.code().equals(FileLoad.ARRIVAL_DATE);
    }

    public boolean waiting() {
        return state.equals("previewed");
    }

    /** Address of its report. */
    public String path() {
        return "/files/" + publicId;
    }

    /** Address of its set. */
    public String setPath() {
        return "/files/sets/" + setId;
    }
}
