package uk.haven.intake.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;

/**
 * One file as the pages show it.
 *
 * @param openRows rejected rows that wait to be mended
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
        long openRows) {
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
