package uk.haven.access.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DelegatingTransactionDefinition;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;

/**
 * Hands the current viewer, signed, to the database as each transaction begins. The setting is local to the transaction,
 * so a pooled connection never carries the last viewer on.
 */
public final class ScopedTransactionManager extends JdbcTransactionManager {

    private final transient ContextSigner signer;

    public ScopedTransactionManager(DataSource dataSource, ContextSigner signer) {
        super(dataSource);
        this.signer = signer;
    }

    /** Never read-only for the database: a transaction that reads about a person writes that it did. */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition.isReadOnly() ? new AuditedReading(definition) : definition);
    }

    /** The definition of a reading transaction, open for its audit row. */
    private static final class AuditedReading extends DelegatingTransactionDefinition {
        AuditedReading(TransactionDefinition definition) {
            super(definition);
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var viewer = Viewers.current();
        if (viewer.isPresent()) {
            try (var statement = connection.prepareStatement("select access.enter(?)")) {
                statement.setString(1, signer.sign(subject(viewer.get())));
                statement.execute();
            }
        }
    }

    private static String subject(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Person person -> "a:" + person.id();
            case Viewer.System system -> "s:" + system.name().replace('|', ' ');
        };
    }
}
