package uk.haven.intake.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.haven.access.NavigationItem;
import uk.haven.access.Role;

@Configuration(proxyBeanMethods = false)
class IntakeNavigation {

    @Bean
    NavigationItem filesNavigation() {
        return new NavigationItem("Send files", "/files", 30, Set.of(Role.DATA_MANAGER));
    }
}
