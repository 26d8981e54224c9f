package uk.haven.milestones.web.experience;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.platform.ui.Typed;

/** How many have had the experiences that are due to them, and the children who lack one. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER, Role.DATA_MANAGER})
class ExperiencesController {

    private final SchoolsAtHand places;
    private final CoveragePages coverage;
    private final LackingPages lacking;

    ExperiencesController(SchoolsAtHand places, CoveragePages coverage, LackingPages lacking) {
        this.places = places;
        this.coverage = coverage;
        this.lacking = lacking;
    }

    @GetMapping(ExperienceQuery.COVERAGE)
    ModelAndView coverage(@RequestParam MultiValueMap<String, String> all) {
        var query = ExperienceQuery.of(new Typed(all));
        return shown("milestones/experience/coverage", () -> coverage.page(query));
    }

    @GetMapping(ExperienceQuery.LACKING)
    ModelAndView lacking(@RequestParam MultiValueMap<String, String> all, @RequestParam(defaultValue = "1") int page) {
        var query = ExperienceQuery.of(new Typed(all));
        return shown("milestones/experience/lacking", () -> lacking.page(query, page));
    }

    private ModelAndView shown(String template, Supplier<Object> page) {
        return places.beforeTheFirstYear("")
                ? SchoolsAtHand.noYearYet()
                : new ModelAndView(template, Map.of("page", places.inTransaction(page)));
    }
}
