package uk.haven.support.internal.work;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;

/** Notices go through {@code spring.mail.host} where that is set, and into the data folder's {@code notices} otherwise. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    @Bean
    Letters letters(
            ObjectProvider<MailSender> sender,
            @Value("${haven.mail.from:haven@localhost}") String from,
            @Value("${haven.data-dir}") Path dataFolder,
            Clock clock) {
        MailSender configured = sender.getIfAvailable();
        return configured == null
                ? new DroppedLetters(dataFolder.resolve("notices"), from, clock)
                : new MailedLetters(configured, from);
    }
}
