package uk.haven.support.web.workforce;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.haven.access.NavigationItem;
import uk.haven.access.Role;
import uk.haven.support.web.SupportSection;

@Configuration(proxyBeanMethods = false)
class WorkforceNavigation {

    /** The others come by Support, My work. */
    @Bean
    NavigationItem workforceEntry() {
        return new NavigationItem("Support", "/support/workforce", 31, Set.of(Role.PARTNERSHIP_MANAGER));
    }

    @Bean
    SupportSection workforceSection() {
        return new SupportSection(
                "Workforce",
                "/support/workforce",
                70,
                Set.of(Role.SENCO, Role.HEAD, Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER));
    }
}
