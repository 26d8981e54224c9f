package uk.haven.schooling.domain;

import uk.haven.schooling.SessionCounts;

/** What a session mark counts as. Which code counts as what depends on the mark's own date: see {@link AttendanceCodes}. */
public enum MarkClass {
    PRESENT,
    APPROVED,
    AUTHORISED,
    UNAUTHORISED,
    NOT_POSSIBLE;

    /** Present, or at an approved educational activity. */
    public boolean attended() {
        return this == PRESENT || this == APPROVED;
    }

    public boolean absent() {
        return this == AUTHORISED || this == UNAUTHORISED;
    }

    /** One session of this class as packed {@link SessionCounts}. */
    public long unit() {
        return switch (this) {
            case PRESENT, APPROVED -> SessionCounts.pack(1, 1, 0, 0);
            case AUTHORISED -> SessionCounts.pack(1, 0, 1, 0);
            case UNAUTHORISED -> SessionCounts.pack(1, 0, 0, 1);
            case NOT_POSSIBLE -> 0;
        };
    }

    /** As written in the code table: {@code not-possible}. */
    static MarkClass of(String text) {
        for (MarkClass value : values()) {
            if (value.name().replace('_', '-').equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a class of attendance marks");
    }
}
