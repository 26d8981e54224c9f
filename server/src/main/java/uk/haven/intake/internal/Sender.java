package uk.haven.intake.internal;

import java.util.OptionalLong;
import java.util.Set;

/**
 * Who sends files.
 *
 * @param schools that they may write for; whoever sends from outside the pages writes for every school
 * @param origin {@code web}, {@code command} or {@code demo}
 */
record Sender(OptionalLong account, String name, Set<Long> schools, String origin) {

    /** Sent on the pages, by a person of some schools. */
    static final String WEB = "web";

    Sender {
        schools = Set.copyOf(schools);
    }

    /** Whether they write for every school: the command line and the demo. A person with no school writes for none. */
    boolean everySchool() {
        return !origin.equals(WEB);
    }
}
