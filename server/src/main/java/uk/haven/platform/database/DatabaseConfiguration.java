package uk.haven.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts or finds the database, migrates it as its owner, and pools connections as the application's role. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    HavenDatabase havenDatabase(@Value("${haven.data-dir}") Path dataFolder) {
        HavenDatabase database = EmbeddedPostgres.start(dataFolder);
        Migrations.run(database);
        return database;
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(HavenDatabase database, @Value("${haven.pool-size:20}") int poolSize) {
        var config = new HikariConfig();
        config.setPoolName("haven");
        config.setJdbcUrl(database.url());
        config.setUsername(database.application().user());
        config.setPassword(database.application().password());
        config.setMaximumPoolSize(poolSize);
        config.setAutoCommit(true);
        return new HikariDataSource(config);
    }

    /** The one clock; its zone is the partnership's. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }
}
