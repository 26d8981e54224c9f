package uk.haven.milestones.web.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import uk.haven.milestones.internal.review.ReviewBook;
import uk.haven.milestones.internal.review.ReviewBook.Outcome;
import uk.haven.milestones.internal.review.Reviews;
import uk.haven.milestones.internal.review.Reviews.Line;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.ui.Typed;
import uk.haven.vulnerability.ReturnsSection;

/** The reviews of a school: who is below, what was decided, and one decision for all that are ticked. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER})
class ReviewListController {

    /** Those who read and decide: staff who work with children. */
    static final Set<Role> WORK = Set.of(Role.SENCO, Role.HEAD, Role.KEY_WORKER);

    private static final Problem NOBODY =
            Problem.of("", "NOTHING-TICKED", "Nobody is ticked", "Tick the children it is for");

    private final SchoolsAtHand places;
    private final Reviews reviews;
    private final ReviewBook book;
    private final DecisionForms forms;
    private final ReviewListPages pages;

    ReviewListController(
            SchoolsAtHand places, Reviews reviews, ReviewBook book, DecisionForms forms, ReviewListPages pages) {
        this.places = places;
        this.reviews = reviews;
        this.book = book;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping(ReviewQuery.PATH)
    ModelAndView page(
            @RequestParam MultiValueMap<String, String> all,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("done") String done,
            @ModelAttribute("nobody") String nobody) {
        var typed = new Typed(all);
        List<Problem> problems = nobody.isEmpty() ? List.of() : List.of(NOBODY);
        return places.beforeTheFirstYear(typed.text("year"))
                ? SchoolsAtHand.noYearYet()
                : places.inTransaction(() -> shown(typed, page, problems, done, HttpStatus.OK));
    }

    /** Decides about all that are ticked, closes them, or opens them again. */
    @PostMapping(ReviewQuery.PATH)
    Object change(
            @RequestParam MultiValueMap<String, String> all,
            @RequestParam(name = "do", defaultValue = "record") String what,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        return places.<Object>inTransaction(() -> {
            var query = ReviewQuery.of(typed);
            School school = school(query);
            Map<UUID, Integer> seen = seen(typed.texts("item"), school, year(query));
            if (seen.isEmpty()) {
                return shown(typed, 1, List.of(NOBODY), "", HttpStatus.UNPROCESSABLE_CONTENT);
            }
            LocalDate today = places.when().today();
            return switch (what) {
                case "close" -> done(typed, query, "Closed for ", book.close(seen, today), flash);
                case "reopen" -> done(typed, query, "Opened again for ", book.reopen(seen, today), flash);
                default -> record(typed, query, school, seen, flash);
            };
        });
    }

    private Object record(
            Typed typed, ReviewQuery query, School school, Map<UUID, Integer> seen, RedirectAttributes flash) {
        int percent = reviews.find(seen.keySet(), places.when().asOf()).stream()
                .mapToInt(Line::percent)
                .max()
                .orElse(0);
        var read = forms.read(typed, school.id(), percent);
        return read.said()
                .<Object>map(said -> done(
                        typed,
                        query,
                        "Recorded for ",
                        book.decide(seen, said, places.when().today()),
                        flash))
                .orElseGet(() -> shown(typed, 1, read.problems(), "", HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Object done(Typed typed, ReviewQuery query, String what, Outcome outcome, RedirectAttributes flash) {
        if (outcome.done().isEmpty()) {
            return shown(
                    typed,
                    1,
                    List.of(Problem.of(
                            "",
                            "NOT-DONE",
                            "Nothing was changed: " + ReviewWords.notDone(outcome.left()),
                            "Look at the list as it is now; what you typed is kept")),
                    "",
                    HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("done", ReviewWords.done(what, outcome));
        return "redirect:" + query.path();
    }

    /** What is ticked: reviews of the school, each as the version that was shown. */
    private Map<UUID, Integer> seen(List<String> items, School school, SchoolYear year) {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String item : items) {
            int dot = item.indexOf('.');
            versions.put(dot < 0 ? item : item.substring(0, dot), dot < 0 ? "" : item.substring(dot + 1));
        }
        Map<UUID, Integer> seen = new LinkedHashMap<>();
        for (Line each : reviews.of(school.id(), year, places.when().asOf())) {
            String version = versions.get(each.review().publicId().toString());
            if (version != null && version.matches("[0-9]{1,9}")) {
                seen.put(each.review().publicId(), Integer.valueOf(version));
            }
        }
        return seen;
    }

    private ModelAndView shown(Typed typed, int page, List<Problem> problems, String done, HttpStatus status) {
        var query = ReviewQuery.of(typed);
        School school = school(query);
        SchoolYear year = year(query);
        List<Line> all = reviews.of(school.id(), year, places.when().asOf());
        places.listed("attendance_reviews.listed", school.laestab() + " " + year, (int)
                all.stream().map(each -> each.child().id()).distinct().count());
        return new ModelAndView(
                "milestones/review/list",
                Map.of(
                        "page",
                        pages.page(new ReviewListPages.Shown(
                                query, year, places.mine(WORK), school, all, typed, page, problems, done))),
                status);
    }

    private School school(ReviewQuery query) {
        return query.school().isEmpty()
                ? places.mine(WORK).stream()
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                : places.school(query.school(), WORK);
    }

    private SchoolYear year(ReviewQuery query) {
        return places.year(query.year()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Its place beside the termly returns. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        ReturnsSection attendanceReviewSection() {
            return new ReturnsSection("Attendance review", ReviewQuery.PATH, 25, WORK);
        }
    }
}
