package uk.haven.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class OncePerTransactionTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final OncePerTransaction<Integer> answer = new OncePerTransaction<>();
    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());
    private final TransactionTemplate inside =
            new TransactionTemplate(transaction.getTransactionManager(), requiresNew());

    @Test
    void oneTransactionAsksOnce() {
        transaction.executeWithoutResult(status -> {
            assertThat(ask()).isEqualTo(1);
            assertThat(ask()).isEqualTo(1);
        });
    }

    @Test
    void theNextTransactionAsksAnew() {
        transaction.executeWithoutResult(status -> ask());
        transaction.executeWithoutResult(status -> assertThat(ask()).isEqualTo(2));
    }

    @Test
    void aTransactionInsideAsksAnewAndTheOuterOneKeepsItsAnswer() {
        transaction.executeWithoutResult(status -> {
            assertThat(ask()).isEqualTo(1);
            inside.executeWithoutResult(_ -> assertThat(ask()).isEqualTo(2));
            assertThat(ask()).isEqualTo(1);
        });
    }

    @Test
    void aTransactionThatFailsLeavesNothingBehind() {
        transaction.executeWithoutResult(status -> {
            ask();
            status.setRollbackOnly();
        });
        assertThat(TransactionSynchronizationManager.getResource(answer)).isNull();
    }

    @Test
    void outsideOfATransactionItIsAskedEachTime() {
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isEqualTo(2);
    }

    private int ask() {
        return answer.get(asked::incrementAndGet);
    }

    private static TransactionDefinition requiresNew() {
        return new org.springframework.transaction.support.DefaultTransactionDefinition(
                TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Transactions that begin and end, and nothing else. */
    private static final class NoDatabase extends AbstractPlatformTransactionManager {
        private int open;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return open > 0;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open++;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return transaction;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            // nothing was put aside
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            open--;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open--;
        }
    }
}
