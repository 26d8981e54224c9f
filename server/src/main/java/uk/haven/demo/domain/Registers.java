package uk.haven.demo.domain;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import uk.haven.demo.domain.DemoChild.Stay;
import uk.haven.platform.Phase;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.Term;
import uk.haven.platform.YearGroup;

/**
 * Two years of session marks. Absence follows the child's risk, is higher in secondary schools and on Mondays and Fridays,
 * comes in spells of illness, and is partly unauthorised for the few with most against them. While it writes, it counts
 * what the criteria count, so that the demo's professionals can be made to act on most of it and not on all.
 */
final class Registers {

    /** Schools whose register of the latest week has not been sent yet. */
    private static final Set<String> LATE = Set.of("850/2103", "850/3407");

    private final SplittableRandom random;
    private final Map<DemoChild, Set<Long>> excluded = new HashMap<>();
    private final Map<LocalDate, Evidence> evidence = new HashMap<>();
    private final List<DemoChild> children;

    Registers(long seed, List<DemoChild> children, List<Exclusion> exclusions) {
        this.random = new SplittableRandom(seed + 2);
        this.children = children;
        for (Exclusion exclusion : exclusions) {
            if (exclusion.category().equals("FIXD")) {
                var sessions = excluded.computeIfAbsent(exclusion.child(), child -> new HashSet<>());
                int left = exclusion.sessions();
                for (LocalDate day = exclusion.start(); left > 0; day = day.plusDays(1)) {
                    for (int half = 0; half < 2 && left > 0 && DemoCalendar.isSchoolDay(day); half++, left--) {
                        sessions.add(day.toEpochDay() * 2 + half);
                    }
                }
            }
        }
    }

    /** What the registers said at the end of one of {@link #write}'s review dates. */
    Evidence at(LocalDate review) {
        return Objects.requireNonNull(evidence.get(review), "not a review date");
    }

    void write(Writer out, Set<LocalDate> reviews) throws IOException {
        out.write("upn,laestab,week_start,marks\n");
        var weeks = DemoCalendar.weeks();
        for (LocalDate review : reviews) {
            evidence.put(review, new Evidence(children.size()));
        }
        char[] marks = new char[10];
        for (DemoChild child : children) {
            var tally = new Tally();
            int ill = 0;
            for (LocalDate monday : weeks) {
                var friday = monday.plusDays(4);
                for (Stay stay : child.stays) {
                    if (stay.overlaps(monday, friday)
                            && stay.school().phase() != Phase.EARLY_YEARS
                            && !isLate(stay, monday)) {
                        ill = week(child, stay, monday, ill, marks, tally);
                        if (hasMark(marks)) {
                            out.write(child.upn);
                            out.write(',');
                            out.write(stay.school().laestab());
                            out.write(',');
                            out.write(monday.toString());
                            out.write(',');
                            out.write(marks);
                            out.write('\n');
                        }
                    }
                }
                if (evidence.containsKey(friday)) {
                    evidence.get(friday).proposals[child.number] = tally.proposes();
                }
            }
        }
    }

    private static boolean isLate(Stay stay, LocalDate monday) {
        return monday.plusDays(4).equals(DemoCalendar.TODAY)
                && LATE.contains(stay.school().laestab());
    }

    private int week(DemoChild child, Stay stay, LocalDate monday, int ill, char[] marks, Tally tally) {
        double rate = rate(child.risk) * (stay.year().compareTo(YearGroup.Y7) >= 0 ? 1.35 : 1);
        boolean truants = child.risk > 0.88;
        boolean away = stay.year().compareTo(YearGroup.Y7) < 0 && random.nextInt(900) == 0;
        for (int day = 0; day < 5; day++) {
            LocalDate date = monday.plusDays(day);
            tally.begin(date);
            double today = rate * (day == 0 || day == 4 ? 1.25 : 0.83);
            boolean school = DemoCalendar.isSchoolDay(date);
            if (school && ill == 0 && random.nextDouble() < today * 0.45) {
                ill = random.nextInt(1, 8);
            }
            boolean trip = random.nextInt(260) == 0;
            for (int half = 0; half < 2; half++) {
                char mark;
                if (!stay.holdsOn(date)) {
                    mark = '-';
                } else if (!school) {
                    mark = '#';
                } else if (excluded.getOrDefault(child, Set.of()).contains(date.toEpochDay() * 2 + half)) {
                    mark = 'E';
                } else if (away) {
                    mark = child.risk > 0.93 ? 'G' : 'H';
                } else if (ill > 0) {
                    mark = 'I';
                    ill--;
                } else if (truants && random.nextDouble() < today * 0.35) {
                    mark = random.nextInt(3) == 0 ? 'N' : 'O';
                } else if (random.nextDouble() < today * 0.12) {
                    mark = random.nextInt(2) == 0 ? 'M' : 'C';
                } else if (!truants && random.nextInt(26_000) == 0) {
                    mark = half == 0 ? 'U' : 'O';
                } else if (half == 0 && random.nextDouble() < 0.004 + child.risk * 0.02) {
                    mark = 'L';
                } else {
                    mark = trip ? 'V' : half == 0 ? '/' : '\\';
                }
                marks[day * 2 + half] = mark;
                tally.count(mark);
            }
        }
        return ill;
    }

    /** Share of sessions missed, from a child who is hardly ever away to one who hardly comes. */
    private static double rate(double risk) {
        if (risk < 0.6) {
            return 0.022 + risk * 0.02;
        }
        if (risk < 0.86) {
            return 0.035 + (risk - 0.6) * 0.14;
        }
        return risk < 0.97 ? 0.075 + (risk - 0.86) * 1.1 : 0.2 + (risk - 0.97) * 8;
    }

    private static boolean hasMark(char[] marks) {
        for (char mark : marks) {
            if (mark != '-' && mark != '#') {
                return true;
            }
        }
        return false;
    }

    /** Level proposed from attendance, by child's number. */
    static final class Evidence {
        final int[] proposals;

        Evidence(int children) {
            this.proposals = new int[children];
        }
    }

    private static final class Tally {
        private SchoolYear year = new SchoolYear(2000);
        private Term term = Term.AUTUMN;
        private int possible;
        private int attended;
        private int unauthorisedInTerm;

        void begin(LocalDate date) {
            DemoCalendar.CALENDAR.halfTermAt(date).ifPresent(half -> {
                if (!half.schoolYear().equals(year)) {
                    year = half.schoolYear();
                    possible = 0;
                    attended = 0;
                    unauthorisedInTerm = 0;
                }
                if (half.term() != term) {
                    term = half.term();
                    unauthorisedInTerm = 0;
                }
            });
        }

        void count(char mark) {
            if (mark != '-' && mark != '#') {
                possible++;
                if ("/\\LV".indexOf(mark) >= 0) {
                    attended++;
                }
                if ("GNOU".indexOf(mark) >= 0) {
                    unauthorisedInTerm++;
                }
            }
        }

        int proposes() {
            int absent = possible - attended;
            if (possible >= 20 && absent * 100 >= 50 * possible) {
                return 3;
            }
            if (possible >= 20 && absent * 100 >= 20 * possible) {
                return 2;
            }
            return possible >= 20 && attended * 100 < 90 * possible || unauthorisedInTerm > 0 ? 1 : 0;
        }
    }
}
