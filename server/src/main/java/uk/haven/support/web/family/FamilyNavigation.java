package uk.haven.support.web.family;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.haven.access.Role;
import uk.haven.support.web.SupportSection;

@Configuration(proxyBeanMethods = false)
class FamilyNavigation {

    static final String PATH = "/support/families";
    static final String PLANS = PATH + "/plans";

    /** An identity in an address. */
    static final String ID = "{id:[0-9a-f-]{36}}";

    @Bean
    SupportSection familiesSection() {
        return new SupportSection("Families", PATH, 60, Set.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD));
    }
}
