package uk.haven.milestones.web.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.audit.Audit;
import uk.haven.milestones.internal.review.ReviewBook;
import uk.haven.milestones.internal.review.ReviewBook.Outcome;
import uk.haven.milestones.internal.review.Reviews;
import uk.haven.milestones.internal.review.Reviews.Line;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Typed;
import uk.haven.vulnerability.ReturnsSections;

/** The review of one child: when and why sessions are missed, what was decided, and the decision. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER})
class ReviewController {

    private static final String ONE = ReviewQuery.PATH + "/{id:[0-9a-f-]{36}}";

    private final SchoolsAtHand places;
    private final Reviews reviews;
    private final ReviewBook book;
    private final DecisionForms forms;
    private final ReviewPages pages;
    private final Trail trail;

    ReviewController(
            SchoolsAtHand places,
            Reviews reviews,
            ReviewBook book,
            DecisionForms forms,
            ReviewPages pages,
            Trail trail) {
        this.places = places;
        this.reviews = reviews;
        this.book = book;
        this.forms = forms;
        this.pages = pages;
        this.trail = trail;
    }

    /** What is above every page, and the record of who looked. */
    @Component("reviewTrail")
    static class Trail {
        private final ReturnsSections sections;
        private final Audit audit;

        Trail(ReturnsSections sections, Audit audit) {
            this.sections = sections;
            this.audit = audit;
        }
    }

    @GetMapping(ONE)
    ModelAndView page(@PathVariable UUID id, @ModelAttribute("done") String done) {
        return places.inTransaction(() -> shown(line(id), Typed.nothing(), false, List.of(), done, HttpStatus.OK));
    }

    /** Records the decision, closes the review or opens it again. @param version as it was looked at */
    @PostMapping(ONE)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(name = "do", defaultValue = "record") String what,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        return places.<Object>inTransaction(() -> {
            Line line = line(id);
            Map<UUID, Integer> seen = Map.of(id, version);
            LocalDate today = places.when().today();
            return switch (what) {
                case "close" -> done(line, typed, book.close(seen, today), "The review is closed", flash);
                case "reopen" -> done(line, typed, book.reopen(seen, today), "The review is open again", flash);
                default -> {
                    var read = forms.read(typed, line.review().schoolId(), line.percent());
                    yield read.said().isEmpty()
                            ? shown(line, typed, false, read.problems(), "", HttpStatus.UNPROCESSABLE_CONTENT)
                            : done(
                                    line,
                                    typed,
                                    book.decide(seen, read.said().get(), today),
                                    "The decision has been recorded",
                                    flash);
                }
            };
        });
    }

    private Object done(Line line, Typed typed, Outcome outcome, String words, RedirectAttributes flash) {
        if (!outcome.done().isEmpty()) {
            flash.addFlashAttribute("done", words);
            return "redirect:" + ReviewWords.path(line.review());
        }
        boolean overtaken = outcome.left().stream()
                .anyMatch(each -> each.line().review().version()
                        != typed.number("version").orElse(-1));
        return shown(
                line,
                typed,
                overtaken,
                List.of(
                        overtaken
                                ? Problem.of(
                                        "",
                                        "OVERTAKEN",
                                        "Somebody has changed this review since you opened it",
                                        "Look at both versions below; what you record now comes after theirs")
                                : Problem.of(
                                        "",
                                        "NOT-DONE",
                                        "Nothing was changed. "
                                                + outcome.left().stream()
                                                        .map(ReviewBook.Left::why)
                                                        .findFirst()
                                                        .orElse(""),
                                        "")),
                "",
                overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A review of a child with whom the viewer works, or 404. */
    private Line line(UUID id) {
        return reviews.find(id, places.when().asOf())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView shown(
            Line line, Typed typed, boolean overtaken, List<Problem> problems, String done, HttpStatus status) {
        trail.audit.record(new Audit.Entry(
                "attendance_review.viewed",
                "child",
                String.valueOf(line.child().id().value()),
                ""));
        return new ModelAndView(
                "milestones/review/one",
                Map.of(
                        "page",
                        pages.page(line, typed, overtaken, trail.sections.links(ReviewQuery.PATH), problems, done)),
                status);
    }
}
