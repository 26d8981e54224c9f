package uk.haven.audit;

import java.util.Collection;

/**
 * The record of who saw and changed what. Every read, write and export of personal data is recorded in the transaction
 * that does it: no record, no reading.
 */
public interface Audit {

    /**
     * Records one act of the current viewer, in the current transaction.
     *
     * @throws IllegalStateException outside a transaction, or without a viewer
     */
    void record(Entry entry);

    /**
     * Records acts about many at once, with one statement however many they are.
     *
     * @throws IllegalStateException as {@link #record}
     */
    void recordAll(Collection<Entry> entries);

    /**
     * One act.
     *
     * @param action stable code, noun and past participle: {@code child.viewed}, {@code level.recorded},
     *     {@code file.applied}, {@code children.listed}
     * @param subjectKind {@code child}, {@code school}, {@code account}, {@code file} …
     * @param subject its id within its kind; "" when there is none
     * @param detail what a reviewer needs, without free text about a child: {@code "level 1 to 2"}
     */
    record Entry(String action, String subjectKind, String subject, String detail) {}
}
