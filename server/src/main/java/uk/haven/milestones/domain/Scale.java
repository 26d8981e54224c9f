package uk.haven.milestones.domain;

import java.util.Map;

/**
 * The order of results within their scheme. Levels and scores keep the value that schooling gives them (P1i … P8 lie
 * below 1C, a whole level counts as its B). GCSE grades of the two scales are put in one order by the points that the
 * Department for Education gave letters when numbers came in (2017 performance tables: A* 8.5, A 7, B 5.5, C 4, D 3, E 2,
 * F 1.5, G 1): A* lies above A, and a 3 is at grade D.
 */
public final class Scale {

    private static final Map<String, Integer> LETTERS =
            Map.of("A*", 85, "A", 70, "B", 55, "C", 40, "D", 30, "E", 20, "F", 15, "G", 10, "U", 0);

    private Scale() {}

    /**
     * A value that compares within the scheme.
     *
     * @param result upper case, one of the scheme's
     * @param tenths its value by schooling
     */
    public static int value(String scheme, String result, int tenths) {
        return scheme.equals("GCSE") ? LETTERS.getOrDefault(result, tenths) : tenths;
    }
}
