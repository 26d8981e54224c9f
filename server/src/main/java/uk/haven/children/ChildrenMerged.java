package uk.haven.children;

/**
 * A person decided that two records are one child (or took that back). Published inside the transaction that does it.
 * Listeners move nothing: what they hold stays under its id, and reads of one child take in {@link Children#records all of
 * its ids}. What is reckoned from it is reckoned again for both after the commit.
 *
 * @param kept the record that remains
 * @param merged the record that now leads to it
 * @param undone whether the decision was taken back
 */
public record ChildrenMerged(ChildId kept, ChildId merged, boolean undone) {}
