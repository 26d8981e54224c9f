package uk.haven.audit.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.haven.access.AccessEvent;
import uk.haven.access.Accounts;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.audit.AuditTrail;
import uk.haven.audit.domain.EntryBytes;

@Service
class AuditService implements Audit, AuditTrail {

    private final AuditStore store;
    private final AuditKeys keys;
    private final Sealer sealer;
    private final Accounts accounts;
    private final Clock clock;

    AuditService(AuditStore store, AuditKeys keys, Sealer sealer, Accounts accounts, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.sealer = sealer;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void record(Entry entry) {
        recordAll(List.of(entry));
    }

    @Override
    public void recordAll(Collection<Entry> entries) {
        if (!entries.isEmpty()) {
            String action = entries.iterator().next().action();
            switch (Viewers.current()
                    .orElseThrow(() -> new IllegalStateException("Nobody is acting: bind a viewer before " + action))) {
                case Viewer.Person person -> record(entries, person.id(), null);
                case Viewer.System system -> record(entries, null, system.name());
            }
        }
    }

    /** What happened to accounts, in the transaction that did it. */
    @EventListener
    void on(AccessEvent event) {
        var entry = new Entry(
                event.action(), "account", event.account() == 0 ? "" : Long.toString(event.account()), event.detail());
        if (event.actor().isPresent()) {
            record(List.of(entry), event.actor().getAsLong(), null);
        } else {
            record(entry);
        }
    }

    private void record(Collection<Entry> entries, @Nullable Long account, @Nullable String system) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An act is recorded in the transaction that does it: begin one before "
                    + entries.iterator().next().action());
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<AuditStore.Row> rows =
                entries.stream().map(each -> row(each, at, account, system)).toList();
        List<Long> ids = rows.size() == 1 ? List.of(store.add(rows.getFirst())) : store.addAll(rows);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ids.forEach(sealer::committed);
            }
        });
    }

    private AuditStore.Row row(Entry entry, Instant at, @Nullable Long account, @Nullable String system) {
        long nonce = ThreadLocalRandom.current().nextLong();
        byte[] mac = keys.entry(EntryBytes.of(
                nonce, at, account, system, entry.action(), entry.subjectKind(), entry.subject(), entry.detail()));
        return new AuditStore.Row(
                nonce, at, account, system, entry.action(), entry.subjectKind(), entry.subject(), entry.detail(), mac);
    }

    @Override
    public List<Look> whoHasSeen(int childId) {
        List<AuditStore.Seen> seen = store.whoHasSeen(childId);
        Map<Long, String> names = accounts.names(seen.stream()
                .map(AuditStore.Seen::account)
                .filter(Objects::nonNull)
                .toList());
        return seen.stream()
                .map(one -> new Look(
                        one.account() == null
                                ? "Haven (" + one.system() + ")"
                                : names.getOrDefault(one.account(), "Account " + one.account()),
                        one.account() != null,
                        one.times(),
                        one.last()))
                .toList();
    }
}
