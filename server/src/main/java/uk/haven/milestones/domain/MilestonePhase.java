package uk.haven.milestones.domain;

import java.util.Arrays;
import java.util.Optional;
import uk.haven.platform.YearGroup;

/** Phases of the entitlement, by the years that belong to each (paper, Appendix 8). */
public enum MilestonePhase {
    FS("Foundation Stage", YearGroup.N1, YearGroup.R),
    KS1("Key Stage 1", YearGroup.Y1, YearGroup.Y2),
    KS2("Key Stage 2", YearGroup.Y3, YearGroup.Y6),
    KS3("Key Stage 3", YearGroup.Y7, YearGroup.Y9),
    KS4("Key Stage 4", YearGroup.Y10, YearGroup.Y11),
    POST16("Post-16", YearGroup.Y12, YearGroup.Y14);

    private final String label;
    private final YearGroup first;
    private final YearGroup last;

    MilestonePhase(String label, YearGroup first, YearGroup last) {
        this.label = label;
        this.first = first;
        this.last = last;
    }

    public String label() {
        return label;
    }

    public YearGroup first() {
        return first;
    }

    /** The year at whose end a child leaves the phase. */
    public YearGroup last() {
        return last;
    }

    public static Optional<MilestonePhase> of(YearGroup year) {
        return Arrays.stream(values())
                .filter(each -> each.first.compareTo(year) <= 0 && each.last.compareTo(year) >= 0)
                .findFirst();
    }
}
