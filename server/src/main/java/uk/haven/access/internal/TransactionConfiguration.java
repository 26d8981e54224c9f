package uk.haven.access.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.platform.database.HavenDatabase;

@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

    /** Signs with the machine's own clock: the database compares the expiry with its own. */
    @Bean
    ContextSigner contextSigner(HavenDatabase database) {
        return ContextSigner.of(database, Clock.systemUTC());
    }

    @Bean
    ScopedTransactionManager transactionManager(DataSource dataSource, ContextSigner signer) {
        return new ScopedTransactionManager(dataSource, signer);
    }

    @Bean
    TransactionTemplate transactionTemplate(ScopedTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
