package uk.haven.support.domain.programme;

import java.util.List;
import uk.haven.schooling.SessionMasks;

/** Holds an exit criterion against the evidence. What was before the programme began, or is after the date, is not seen. */
public final class ExitTest {

    private final Evidence evidence;
    private final int began;
    private final int asOf;
    private final int[] figures;
    private int at;

    private ExitTest(Evidence evidence, int began, int asOf, int leaves) {
        this.evidence = evidence;
        this.began = began;
        this.asOf = asOf;
        this.figures = new int[ExitReading.WIDTH * leaves];
    }

    /**
     * @param began epoch day of the programme's first day
     * @param asOf epoch day of the question
     */
    public static ExitReading read(ExitCriterion criterion, Evidence evidence, int began, int asOf) {
        return read(criterion, criterion.leaves().size(), evidence, began, asOf);
    }

    /** The same for batch work. @param leaves how many single conditions it has */
    public static ExitReading read(ExitCriterion criterion, int leaves, Evidence evidence, int began, int asOf) {
        var test = new ExitTest(evidence, began, asOf, leaves);
        return new ExitReading(test.walk(criterion), test.figures);
    }

    private Standing walk(ExitCriterion criterion) {
        return switch (criterion) {
            case ExitCriterion.AllOf(List<ExitCriterion> parts) -> {
                Standing all = Standing.MET;
                for (ExitCriterion part : parts) {
                    all = all.and(walk(part));
                }
                yield all;
            }
            case ExitCriterion.AnyOf(List<ExitCriterion> parts) -> {
                Standing any = Standing.NOT_YET;
                for (ExitCriterion part : parts) {
                    any = any.or(walk(part));
                }
                yield any;
            }
            case ExitCriterion.Attendance(int percent, int sessions) -> attendance(percent, sessions);
            case ExitCriterion.NoUnauthorised(int weeks) -> without(lastUnauthorised(), weeks);
            case ExitCriterion.NoExclusion(int weeks) -> without(lastExclusion(), weeks);
            case ExitCriterion.Result result -> result(result);
            case ExitCriterion.TargetsMet(int count) -> targets(count);
            case ExitCriterion.Judgement() -> judgement();
        };
    }

    private Standing put(Standing standing, int have, int of, int needed, int among) {
        figures[at++] = standing.ordinal();
        figures[at++] = have;
        figures[at++] = of;
        figures[at++] = needed;
        figures[at++] = among;
        return standing;
    }

    private long week(int week) {
        return SessionMasks.between(evidence.week(week), evidence.monday(week), began, asOf);
    }

    private Standing attendance(int percent, int sessions) {
        int recorded = 0;
        int there = 0;
        for (int week = 0; week < evidence.weeks() && recorded < sessions; week++) {
            long masks = week(week);
            int possible = latest(SessionMasks.possible(masks), sessions - recorded);
            recorded += Integer.bitCount(possible);
            there += Integer.bitCount(possible & SessionMasks.attended(masks));
        }
        if (recorded == sessions && there * 100 >= percent * sessions) {
            return put(Standing.MET, there, recorded, 0, 0);
        }
        Standing standing = recorded < sessions ? Standing.CANNOT_TELL : Standing.NOT_YET;
        int missing = sessions - recorded;
        int wanted = Math.max(0, Math.ceilDiv(percent * sessions, 100) - there);
        if (missing > 0 && wanted <= missing) {
            return put(standing, there, recorded, wanted, missing);
        }
        int next = allOfTheNext(attended(sessions), recorded, there, percent);
        return put(standing, there, recorded, next, next);
    }

    /** At most so many of a week's sessions, the latest ones. */
    private static int latest(int sessions, int most) {
        int left = sessions;
        for (int over = Integer.bitCount(sessions) - most; over > 0; over--) {
            left &= left - 1;
        }
        return left;
    }

    /** Of the last sessions, latest first, which were attended. */
    private boolean[] attended(int sessions) {
        var attended = new boolean[sessions];
        int recorded = 0;
        for (int week = 0; week < evidence.weeks() && recorded < sessions; week++) {
            long masks = week(week);
            int possible = latest(SessionMasks.possible(masks), sessions - recorded);
            for (int rest = possible; rest != 0; rest ^= Integer.highestOneBit(rest)) {
                attended[recorded++] = (SessionMasks.attended(masks) & Integer.highestOneBit(rest)) != 0;
            }
        }
        return attended;
    }

    /** The fewest sessions to come that, all attended, fill the window so that it meets the percentage. */
    private static int allOfTheNext(boolean[] latestFirst, int recorded, int there, int percent) {
        int sessions = latestFirst.length;
        int present = there;
        for (int next = 1; next <= sessions; next++) {
            present++;
            int dropped = sessions - next;
            if (dropped < recorded && latestFirst[dropped]) {
                present--;
            }
            if (recorded + next >= sessions && present * 100 >= percent * sessions) {
                return next;
            }
        }
        return sessions;
    }

    /** @param breach the latest day on which what must not happen did */
    private Standing without(int breach, int weeks) {
        int clean = 0;
        for (int week = 0; week < evidence.weeks() && clean < weeks; week++) {
            int monday = evidence.monday(week);
            if (monday < began || monday <= breach) {
                break;
            }
            // whole weeks only: the one that runs may still break it
            if (monday + 4 <= asOf && SessionMasks.possible(week(week)) != 0) {
                clean++;
            }
        }
        if (clean == weeks) {
            return put(Standing.MET, clean, weeks, 0, breach);
        }
        return put(
                breach == Evidence.NEVER ? Standing.CANNOT_TELL : Standing.NOT_YET,
                clean,
                weeks,
                weeks - clean,
                breach);
    }

    private int lastUnauthorised() {
        for (int week = 0; week < evidence.weeks(); week++) {
            int missed = SessionMasks.unauthorised(week(week));
            if (missed != 0) {
                return evidence.monday(week) + (31 - Integer.numberOfLeadingZeros(missed)) / 2;
            }
        }
        return Evidence.NEVER;
    }

    private int lastExclusion() {
        int last = Evidence.NEVER;
        for (int day : evidence.exclusions()) {
            if (day >= began && day <= asOf) {
                last = Math.max(last, day);
            }
        }
        return last;
    }

    private Standing result(ExitCriterion.Result wanted) {
        var latest = evidence.results().latest(wanted.scheme(), wanted.subject(), began, asOf);
        if (latest.day() == Evidence.NEVER) {
            return put(Standing.CANNOT_TELL, 0, wanted.tenths(), 0, Evidence.NEVER);
        }
        Standing standing = latest.tenths() >= wanted.tenths() ? Standing.MET : Standing.NOT_YET;
        return put(standing, latest.tenths(), wanted.tenths(), 0, latest.day());
    }

    private Standing targets(int count) {
        Standing standing = evidence.targets() == 0
                ? Standing.CANNOT_TELL
                : evidence.targetsMet() >= count ? Standing.MET : Standing.NOT_YET;
        return put(standing, evidence.targetsMet(), evidence.targets(), Math.max(0, count - evidence.targetsMet()), 0);
    }

    private Standing judgement() {
        boolean told = evidence.judged() >= began && evidence.judged() <= asOf;
        return put(
                told && evidence.judgedDone() ? Standing.MET : Standing.NOT_YET,
                told ? 1 : 0,
                1,
                0,
                told ? evidence.judged() : Evidence.NEVER);
    }
}
