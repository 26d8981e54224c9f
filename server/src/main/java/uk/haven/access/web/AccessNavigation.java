package uk.haven.access.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.haven.access.NavigationItem;
import uk.haven.access.Role;

@Configuration(proxyBeanMethods = false)
class AccessNavigation {

    @Bean
    NavigationItem todayNavigation() {
        return new NavigationItem("Today", "/", 0, Set.of(Role.values()));
    }

    @Bean
    NavigationItem accountsNavigation() {
        return new NavigationItem("Accounts", "/accounts", 80, Set.of(Role.ADMINISTRATOR));
    }
}
