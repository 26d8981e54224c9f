package uk.haven.intake;

/**
 * Published after the transaction of a file has been committed; screening listens. Carries nothing about a child.
 *
 * @param fileId {@code intake.file.id}
 * @param kind {@link FileKind#name}
 * @param changed rows that changed something
 * @param last whether it is the last file of its set, so that a listener may wait for it
 */
public record FileApplied(long fileId, String kind, long changed, boolean last) {}
