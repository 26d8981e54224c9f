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

    /**
     * @param join whether a database that another Haven serves from this folder will do: it does for a command
     */
    @Bean(destroyMethod = "close")
    HavenDatabase havenDatabase(
            @Value("${haven.data-dir}") Path dataFolder,
            @Value("${haven.database.join:false}") boolean join,
            @Value("${haven.database.url:}") String url,
            @Value("${haven.database.owner:}") String owner,
            @Value("${haven.database.owner-password:}") String ownerPassword,
            @Value("${haven.database.app:}") String application,
            @Value("${haven.database.app-password:}") String applicationPassword) {
        HavenDatabase database;
        if (!url.isBlank()) {
            database = ExternalPostgres.of(url, owner, ownerPassword, application, applicationPassword);
        } else {
            database = join ? EmbeddedPostgres.joinOrStart(dataFolder) : EmbeddedPostgres.start(dataFolder);
        }
        boolean ready = false;
        try {
            ServerChecks.pass(database);
            Migrations.run(database);
            ready = true;
        } finally {
            if (!ready) {
                database.close();
            }
        }
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
        config.setMinimumIdle(Math.min(2, poolSize));
        config.setAutoCommit(true);
        return new HikariDataSource(config);
    }

    /** The one clock; its zone is the partnership's. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }
}
