package uk.haven.children;

/**
 * A person decided that two records are one child (or took that back). Published inside the transaction that does it:
 * listeners move what they hold of one record to the other in the same transaction, and note which rows they moved so
 * that {@code undone} can put them back.
 *
 * @param kept the record that remains
 * @param merged the record that now leads to it
 * @param undone whether the decision was taken back
 */
public record ChildrenMerged(ChildId kept, ChildId merged, boolean undone) {}
