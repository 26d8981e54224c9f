package uk.haven.children.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.ChildId;
import uk.haven.children.ChildrenMerged;
import uk.haven.platform.ui.Words;

/**
 * Possible duplicates and what people decide about them. A person sees the pairs of their own school; the other record
 * may be another school's, so it is read, and the decision carried out, as batch work of that name, which the audit ties
 * to the person.
 */
@Service
public class Duplicates {

    private static final Viewer.System DECIDING = new Viewer.System("possible duplicates");

    private final DuplicateStore store;
    private final Roll roll;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Duplicates(
            DuplicateStore store,
            Roll roll,
            Trail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.roll = roll;
        this.trail = trail;
        this.events = events;
        this.transactions = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** One of the two: identity only, whichever school it is at. */
    public record Side(
            String upn,
            String surname,
            String forename,
            @Nullable LocalDate birthDate,
            String sex,
            long schoolId,
            @Nullable LocalDate entry,
            @Nullable LocalDate leaving) {}

    /** @param decision SAME, DIFFERENT or "" */
    public record Pair(
            UUID publicId,
            boolean conflict,
            Side held,
            Side other,
            LocalDate found,
            String decision,
            String decidedBy) {}

    /** Pairs of the viewer's schools, undecided first, with who each child is. */
    public List<Pair> all() {
        List<Long> mine = Objects.requireNonNull(transactions.execute(status -> {
            var ids = store.visible();
            trail.record("duplicates.listed", "children", "", Words.count(ids.size(), "pair", "pairs"));
            return ids;
        }));
        return mine.isEmpty() ? List.of() : asBatch(() -> store.pairs(mine));
    }

    /** The same child: both histories under one record. Answers false when there is nothing to decide. */
    public boolean same(UUID pair, LocalDate today) {
        return decide(pair, (one, viewer) -> {
            String moved = one.otherId() == null ? store.accept(one, now()) : merge(one, today);
            store.decide(one.id(), "SAME", moved, viewer, now());
            roll.changed();
        });
    }

    private String merge(DuplicateStore.Open one, LocalDate today) {
        DuplicateStore.Merge merge = store.merge(one, today);
        events.publishEvent(new ChildrenMerged(new ChildId(merge.kept()), new ChildId(merge.merged()), false));
        return merge.moved();
    }

    public boolean different(UUID pair) {
        return decide(pair, (one, viewer) -> store.decide(one.id(), "DIFFERENT", null, viewer, now()));
    }

    /** Takes the last decision back; what was put together is parted again. */
    public boolean undo(UUID pair, LocalDate today) {
        Viewer.Person viewer = Viewers.person();
        Optional<DuplicateStore.Open> decided = visible(pair).filter(one -> one.decision() != null);
        decided.ifPresent(one -> asBatch(() -> {
            if (one.moved() != null) {
                store.part(one, today)
                        .ifPresent(merge -> events.publishEvent(
                                new ChildrenMerged(new ChildId(merge.kept()), new ChildId(merge.merged()), true)));
                roll.changed();
            }
            store.reopen(one.id(), viewer, now());
            trail.record("duplicate.reopened", "child", String.valueOf(one.childId()), "by account " + viewer.id());
            return true;
        }));
        return decided.isPresent();
    }

    private boolean decide(UUID pair, BiConsumer<DuplicateStore.Open, Viewer.Person> work) {
        Viewer.Person viewer = Viewers.person();
        Optional<DuplicateStore.Open> open = visible(pair).filter(one -> one.decision() == null);
        open.ifPresent(one -> asBatch(() -> {
            work.accept(one, viewer);
            trail.record("duplicate.decided", "child", String.valueOf(one.childId()), "by account " + viewer.id());
            return true;
        }));
        return open.isPresent();
    }

    private Optional<DuplicateStore.Open> visible(UUID pair) {
        return Objects.requireNonNull(transactions.execute(status -> store.open(pair)));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private <T> T asBatch(Supplier<T> work) {
        return Viewers.as(DECIDING, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
