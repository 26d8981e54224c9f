package uk.haven.partnership.internal;

import uk.haven.intake.Load;

final class Notices {
    private Notices() {}

    /** "1 new school", "3 new schools", nothing for none. */
    static void count(Load load, int count, String one, String several) {
        if (count > 0) {
            load.notice(count == 1 ? "1 " + one : "%,d %s".formatted(count, several));
        }
    }
}
