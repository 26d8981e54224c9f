package uk.haven.intake;

import java.util.Collection;
import java.util.List;

/**
 * Files that changed something which has not been screened yet. This is written in the transaction of the file, so that
 * it outlives a process which dies before {@link FileApplied} is published. Call inside a transaction, as batch work.
 */
public interface AppliedFiles {

    /** In the order in which they came; {@link FileApplied#last} tells nothing here. */
    List<FileApplied> toBeScreened();

    /** What they changed has been screened; call in the transaction that did it. */
    void screened(Collection<Long> fileIds);
}
