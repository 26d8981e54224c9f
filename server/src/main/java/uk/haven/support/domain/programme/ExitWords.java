package uk.haven.support.domain.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.haven.platform.ui.Words;

/** How an exit criterion stands, said so that anyone can check it. */
public final class ExitWords {

    private ExitWords() {}

    /**
     * One condition.
     *
     * @param asked what the plan says
     * @param found what the evidence says, as a sentence
     * @param needed what is still needed, as a sentence, or ""
     * @param share how far it has come, 0–100, for a bar
     */
    public record Told(Standing standing, String asked, String found, String needed, int share) {}

    /** {@code 1 of 2 exit criteria met}. */
    public static String progress(ExitReading reading) {
        return reading.met() + " of " + reading.size()
                + (reading.size() == 1 ? " exit criterion met" : " exit criteria met");
    }

    /** Every condition in order. */
    public static List<Told> told(ExitCriterion criterion, ExitReading reading) {
        var leaves = criterion.leaves();
        var told = new ArrayList<Told>();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            told.add(told(leaves.get(leaf), reading, leaf));
        }
        return told;
    }

    private static Told told(ExitCriterion asked, ExitReading reading, int leaf) {
        Standing standing = reading.standing(leaf);
        int have = reading.have(leaf);
        int of = reading.of(leaf);
        return switch (asked) {
            case ExitCriterion.Attendance(int percent, int sessions) ->
                new Told(
                        standing,
                        asked.inWords(),
                        attendance(have, of, sessions),
                        standing == Standing.MET ? "" : sessions(reading.needed(leaf), reading.among(leaf), percent),
                        Math.min(100, have * 100 / Math.max(1, Math.ceilDiv(percent * sessions, 100))));
            case ExitCriterion.NoUnauthorised(int weeks) ->
                weeks(asked, reading, leaf, weeks, "The last unauthorised absence was on ");
            case ExitCriterion.NoExclusion(int weeks) ->
                weeks(asked, reading, leaf, weeks, "The last day of exclusion was ");
            case ExitCriterion.Result wanted ->
                new Told(
                        standing,
                        asked.inWords(),
                        standing == Standing.CANNOT_TELL
                                ? "No result since it began."
                                : "The latest, of " + day(reading.among(leaf)) + ", is "
                                        + (standing == Standing.MET ? "at or above it." : "below it."),
                        standing == Standing.MET ? "" : "Needs a result of " + wanted.result() + " or better.",
                        standing == Standing.MET ? 100 : 0);
            case ExitCriterion.TargetsMet(int count) ->
                new Told(
                        standing,
                        asked.inWords(),
                        of == 0 ? "No target has been set." : have + " of " + of + " targets met.",
                        standing == Standing.MET
                                ? ""
                                : "Needs " + Words.count(reading.needed(leaf), "more target", "more targets") + ".",
                        Math.min(100, have * 100 / Math.max(1, count)));
            case ExitCriterion.Judgement() ->
                new Told(
                        standing,
                        asked.inWords(),
                        standing == Standing.MET
                                ? "Judged done on " + day(reading.among(leaf)) + "."
                                : have == 1
                                        ? "Judged not yet done on " + day(reading.among(leaf)) + "."
                                        : "Nobody has said so yet.",
                        standing == Standing.MET ? "" : "Needs a judgement, in a review.",
                        standing == Standing.MET ? 100 : 0);
            case ExitCriterion.AllOf _, ExitCriterion.AnyOf _ ->
                throw new IllegalArgumentException("Not a single condition");
        };
    }

    private static String attendance(int attended, int recorded, int window) {
        if (recorded == 0) {
            return "No session has been recorded since it began.";
        }
        String share = "attended " + attended + " of " + recorded + " (" + percent(attended, recorded) + ")";
        return recorded < window
                ? "Only " + recorded + " of " + window + " sessions recorded since it began: " + share + "."
                : "A" + share.substring(1) + ".";
    }

    private static String sessions(int needed, int among, int percent) {
        if (needed == 0) {
            return "Needs " + Words.count(among, "more session", "more sessions") + " to be recorded.";
        }
        return needed == among
                ? "Reaches " + percent + " % with the next "
                        + (needed == 1 ? "session, if it is attended." : needed + " sessions, if all are attended.")
                : "Needs " + needed + " more of the next " + among + ".";
    }

    private static Told weeks(ExitCriterion asked, ExitReading reading, int leaf, int weeks, String last) {
        int clean = reading.have(leaf);
        Standing standing = reading.standing(leaf);
        boolean never = reading.among(leaf) == Evidence.NEVER;
        String found = switch (standing) {
            case MET -> never ? "None since it began." : last + day(reading.among(leaf)) + ".";
            case NOT_YET -> last + day(reading.among(leaf)) + ".";
            case CANNOT_TELL ->
                "None so far, with only " + clean + " of "
                        + Words.count(weeks, "whole school week", "whole school weeks") + " recorded since it began.";
        };
        String needed = standing == Standing.MET
                ? ""
                : "Needs " + Words.count(reading.needed(leaf), "more school week", "more school weeks") + " without.";
        return new Told(standing, asked.inWords(), found, needed, clean * 100 / Math.max(1, weeks));
    }

    /** With one decimal, rounded down, so that no share shows as one that it has not reached. */
    static String percent(int part, int whole) {
        if (whole == 0) {
            return "no sessions";
        }
        long tenths = 1000L * part / whole;
        return tenths / 10 + "." + tenths % 10 + " %";
    }

    private static String day(int epochDay) {
        return Words.date(LocalDate.ofEpochDay(epochDay));
    }
}
