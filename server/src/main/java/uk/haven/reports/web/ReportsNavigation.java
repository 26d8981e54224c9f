package uk.haven.reports.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.haven.access.NavigationItem;
import uk.haven.access.Role;

@Configuration(proxyBeanMethods = false)
class ReportsNavigation {

    @Bean
    NavigationItem partnershipOutcomes() {
        return new NavigationItem(
                "Outcomes",
                "/partnership",
                60,
                Set.of(Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER, Role.COMMITTEE_MEMBER));
    }

    @Bean
    NavigationItem schoolOutcomes() {
        return new NavigationItem("Outcomes", "/school", 60, Set.of(Role.HEAD, Role.SENCO, Role.DATA_MANAGER));
    }
}
