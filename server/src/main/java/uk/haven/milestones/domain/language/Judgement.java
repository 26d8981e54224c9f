package uk.haven.milestones.domain.language;

import java.util.List;

/** What somebody says of a child's language. */
public enum Judgement {
    RELEASE("Release: the language no longer needs Reception Narrative", "Released from Reception Narrative"),
    GO_ON("Goes on with Reception Narrative", "Goes on with Reception Narrative"),
    NEED_MORE("Needs more: a programme of its own", "Needs more than Reception Narrative"),
    TAKE_BACK("Take the release back", "Release taken back");

    private final String label;
    private final String told;

    Judgement(String label, String told) {
        this.label = label;
        this.told = told;
    }

    /** As it is offered. */
    public String label() {
        return label;
    }

    /** As it is told once it is said. */
    public String told() {
        return told;
    }

    /** Those that can be said of a child who takes part, and so of many at once. */
    public static List<Judgement> ofThoseWhoTakePart() {
        return List.of(RELEASE, GO_ON, NEED_MORE);
    }
}
