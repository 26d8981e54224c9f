package uk.haven.milestones.domain.language;

/** What a judgement on a child's language rests on. */
public enum Evidence {
    CLASS("Watching and listening in class"),
    RETELLING("A story that the child told or retold"),
    ASSESSMENT("An assessment of language"),
    SPECIALIST("Advice of a speech and language therapist"),
    FAMILY("What the family says");

    private final String label;

    Evidence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
