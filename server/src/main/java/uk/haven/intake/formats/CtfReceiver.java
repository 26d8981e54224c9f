package uk.haven.intake.formats;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a transfer file in. Someone of the school that it is for brings the history of their own pupils with it; what
 * other schools hold of them stays as those schools sent it.
 *
 * @param own LAESTABs of the sender's schools; empty for the partnership, which sends for all of them
 * @param arrival first day on the receiving school's roll of those who are not on it, when the sender has said it
 */
record CtfReceiver(Set<String> own, @Nullable LocalDate arrival) {

    /** The partnership: every row is taken as the file has it. */
    static final CtfReceiver EVERYONE = new CtfReceiver(Set.of(), null);

    CtfReceiver {
        own = Set.copyOf(own);
    }

    static CtfReceiver of(SentFile file, SentSet set) {
        return new CtfReceiver(set.own(), set.arrivals().get(file.path()));
    }

    boolean receives(CtfHeader header) {
        return own.contains(header.destination());
    }

    boolean ofAnother(String laestab) {
        return !own.contains(laestab);
    }

    /** {@code yyyy-MM-dd}, or "" when it has not been said. */
    String arrivalText() {
        return arrival == null ? "" : arrival.toString();
    }
}
