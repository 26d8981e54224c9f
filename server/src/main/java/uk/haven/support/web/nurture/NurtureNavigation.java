package uk.haven.support.web.nurture;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.haven.access.Role;
import uk.haven.support.web.SupportSection;

@Configuration(proxyBeanMethods = false)
class NurtureNavigation {

    static final String PATH = "/support/nurture";

    @Bean
    SupportSection nurtureSection() {
        return new SupportSection(
                "Nurture groups",
                PATH,
                50,
                Set.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER));
    }
}
