package uk.haven.platform.jobs.internal;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.platform.jobs.DailyWork;
import uk.haven.platform.jobs.JobKind;

/** Jobs run where the web application is served, not in commands. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class JobConfiguration {

    @Bean
    ScheduledJobs jobs(
            DataSource dataSource,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<JobKind> kinds,
            ObjectProvider<DailyWork> daily) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new ScheduledJobs(dataSource, new JobStore(jdbc), apart, kinds::stream, daily::stream);
    }
}
