package uk.haven.intake;

import java.util.List;
import java.util.Optional;
import uk.haven.platform.Problem;

/**
 * What became of one file.
 *
 * @param fileId {@code intake.file.id}
 * @param file its name
 * @param kind what it holds, or "" when it was not recognised
 * @param rows read
 * @param accepted rows that changed something
 * @param unchanged rows that were held just so
 * @param rejected rows that were rejected
 * @param errorsFile path of the copy of the rejected rows with an {@code errors} column
 * @param seconds it took
 * @param refusal why it was refused whole; then nothing of it was kept
 * @param notices sentences for the sender
 */
public record FileReport(
        long fileId,
        String file,
        String kind,
        long rows,
        long accepted,
        long unchanged,
        long rejected,
        Optional<String> errorsFile,
        double seconds,
        Optional<Problem> refusal,
        List<String> notices) {

    public FileReport {
        notices = List.copyOf(notices);
    }
}
