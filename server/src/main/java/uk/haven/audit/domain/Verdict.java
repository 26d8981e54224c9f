package uk.haven.audit.domain;

/** What verifying the record found. */
public sealed interface Verdict {

    /**
     * @param entries rows, each as it was written
     * @param blocks seals, each chained to the one before
     * @param unsealed rows of the last moments that no block seals yet
     */
    record Sound(long entries, long blocks, long unsealed) implements Verdict {}

    /**
     * The first thing that is not as it was written.
     *
     * @param where "entry 17" or "block 3"
     * @param what in a sentence
     */
    record Broken(String where, String what) implements Verdict {}
}
