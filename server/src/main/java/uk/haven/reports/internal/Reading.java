package uk.haven.reports.internal;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;

/** Reads in one transaction. */
@Component
public class Reading {

    private final TransactionTemplate joining;
    private final TransactionTemplate apart;

    Reading(PlatformTransactionManager transactions) {
        this.joining = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What the work gives, of the current viewer; it may write audit rows. */
    public <T> T inTransaction(Supplier<T> work) {
        return answer(joining, work);
    }

    /**
     * What the work gives as batch work, in a transaction of its own: one that a person's page has begun already would go
     * on seeing only what that person may see.
     */
    public <T> T asBatch(String name, Supplier<T> work) {
        return Viewers.as(new Viewer.System(name), () -> answer(apart, work));
    }

    private static <T> T answer(TransactionTemplate transactions, Supplier<T> work) {
        T answer = transactions.execute(_ -> work.get());
        if (answer == null) {
            throw new IllegalStateException("A transaction gave nothing back");
        }
        return answer;
    }
}
