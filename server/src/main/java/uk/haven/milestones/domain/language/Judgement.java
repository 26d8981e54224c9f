package uk.haven.milestones.domain.language;

import java.util.List;

/** What somebody says of a child's language. */
public enum Judgement {
    RELEASE("Release: the language no longer needs Reception Narrative"),
    GO_ON("Goes on with Reception Narrative"),
    NEED_MORE("Needs more: a programme of its own"),
    TAKE_BACK("Take the release back");

    private final String label;

    Judgement(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Those that can be said of a child who takes part, and so of many at once. */
    public static List<Judgement> ofThoseWhoTakePart() {
        return List.of(RELEASE, GO_ON, NEED_MORE);
    }
}
