package uk.haven.support.domain.programme;

import java.util.Arrays;
import java.util.Optional;

/**
 * A child's figures before, during and after a programme, against what became of similar pupils in the same weeks. A
 * description: it says whether the change is outside what similar pupils did without the programme, never why.
 *
 * @param after absent while nothing after it is recorded
 * @param similar how many similar pupils there were, whose change is known
 * @param range the change of the middle nine in ten of them, absent when they are too few
 */
public record BeforeAfter(
        int weeks,
        Figures before,
        Figures during,
        Optional<Figures> after,
        int similar,
        Optional<Range> range,
        Verdict verdict) {

    /** Fewer similar pupils than this are too few to tell. */
    public static final int FEWEST = 10;

    /** Weeks that are compared at most; before, during and after are as long as each other. */
    public static final int MOST_WEEKS = 12;

    /** Bounds of attendance before, in per cent, that make pupils similar: the bands of the framework, halved. */
    private static final int[] BANDS = {50, 70, 80, 85, 90, 95};

    /**
     * Sessions of the weeks, and half days of exclusions begun in them.
     *
     * @param possible sessions
     */
    public record Figures(int possible, int attended, int unauthorised, int excluded) {
        public static final Figures NONE = new Figures(0, 0, 0, 0);

        /** Attendance in hundredths of a per cent, rounded down; 0 without any session. */
        public int share() {
            return possible == 0 ? 0 : (int) (10_000L * attended / possible);
        }
    }

    /** Of changes in attendance, in hundredths of a percentage point. */
    public record Range(int low, int middle, int high) {}

    /** What can be said. */
    public enum Verdict {
        NOTHING_YET("Nothing after it has been recorded yet"),
        TOO_FEW("Too few similar pupils to tell"),
        MORE("Rose by more than for nine in ten similar pupils"),
        WITHIN("Within what similar pupils did without it: no difference can be told"),
        LESS("Fell behind nine in ten similar pupils");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The child's own change from before to after, in hundredths of a percentage point. */
    public int change() {
        return after.map(Figures::share).orElse(before.share()) - before.share();
    }

    /**
     * @param changes of similar pupils in the same weeks, in hundredths of a percentage point, any order
     */
    public static BeforeAfter of(int weeks, Figures before, Figures during, Optional<Figures> after, int[] changes) {
        Optional<Range> range = range(changes);
        boolean known = before.possible() > 0
                && after.filter(each -> each.possible() > 0).isPresent();
        if (!known) {
            return new BeforeAfter(weeks, before, during, Optional.empty(), changes.length, range, Verdict.NOTHING_YET);
        }
        int change = after.get().share() - before.share();
        Verdict verdict = range.map(each ->
                        change > each.high() ? Verdict.MORE : change < each.low() ? Verdict.LESS : Verdict.WITHIN)
                .orElse(Verdict.TOO_FEW);
        return new BeforeAfter(weeks, before, during, after, changes.length, range, verdict);
    }

    private static Optional<Range> range(int[] changes) {
        if (changes.length < FEWEST) {
            return Optional.empty();
        }
        int[] sorted = changes.clone();
        Arrays.sort(sorted);
        int cut = sorted.length / 20;
        return Optional.of(new Range(sorted[cut], sorted[sorted.length / 2], sorted[sorted.length - 1 - cut]));
    }

    /** Which band of attendance the share lies in. @param share in hundredths of a per cent */
    public static int band(int share) {
        int band = 0;
        while (band < BANDS.length && share >= BANDS[band] * 100) {
            band++;
        }
        return band;
    }
}
