package uk.haven.platform.database;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what a module starts with (a first framework, a first catalogue) in a transaction of its own. A bean may be made
 * at any moment, also inside somebody's transaction that is rolled back or is just over: what it writes must not depend
 * on that.
 */
@Component
public class FirstData {

    private final TransactionTemplate own;

    FirstData(PlatformTransactionManager transactions) {
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs the work, committed when this returns. */
    public void write(Runnable work) {
        own.executeWithoutResult(_ -> work.run());
    }
}
