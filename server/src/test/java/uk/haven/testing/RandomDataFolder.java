package uk.haven.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's application a fresh data folder. */
public final class RandomDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // what a test does not do itself shall not happen beside it
        TestPropertyValues.of("haven.data-dir=" + TestDatabase.newDataFolder(), "haven.screening.daily=false")
                .applyTo(context);
    }
}
