package uk.haven.milestones.domain;

import java.util.Collection;
import java.util.Optional;
import uk.haven.schooling.Destination;

/**
 * Where the leavers of Year 11 go, as figures.
 *
 * @param leavers everyone in Year 11
 * @param stayingOn in education or training after 16
 * @param employed in a job
 * @param neet known to have no place in education, employment or training
 * @param notKnown nothing recorded, or recorded as not known
 */
public record LeaverFigures(int leavers, int stayingOn, int employed, int neet, int notKnown) {

    public static LeaverFigures of(Collection<Optional<Destination>> places) {
        int stayingOn = 0;
        int employed = 0;
        int neet = 0;
        int notKnown = 0;
        for (Optional<Destination> place : places) {
            switch (place.orElse(Destination.UNKNOWN)) {
                case EDUCATION, TRAINING -> stayingOn++;
                case EMPLOYMENT -> employed++;
                case NONE -> neet++;
                case UNKNOWN -> notKnown++;
            }
        }
        return new LeaverFigures(places.size(), stayingOn, employed, neet, notKnown);
    }
}
