package uk.haven.support.internal.work;

/** A way for a notice to reach a person. */
interface Letters {

    /**
     * Sends, or throws.
     *
     * @param to email address
     * @param text plain, without anything about a child
     */
    void send(String to, String subject, String text);
}
