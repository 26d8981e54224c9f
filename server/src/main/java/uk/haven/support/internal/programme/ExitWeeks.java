package uk.haven.support.internal.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.haven.children.ChildRecords;
import uk.haven.children.RollIndex;
import uk.haven.schooling.SessionEvidence;
import uk.haven.schooling.SessionMasks;
import uk.haven.support.internal.programme.ExitStore.Open;

/** Sessions from a date backwards, week by week: more are read only while somebody's criterion needs them. */
abstract sealed class ExitWeeks {

    /** Weeks that are read at a time; a school year has about 39 of them. */
    static final int STRIDE = 7;

    private final int latestMonday;
    private int depth;

    private ExitWeeks(LocalDate asOf) {
        int day = Math.toIntExact(asOf.toEpochDay());
        // the epoch's first day was a Thursday
        this.latestMonday = day - Math.floorMod(day + 3, 7);
    }

    final int latestMonday() {
        return latestMonday;
    }

    /** How many weeks have been read. */
    final int depth() {
        return depth;
    }

    /** Reads the weeks before those read so far, for these programmes. */
    final void deeper(Collection<Open> waiting) {
        int from = depth;
        read(from, from + STRIDE, waiting);
        depth = from + STRIDE;
    }

    final int monday(int week) {
        return latestMonday - 7 * week;
    }

    abstract void read(int fromWeek, int untilWeek, Collection<Open> waiting);

    /** Packed masks of a child, of all its records; from several threads, of weeks that have been read. */
    abstract long of(int child, int week);

    /** Of everyone, as the process keeps them. */
    static final class OfEveryone extends ExitWeeks {
        private final SessionEvidence.EveryonesWeeks evidence;
        private final List<long[]> weeks = new ArrayList<>();
        private final Map<Integer, int[]> others = new HashMap<>();

        OfEveryone(SessionEvidence evidence, ChildRecords records, List<Open> open, LocalDate asOf) {
            super(asOf);
            int earliest = open.stream().mapToInt(Open::began).min().orElse(latestMonday());
            this.evidence = evidence.everyone(LocalDate.ofEpochDay(earliest), asOf);
            if (records.capacity() > 0) {
                open.forEach(each -> {
                    Set<Integer> all = records.of(each.child());
                    if (all.size() > 1) {
                        others.put(
                                each.child(),
                                all.stream()
                                        .filter(id -> id != each.child())
                                        .mapToInt(Integer::intValue)
                                        .toArray());
                    }
                });
            }
        }

        @Override
        void read(int fromWeek, int untilWeek, Collection<Open> waiting) {
            for (int week = fromWeek; week < untilWeek; week++) {
                weeks.add(evidence.of(monday(week)));
            }
        }

        @Override
        long of(int child, int week) {
            long[] masks = weeks.get(week);
            long own = child < masks.length ? masks[child] : 0;
            if (!others.isEmpty() && others.get(child) instanceof int[] same) {
                for (int id : same) {
                    own = SessionMasks.merge(own, id < masks.length ? masks[id] : 0);
                }
            }
            return own;
        }
    }

    /** Of a few children: from the registers of the schools at which they were. */
    static final class OfSome extends ExitWeeks {
        private final SessionEvidence evidence;
        private final ChildRecords records;
        private final RollIndex roll;
        private final LocalDate asOf;
        private final Map<Integer, Map<Integer, Long>> byChild = new HashMap<>();

        OfSome(SessionEvidence evidence, ChildRecords records, RollIndex roll, List<Open> open, LocalDate asOf) {
            super(asOf);
            this.evidence = evidence;
            this.records = records;
            this.roll = roll;
            this.asOf = asOf;
            open.forEach(each -> byChild.put(records.kept(each.child()), new HashMap<>()));
        }

        @Override
        void read(int fromWeek, int untilWeek, Collection<Open> waiting) {
            LocalDate last = fromWeek == 0 ? asOf : LocalDate.ofEpochDay(monday(fromWeek) + 6L);
            evidence.weeks(
                    schools(waiting, Math.toIntExact(last.toEpochDay())),
                    LocalDate.ofEpochDay(monday(untilWeek - 1)),
                    last,
                    (child, monday, masks) -> {
                        Map<Integer, Long> own = byChild.get(records.kept(child));
                        if (own != null) {
                            own.merge((latestMonday() - monday) / 7, masks, SessionMasks::merge);
                        }
                    });
        }

        private Set<Long> schools(Collection<Open> waiting, int until) {
            Set<Long> schools = new HashSet<>();
            for (Open each : waiting) {
                int index = roll.indexOfChild(records.kept(each.child()));
                if (index >= 0) {
                    for (int e = roll.firstEnrolment(index); e < roll.firstEnrolment(index + 1); e++) {
                        if (roll.entryDay(e) <= until && roll.leavingDay(e) >= each.began()) {
                            schools.add(roll.schoolId(e));
                        }
                    }
                }
            }
            return schools;
        }

        @Override
        long of(int child, int week) {
            return byChild.getOrDefault(records.kept(child), Map.of()).getOrDefault(week, 0L);
        }
    }
}
