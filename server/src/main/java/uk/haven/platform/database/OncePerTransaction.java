package uk.haven.platform.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * An answer that is worked out once in a transaction, however many ask for it; the next transaction asks anew, and so does
 * one that begins inside. Nothing is kept between transactions, so what one viewer was answered never reaches another. Fit
 * for what the transaction itself does not change.
 *
 * @param <T> what is answered
 */
public final class OncePerTransaction<T> {

    /** The answer of this transaction; outside of one it is worked out each time. */
    public T get(Supplier<T> work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return work.get();
        }
        @SuppressWarnings("unchecked") // nothing else binds under this key
        T held = (T) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = work.get();
            TransactionSynchronizationManager.bindResource(this, held);
            TransactionSynchronizationManager.registerSynchronization(new End());
        }
        return held;
    }

    /** Takes the answer away with the transaction, and aside while another runs inside it. */
    private final class End implements TransactionSynchronization {

        private @Nullable Object aside;

        @Override
        public void suspend() {
            aside = TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.this);
        }

        @Override
        public void resume() {
            if (aside != null) {
                TransactionSynchronizationManager.bindResource(OncePerTransaction.this, aside);
                aside = null;
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.this);
        }
    }
}
