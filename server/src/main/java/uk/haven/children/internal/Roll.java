package uk.haven.children.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.RollIndex;

/**
 * The roll kept in memory. Whoever changes a child or enrolment takes a new version number from a sequence, which a
 * rolled-back change (a preview) never gives back, so the number tells exactly which state a copy is of.
 */
@Component
class Roll {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private volatile @Nullable Copy copy;

    Roll(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Copy(long version, PackedRoll roll) {}

    RollIndex index() {
        if (!(Viewers.current().orElse(null) instanceof Viewer.System)) {
            throw new IllegalStateException("The roll of every school is for batch work only");
        }
        return transactions.execute(status -> current());
    }

    private synchronized PackedRoll current() {
        // The version is read first: a change committed in between is then found out at the next call.
        long version = version();
        Copy held = copy;
        if (held == null || held.version() != version) {
            PackedRoll roll = jdbc.execute((ConnectionCallback<PackedRoll>) RollLoader::load);
            if (roll == null) {
                throw new IllegalStateException("The roll could not be read");
            }
            held = new Copy(version, roll);
            copy = held;
        }
        return held.roll();
    }

    private long version() {
        Long version = jdbc.queryForObject("select number from children.roll_version", Long.class);
        return version == null ? -1 : version;
    }

    /** Call inside the transaction that changes a child or enrolment. */
    void changed() {
        jdbc.update("update children.roll_version set number = nextval('children.roll_version_number')");
    }
}
