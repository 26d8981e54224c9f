package uk.haven.support.web.assessment;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.haven.access.Role;
import uk.haven.support.Intervention;
import uk.haven.support.internal.assessment.AgencyTeams;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSection;

@Configuration(proxyBeanMethods = false)
class AssessmentNavigation {

    static final String PATH = "/support/assessments";

    @Bean
    SupportSection assessmentsSection() {
        return new SupportSection("Assessments", PATH, 40, SupportForms.WORK);
    }

    @Bean
    SupportSection agencyTeamsSection() {
        return new SupportSection("Teams", AgencyTeams.PATH, 40, Set.of(Role.AGENCY_WORKER));
    }

    static String path(Intervention of) {
        return PATH + "/" + of.publicId();
    }
}
