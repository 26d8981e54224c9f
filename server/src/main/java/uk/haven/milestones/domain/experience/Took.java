package uk.haven.milestones.domain.experience;

import java.util.Arrays;
import java.util.List;

/** How it was for a child when the others had an experience: it took part, did not, or could not, and why. */
public enum Took {
    PART("Took part", true, false),
    AWAY("Did not: away on the day", false, false),
    DECLINED("Did not: chose not to", false, false),
    FAMILY("Did not: the family said no", false, false),
    OTHER_DID_NOT("Did not: another reason", false, true),
    COST("Could not: the cost", false, false),
    HEALTH("Could not: for health", false, false),
    ACCESS("Could not: it was not made possible for this child", false, false),
    OTHER_COULD_NOT("Could not: another reason", false, true);

    private final String label;
    private final boolean had;
    private final boolean needsWords;

    Took(String label, boolean had, boolean needsWords) {
        this.label = label;
        this.had = had;
        this.needsWords = needsWords;
    }

    public String label() {
        return label;
    }

    /** Whether the child has had the experience. */
    public boolean had() {
        return had;
    }

    /** Whether the label says too little without a word about it. */
    public boolean needsWords() {
        return needsWords;
    }

    /** Why somebody was left out. */
    public static List<Took> exceptions() {
        return Arrays.stream(values()).filter(each -> !each.had).toList();
    }
}
