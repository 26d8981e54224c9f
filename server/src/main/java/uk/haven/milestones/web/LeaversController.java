package uk.haven.milestones.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.milestones.ProgrammeStarts.Leader;
import uk.haven.milestones.internal.Leavers;
import uk.haven.milestones.internal.Leavers.Leaver;
import uk.haven.milestones.internal.Leavers.Owner;
import uk.haven.milestones.internal.Starts;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.ui.Words;
import uk.haven.schooling.Destination;
import uk.haven.vulnerability.ReturnsSection;

/** Leavers of Year 11: where each goes, who finds out of whom it is not known, and the figures that follow. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER, Role.DATA_MANAGER})
class LeaversController {

    static final String PATH = "/milestones/leavers";

    /** Those who may give a young person to somebody to find out. */
    static final Set<Role> GIVE = Set.of(Role.SENCO, Role.HEAD, Role.KEY_WORKER);

    private final SchoolsAtHand places;
    private final Leavers leavers;
    private final Starts starts;
    private final LeaversPages pages;

    LeaversController(SchoolsAtHand places, Leavers leavers, Starts starts, LeaversPages pages) {
        this.places = places;
        this.leavers = leavers;
        this.starts = starts;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ModelAndView page(@RequestParam MultiValueMap<String, String> all, @ModelAttribute("done") String done) {
        var answers = new Answers(all);
        return places.beforeTheFirstYear(answers.text("year"))
                ? SchoolsAtHand.noYearYet()
                : places.inTransaction(() -> shown(answers, List.of(), done));
    }

    /** Records a place for all that are ticked, or gives them to somebody to find out. */
    @PostMapping(PATH)
    Object change(
            @RequestParam MultiValueMap<String, String> all,
            @RequestParam(name = "do", defaultValue = "place") String what,
            RedirectAttributes flash) {
        var answers = new Answers(all);
        Object answer = places.inTransaction(() -> {
            SchoolYear year = year(answers);
            Set<String> ticked = Set.copyOf(answers.texts("item"));
            List<Leaver> chosen = of(year).stream()
                    .filter(each -> each.here()
                            && ticked.contains(each.child().publicId().toString()))
                    .toList();
            List<Problem> problems = chosen.isEmpty()
                    ? List.of(Problem.of("", "NOTHING-TICKED", "Nobody is ticked", "Tick the young people it is for"))
                    : what.equals("give") ? give(chosen, year, answers) : record(chosen, answers);
            return problems.isEmpty()
                    ? (Object) Words.count(chosen.size(), "young person", "young people")
                    : shown(answers, problems, "");
        });
        if (answer instanceof ModelAndView refused) {
            return refused;
        }
        flash.addFlashAttribute("done", (what.equals("give") ? "Given to somebody: " : "Place recorded for ") + answer);
        return "redirect:" + LeaversPages.path(answers.text("year"), answers.text("list"));
    }

    private List<Problem> record(List<Leaver> chosen, Answers answers) {
        Optional<Destination> destination = Destination.of(answers.text("place"));
        destination.ifPresent(place -> chosen.forEach(each -> leavers.record(each, place)));
        return destination.isPresent()
                ? List.of()
                : List.of(Problem.of("place", "PLACE-MISSING", "No place is chosen", "Choose where they go"));
    }

    private List<Problem> give(List<Leaver> chosen, SchoolYear year, Answers answers) {
        Set<Long> givers = Set.copyOf(places.mine(GIVE).stream().map(School::id).toList());
        Set<Long> schools =
                Set.copyOf(chosen.stream().map(each -> each.child().schoolId()).toList());
        Optional<Owner> owner = schools.size() == 1 && givers.containsAll(schools)
                ? leaders(schools.iterator().next()).stream()
                        .filter(each -> each.id().toString().equals(answers.text("owner")))
                        .map(each -> new Owner(each.id(), each.described()))
                        .findFirst()
                : Optional.empty();
        owner.ifPresent(each -> chosen.forEach(one -> leavers.give(one, year, each)));
        return owner.isPresent()
                ? List.of()
                : List.of(Problem.of(
                        "owner",
                        "OWNER-MISSING",
                        "Nobody is chosen who works at the school of all that are ticked",
                        "Choose who finds out"));
    }

    private List<Leader> leaders(long school) {
        return starts.leaders(school, places.when().today());
    }

    private List<Leaver> of(SchoolYear year) {
        return leavers.of(
                places.mine(SchoolsAtHand.READ).stream().map(School::id).toList(),
                year,
                places.when().asOf());
    }

    private SchoolYear year(Answers answers) {
        return places.year(answers.text("year")).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView shown(Answers answers, List<Problem> problems, String done) {
        SchoolYear year = year(answers);
        return new ModelAndView(
                "milestones/leavers",
                Map.of("page", pages.page(year, of(year), answers, problems, done)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** An owner's id, for the lists of Today. */
    static boolean ownedBy(Leaver each, Set<UUID> workers) {
        return each.owner().filter(owner -> workers.contains(owner.worker())).isPresent();
    }

    /** Its place beside the termly returns. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        ReturnsSection leaversSection() {
            return new ReturnsSection("Leavers", PATH, 30, SchoolsAtHand.READ);
        }
    }
}
