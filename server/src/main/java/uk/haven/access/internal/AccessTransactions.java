package uk.haven.access.internal;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.AccessEvent;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;

/** Sign-in and account work happens before, or beyond, what a signed-in person may see: as named batch work, audited. */
@Component
class AccessTransactions {

    private static final Viewer ACCOUNTS = new Viewer.System("accounts");

    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    AccessTransactions(ScopedTransactionManager manager, ApplicationEventPublisher events) {
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
    }

    <T> T call(Supplier<T> work) {
        return Viewers.as(ACCOUNTS, () -> transactions.execute(status -> work.get()));
    }

    void run(Runnable work) {
        Viewers.as(ACCOUNTS, () -> transactions.executeWithoutResult(status -> work.run()));
    }

    /** Says it to whoever listens, inside the transaction. */
    void say(String action, long account, OptionalLong actor, String detail) {
        events.publishEvent(new AccessEvent(action, account, actor, detail));
    }
}
