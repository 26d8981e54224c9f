package uk.haven.audit.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.haven.access.NavigationItem;
import uk.haven.access.Role;

@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavigationItem auditNavigationItem() {
        return new NavigationItem("Audit", "/audit", 85, Set.of(Role.PRIVACY_OFFICER));
    }
}
