package uk.haven.intake.internal;

import java.util.OptionalLong;
import java.util.Set;

/**
 * Who sends files.
 *
 * @param schools that they may write for; empty means every school
 * @param origin {@code web}, {@code command} or {@code demo}
 */
record Sender(OptionalLong account, String name, Set<Long> schools, String origin) {
    Sender {
        schools = Set.copyOf(schools);
    }
}
