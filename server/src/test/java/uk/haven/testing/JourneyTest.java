package uk.haven.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The application of {@link IntegrationTest}, the same one, walked through in a real browser: test methods take a {@link
 * Journey}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@ExtendWith(JourneyExtension.class)
public @interface JourneyTest {}
