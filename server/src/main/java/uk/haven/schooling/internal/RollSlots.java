package uk.haven.schooling.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import uk.haven.children.RollIndex;
import uk.haven.partnership.School;

/**
 * A place for every child at every school of its enrolments: schools are numbered, and within a school its children in
 * ascending order of their ids. What is sent for a week of a school then fits into an array.
 */
final class RollSlots {

    private final RollIndex roll;
    private final long[] schoolIds;
    private final boolean[] writable;
    private final Map<String, Integer> byLaestab = new HashMap<>();
    private final int[][] rosters;
    private final int[] schoolOfEnrolment;
    private final int[] placeOfEnrolment;

    /** @param mayWrite whether the sender may write for the school with this id */
    RollSlots(RollIndex roll, List<School> schools, LongPredicate mayWrite) {
        this.roll = roll;
        schoolIds = schools.stream().mapToLong(School::id).sorted().toArray();
        writable = new boolean[schoolIds.length];
        for (School school : schools) {
            int number = Arrays.binarySearch(schoolIds, school.id());
            writable[number] = mayWrite.test(school.id());
            byLaestab.put(plain(school.laestab()), number);
        }
        int enrolments = roll.firstEnrolment(roll.size());
        schoolOfEnrolment = new int[enrolments];
        placeOfEnrolment = new int[enrolments];
        rosters = new int[schoolIds.length][];
        fill();
    }

    private void fill() {
        int[] sizes = new int[schoolIds.length];
        long lastId = Long.MIN_VALUE;
        int last = -1;
        for (int e = 0; e < schoolOfEnrolment.length; e++) {
            long id = roll.schoolId(e);
            if (id != lastId) {
                lastId = id;
                last = Arrays.binarySearch(schoolIds, id);
            }
            schoolOfEnrolment[e] = last;
            if (last >= 0) {
                sizes[last]++;
            }
        }
        for (int s = 0; s < rosters.length; s++) {
            rosters[s] = new int[sizes[s]];
        }
        Arrays.fill(sizes, 0);
        for (int child = 0; child < roll.size(); child++) {
            int id = roll.childId(child);
            for (int e = roll.firstEnrolment(child); e < roll.firstEnrolment(child + 1); e++) {
                int school = schoolOfEnrolment[e];
                if (school < 0) {
                    continue;
                }
                int size = sizes[school];
                boolean again = size > 0 && rosters[school][size - 1] == id;
                if (!again) {
                    rosters[school][size] = id;
                    sizes[school] = ++size;
                }
                placeOfEnrolment[e] = size - 1;
            }
        }
        for (int s = 0; s < rosters.length; s++) {
            rosters[s] = Arrays.copyOf(rosters[s], sizes[s]);
        }
    }

    /** {@code 850/2101} and {@code 8502101} name the same school. */
    private static String plain(String laestab) {
        return laestab.length() == 8 && laestab.charAt(3) == '/'
                ? laestab.substring(0, 3) + laestab.substring(4)
                : laestab;
    }

    RollIndex roll() {
        return roll;
    }

    int schools() {
        return schoolIds.length;
    }

    /** Number of the school with this LAESTAB, or −1. */
    int schoolOf(String laestab) {
        return byLaestab.getOrDefault(plain(laestab), -1);
    }

    long schoolId(int school) {
        return schoolIds[school];
    }

    boolean mayWrite(int school) {
        return writable[school];
    }

    int children(int school) {
        return rosters[school].length;
    }

    /** Id of the child at the place of the school. */
    int childId(int school, int place) {
        return rosters[school][place];
    }

    /**
     * Place at the school of a child that was on its roll on any day of the span; −1 when it was not.
     *
     * @param child number in the roll index
     */
    int place(int child, int school, int firstDay, int lastDay) {
        int end = roll.firstEnrolment(child + 1);
        for (int e = roll.firstEnrolment(child); e < end; e++) {
            if (schoolOfEnrolment[e] == school && roll.entryDay(e) <= lastDay && roll.leavingDay(e) >= firstDay) {
                return placeOfEnrolment[e];
            }
        }
        return -1;
    }
}
