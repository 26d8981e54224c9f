package uk.haven.support.web.work;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.haven.access.NavigationItem;
import uk.haven.access.OwnAccountLink;
import uk.haven.access.PublicPath;
import uk.haven.access.Role;
import uk.haven.support.web.SupportSection;

@Configuration(proxyBeanMethods = false)
class WorkNavigation {

    private static final Set<Role> ROLES =
            Set.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.INCLUSION_LEADER, Role.AGENCY_WORKER);

    @Bean
    NavigationItem supportEntry() {
        return new NavigationItem("Support", "/support", 30, ROLES);
    }

    @Bean
    OwnAccountLink noticesLink() {
        return new OwnAccountLink("Calendar and notices", "/account/notices", ROLES);
    }

    @Bean
    PublicPath calendarPath() {
        return new PublicPath("/calendar/*");
    }

    @Bean
    SupportSection myWorkSection() {
        return new SupportSection("My work", "/support", 10, ROLES);
    }
}
