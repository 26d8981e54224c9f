package uk.haven.support.web.programme;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.haven.access.Role;
import uk.haven.support.web.SupportSection;

@Configuration(proxyBeanMethods = false)
class ProgrammeNavigation {

    static final String PATH = "/support/programmes";

    @Bean
    SupportSection programmesSection() {
        return new SupportSection("Programmes", PATH, 30, Set.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD));
    }
}
