package uk.haven.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import uk.haven.support.NurtureGroups.Profile;

/** Strand scores of the demo, made up. */
final class NurtureScores {

    /** The most that a half adds up to. */
    static final int HALF_MOST = 136;

    private NurtureScores() {}

    /** Scores that add up to about the total: what is low in one half is high in the other. */
    static Profile profile(String day, int developmental, SplittableRandom random) {
        return new Profile(
                LocalDate.parse(day),
                spread(developmental, random),
                spread(Math.max(12, HALF_MOST - 30 - developmental), random),
                "Class teacher");
    }

    private static List<Integer> spread(int total, SplittableRandom random) {
        int each = total / 10;
        var scores = new ArrayList<Integer>();
        for (int i = 0; i < 10; i += 2) {
            int moved = random.nextInt(Math.min(4, each + 1));
            scores.add(each + moved);
            scores.add(each - moved);
        }
        scores.set(0, scores.getFirst() + total % 10);
        return scores;
    }
}
