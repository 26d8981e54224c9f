package uk.haven.milestones.domain.language;

import java.util.List;
import uk.haven.platform.StateTable;

/** What a judgement makes of where a child stands with Reception Narrative. */
public final class NarrativeTable {

    /** From not judged there is a way to everything; from a release only back. */
    public static final StateTable<NarrativeState, Judgement> TABLE = StateTable.of(
                    NarrativeState.class, Judgement.class, NarrativeTable::refused)
            .from(NarrativeState.NOT_JUDGED, Judgement.RELEASE, NarrativeState.RELEASED)
            .from(NarrativeState.NOT_JUDGED, Judgement.GO_ON, NarrativeState.GOES_ON)
            .from(NarrativeState.NOT_JUDGED, Judgement.NEED_MORE, NarrativeState.NEEDS_MORE)
            .from(NarrativeState.GOES_ON, Judgement.RELEASE, NarrativeState.RELEASED)
            .from(NarrativeState.GOES_ON, Judgement.GO_ON, NarrativeState.GOES_ON)
            .from(NarrativeState.GOES_ON, Judgement.NEED_MORE, NarrativeState.NEEDS_MORE)
            .from(NarrativeState.NEEDS_MORE, Judgement.RELEASE, NarrativeState.RELEASED)
            .from(NarrativeState.NEEDS_MORE, Judgement.GO_ON, NarrativeState.GOES_ON)
            .from(NarrativeState.NEEDS_MORE, Judgement.NEED_MORE, NarrativeState.NEEDS_MORE)
            .from(NarrativeState.RELEASED, Judgement.TAKE_BACK, NarrativeState.GOES_ON)
            .build();

    private NarrativeTable() {}

    /** Where a child stands after these judgements, earliest first. */
    public static NarrativeState after(List<Judgement> judgements) {
        NarrativeState state = NarrativeState.NOT_JUDGED;
        for (Judgement each : judgements) {
            if (TABLE.after(state, each) instanceof StateTable.Answer.Moved<NarrativeState>(NarrativeState to)) {
                state = to;
            }
        }
        return state;
    }

    private static String refused(NarrativeState state, Judgement judgement) {
        return state == NarrativeState.RELEASED
                ? "The child is released already: take the release back first, with the reason"
                : judgement == Judgement.TAKE_BACK
                        ? "The child takes part in Reception Narrative: there is no release to take back"
                        : "This cannot be said of the child now";
    }
}
