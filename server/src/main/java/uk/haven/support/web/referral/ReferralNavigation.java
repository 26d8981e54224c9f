package uk.haven.support.web.referral;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.haven.access.Role;
import uk.haven.support.web.SupportSection;

@Configuration(proxyBeanMethods = false)
class ReferralNavigation {

    static final String PATH = "/support/referrals";
    static final String SERVICES = "/support/services";

    @Bean
    SupportSection referralsSection() {
        return new SupportSection(
                "Referrals", PATH, 20, Set.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.AGENCY_WORKER));
    }

    @Bean
    SupportSection servicesSection() {
        return new SupportSection(
                "Services",
                SERVICES,
                80,
                Set.of(
                        Role.KEY_WORKER,
                        Role.SENCO,
                        Role.HEAD,
                        Role.INCLUSION_LEADER,
                        Role.PARTNERSHIP_MANAGER,
                        Role.AGENCY_WORKER));
    }
}
