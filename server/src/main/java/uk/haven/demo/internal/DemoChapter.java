package uk.haven.demo.internal;

/**
 * A part of the demo's story that no file brings: what people recorded. A Spring bean; called as the demo's own viewer
 * after the files and the past returns, in the transaction that makes the accounts: either all of it is there or none.
 */
interface DemoChapter {

    /**
     * Position, ascending: workforce 10, referrals 20, programmes 30, milestones 35, early language 36, experiences 37,
     * assessments 40, nurture 50, families 60, attendance reviews 65, the key worker's own 90.
     */
    int order();

    /** Writes it through the modules' own services, so that the same rules hold as for everyone. */
    void write();
}
