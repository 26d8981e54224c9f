package uk.haven.schooling;

/**
 * Which of a week's ten sessions (bit 0 is Monday morning, bit 9 Friday afternoon) were possible, attended, missed with
 * leave and missed without. Travels packed in a {@code long}, 16 bits each.
 */
public final class SessionMasks {

    /** Sessions in a week. */
    public static final int SESSIONS = 10;

    private static final int ATTENDED = 16;
    private static final int AUTHORISED = 32;
    private static final int UNAUTHORISED = 48;
    private static final int LANE = 0xffff;
    private static final long EVERY_LANE = 0x0001_0001_0001_0001L;

    private SessionMasks() {}

    /** One session at the position 0–9 as packed masks. @param counts of that session, packed {@link SessionCounts} */
    public static long session(int position, long counts) {
        return counts << position;
    }

    public static int possible(long masks) {
        return (int) masks & LANE;
    }

    public static int attended(long masks) {
        return (int) (masks >>> ATTENDED) & LANE;
    }

    public static int authorised(long masks) {
        return (int) (masks >>> AUTHORISED) & LANE;
    }

    public static int unauthorised(long masks) {
        return (int) (masks >>> UNAUTHORISED) & LANE;
    }

    /**
     * The sessions from one day to another, both counted.
     *
     * @param monday epoch day on which the week begins
     */
    public static long between(long masks, int monday, int first, int last) {
        if (first <= monday && last >= monday + 4) {
            return masks;
        }
        long days = 0;
        for (int day = 0; day < 5; day++) {
            if (monday + day >= first && monday + day <= last) {
                days |= 3L << (2 * day);
            }
        }
        return masks & days * EVERY_LANE;
    }

    /**
     * One week of a child of whom two schools keep registers: a session is one session; it was attended when it was at
     * either, and missed without leave only when neither gave leave.
     */
    public static long merge(long one, long other) {
        if (one == 0 || other == 0) {
            return one | other;
        }
        long attended = attended(one) | attended(other);
        long authorised = (authorised(one) | authorised(other)) & ~attended;
        long unauthorised = (unauthorised(one) | unauthorised(other)) & ~attended & ~authorised;
        long possible = possible(one) | possible(other);
        return possible | attended << ATTENDED | authorised << AUTHORISED | unauthorised << UNAUTHORISED;
    }

    /** How many there were of each, as packed {@link SessionCounts}. */
    public static long counts(long masks) {
        return SessionCounts.pack(
                Integer.bitCount(possible(masks)),
                Integer.bitCount(attended(masks)),
                Integer.bitCount(authorised(masks)),
                Integer.bitCount(unauthorised(masks)));
    }
}
