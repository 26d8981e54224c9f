package uk.haven.support.domain.programme;

/** What stands between a child and learning (the paper's learning-mentor programme). */
public enum Barrier {
    LEARNING_SKILLS("Learning skills"),
    ORGANISATION("Organisation"),
    HOME("Difficulties at home"),
    BEHAVIOUR("Behaviour and social skills"),
    BULLYING("Bullying"),
    DISAFFECTION("Disaffection"),
    OTHER("Other");

    private final String label;

    Barrier(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
