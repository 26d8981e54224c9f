package uk.haven.milestones.web.experience;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.internal.experience.Activities;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Section;
import uk.haven.vulnerability.ReturnsSection;
import uk.haven.vulnerability.ReturnsSections;

/** What the pages about experiences share: their parts, and the activity of an address. */
@Component
class ExperienceParts {

    /** Those who plan activities and write them up at their school. */
    static final Set<Role> WORK = Set.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD);

    static final String ACTIVITIES = "/milestones/activities";

    private final ReturnsSections sections;
    private final SchoolsAtHand places;
    private final Activities activities;

    ExperienceParts(ReturnsSections sections, SchoolsAtHand places, Activities activities) {
        this.sections = sections;
        this.places = places;
        this.activities = activities;
    }

    /** The pages about experiences. */
    enum Part {
        COVERAGE("Coverage", ExperienceQuery.COVERAGE),
        LACKING("Children who lack one", ExperienceQuery.LACKING),
        LEAVING("Leaving without one", ExperienceQuery.LACKING + "?leaving=yes"),
        ACTIVITIES("Activities", ExperienceParts.ACTIVITIES);

        private final String label;
        private final String path;

        Part(String label, String path) {
            this.label = label;
            this.path = path;
        }
    }

    /** The parts of Returns. */
    List<Section> sections() {
        return sections.links(ExperienceQuery.COVERAGE);
    }

    static List<Section> parts(Part current) {
        return List.of(Part.values()).stream()
                .map(each -> Section.of(each.label, each.path, each == current))
                .toList();
    }

    /** The activity of an address, or 404 for one that is not the viewer's school's. Call inside a transaction. */
    Activity activity(UUID id) {
        return activities
                .find(id)
                .filter(each -> SchoolsAtHand.at(Viewers.person(), SchoolsAtHand.READ, each.schoolId()))
                .orElseThrow(ExperienceParts::notThere);
    }

    /** The same for who may change it. */
    Activity workedOn(UUID id) {
        Activity activity = activity(id);
        if (!mayWork(activity)) {
            throw notThere();
        }
        return activity;
    }

    static boolean mayWork(Activity of) {
        return SchoolsAtHand.at(Viewers.person(), WORK, of.schoolId());
    }

    School school(Activity of) {
        return places.partnership().school(of.schoolId()).orElseThrow(ExperienceParts::notThere);
    }

    static String path(Activity of) {
        return ACTIVITIES + "/" + of.publicId();
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Its place beside the termly returns. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        ReturnsSection experiencesSection() {
            return new ReturnsSection("Experiences", ExperienceQuery.COVERAGE, 25, SchoolsAtHand.READ);
        }
    }
}
