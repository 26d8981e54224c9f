package uk.haven.partnership.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.haven.access.NavigationItem;
import uk.haven.access.Role;

@Configuration(proxyBeanMethods = false)
class PartnershipNavigation {

    @Bean
    NavigationItem settingsEntry() {
        return new NavigationItem("Settings", "/settings", 90, Set.of(Role.ADMINISTRATOR));
    }
}
