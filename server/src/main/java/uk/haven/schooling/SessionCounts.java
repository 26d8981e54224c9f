package uk.haven.schooling;

/**
 * Sessions by class. Travels packed in a {@code long}, 16 bits each, so that sums of up to 65,535 sessions are one
 * addition.
 */
public record SessionCounts(int possible, int attended, int authorised, int unauthorised) {

    public static final SessionCounts NONE = new SessionCounts(0, 0, 0, 0);

    /** Packs counts of at most 65,535 sessions each. */
    public static long pack(int possible, int attended, int authorised, int unauthorised) {
        return possible | (long) attended << 16 | (long) authorised << 32 | (long) unauthorised << 48;
    }

    public static SessionCounts of(long packed) {
        return new SessionCounts(possible(packed), attended(packed), authorised(packed), unauthorised(packed));
    }

    public static int possible(long packed) {
        return (int) packed & 0xffff;
    }

    public static int attended(long packed) {
        return (int) (packed >>> 16) & 0xffff;
    }

    public static int authorised(long packed) {
        return (int) (packed >>> 32) & 0xffff;
    }

    public static int unauthorised(long packed) {
        return (int) (packed >>> 48) & 0xffff;
    }

    public SessionCounts plus(SessionCounts other) {
        return new SessionCounts(
                possible + other.possible,
                attended + other.attended,
                authorised + other.authorised,
                unauthorised + other.unauthorised);
    }

    public int absent() {
        return authorised + unauthorised;
    }

    /** Whether fewer than this percentage of the possible sessions were attended; exactly the percentage is not below. */
    public boolean below(int percent) {
        return attended * 100 < percent * possible;
    }

    /**
     * Attendance in per mille of the possible sessions, rounded down so that 89.96 % never shows as 90.0 %; 0 when no
     * session was possible.
     */
    public int perMille() {
        return possible == 0 ? 0 : attended * 1000 / possible;
    }
}
