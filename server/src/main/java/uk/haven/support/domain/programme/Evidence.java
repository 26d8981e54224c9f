package uk.haven.support.domain.programme;

/**
 * What is held of one child for one programme. Days are epoch days. Weeks lie latest first without a gap: week {@code i}
 * begins on {@code latestMonday − 7 × i}; a week of which nothing is recorded is 0.
 *
 * @param masks packed {@link uk.haven.schooling.SessionMasks} of many children, this one's from {@code offset}
 * @param weeks how many are held
 * @param exclusions last days that fixed-term and permanent exclusions covered, any order; the date asked for while one lasts
 * @param results of the schemes asked for
 * @param targets of the programme that were not given up
 * @param judged day of the latest judgement, or {@link #NEVER}
 * @param judgedDone what it said
 */
public record Evidence(
        int latestMonday,
        long[] masks,
        int offset,
        int weeks,
        int[] exclusions,
        Results results,
        int targets,
        int targetsMet,
        int judged,
        boolean judgedDone) {

    /** No such day. */
    public static final int NEVER = Integer.MIN_VALUE;

    private static final int[] NO_DAYS = {};

    /** Results of one child. */
    @FunctionalInterface
    public interface Results {
        Results NONE = (_, _, _, _) -> Latest.NONE;

        /** The best result of the latest day from one day to another on which there is one. */
        Latest latest(String scheme, String subject, int first, int last);
    }

    /** @param day {@link #NEVER} when there is none */
    public record Latest(int day, int tenths) {
        public static final Latest NONE = new Latest(NEVER, 0);
    }

    /** Nothing but sessions. */
    public static Evidence ofSessions(int latestMonday, long[] masks) {
        return new Evidence(latestMonday, masks, 0, masks.length, NO_DAYS, Results.NONE, 0, 0, NEVER, false);
    }

    public Evidence withExclusions(int... days) {
        return new Evidence(latestMonday, masks, offset, weeks, days, results, targets, targetsMet, judged, judgedDone);
    }

    public Evidence withResults(Results found) {
        return new Evidence(
                latestMonday, masks, offset, weeks, exclusions, found, targets, targetsMet, judged, judgedDone);
    }

    public Evidence withTargets(int all, int met) {
        return new Evidence(latestMonday, masks, offset, weeks, exclusions, results, all, met, judged, judgedDone);
    }

    public Evidence withJudgement(int day, boolean done) {
        return new Evidence(latestMonday, masks, offset, weeks, exclusions, results, targets, targetsMet, day, done);
    }

    int monday(int week) {
        return latestMonday - 7 * week;
    }

    long week(int week) {
        return masks[offset + week];
    }
}
