package uk.haven.support.domain.work;

import uk.haven.support.InterventionKind;
import uk.haven.support.domain.family.FamilyKind;

/** What a day that lies ahead is for, in words that say nothing about anybody: only these reach a calendar. */
public enum Occasion {
    REVIEW("Review due"),
    SESSION("Session planned"),
    MEETING("Meeting planned"),
    ACTION("Action due"),
    CONTACT("Contact due"),
    NEXT_STEP("Next step due"),
    PLANNED_END("Planned end"),
    SHARE_ENDS("Sharing ends");

    private final String words;

    Occasion(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** What the next date of a piece of support is for. */
    public static Occasion next(InterventionKind kind) {
        if (kind == InterventionKind.PROGRAMME) {
            return REVIEW;
        }
        return FamilyKind.of(kind).isPresent() ? CONTACT : NEXT_STEP;
    }
}
