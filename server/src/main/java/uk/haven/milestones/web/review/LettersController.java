package uk.haven.milestones.web.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.milestones.internal.review.Letter.Recipient;
import uk.haven.milestones.internal.review.Letter.Run;
import uk.haven.milestones.internal.review.LetterWordings;
import uk.haven.milestones.internal.review.Letters;
import uk.haven.milestones.internal.review.Letters.Draft;
import uk.haven.milestones.internal.review.Reviews;
import uk.haven.milestones.internal.review.Reviews.Line;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Typed;

/**
 * Letters home about all that are ticked: first as they would be, for each who can be written to; then written and kept. A
 * post shows the preview, because names in an address bar stay in a browser's history.
 */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER})
class LettersController {

    static final String PREVIEW = ReviewQuery.PATH + "/letters/preview";
    static final String WRITE = ReviewQuery.PATH + "/letters";

    /** What stands for the letter that the child takes home, where a contact's id would. */
    static final String HOME = "home";

    private final SchoolsAtHand places;
    private final Reviews reviews;
    private final Letters letters;
    private final LetterWordings wordings;
    private final LettersPages pages;

    LettersController(
            SchoolsAtHand places, Reviews reviews, Letters letters, LetterWordings wordings, LettersPages pages) {
        this.places = places;
        this.reviews = reviews;
        this.letters = letters;
        this.wordings = wordings;
        this.pages = pages;
    }

    @PostMapping(PREVIEW)
    Object preview(@RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return places.<Object>inTransaction(() -> {
            List<Line> lines = lines(typed);
            if (lines.isEmpty()) {
                flash.addFlashAttribute("nobody", "nobody");
                return "redirect:" + ReviewQuery.of(typed).path();
            }
            return shown(lines, typed, List.of(), HttpStatus.OK);
        });
    }

    @PostMapping(WRITE)
    Object write(@RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return places.<Object>inTransaction(() -> {
            List<Line> lines = lines(typed);
            if (lines.isEmpty()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            Map<Line, List<Recipient>> to = chosen(letters.drafts(lines), Set.copyOf(typed.texts("to")));
            if (to.isEmpty()) {
                return shown(
                        lines,
                        typed,
                        List.of(Problem.of(
                                "", "NOBODY-CHOSEN", "Nobody is chosen to write to", "Tick who gets a letter")),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
            long school = school(lines).id();
            Optional<Run> run =
                    letters.write(school, wording(typed), to, places.when().today());
            if (run.isEmpty()) {
                return shown(
                        lines,
                        typed,
                        List.of(Problem.of(
                                "",
                                "WORDING-CHANGED",
                                "Somebody has changed the wording since these letters were shown",
                                "Read them again below: this is what they say now")),
                        HttpStatus.CONFLICT);
            }
            flash.addFlashAttribute("done", "The letters are written and kept here");
            return "redirect:" + LetterRunsController.path(run.get());
        });
    }

    private static long wording(Typed typed) {
        return typed.text("wording").matches("[0-9]{1,18}") ? Long.parseLong(typed.text("wording")) : 0;
    }

    private static Map<Line, List<Recipient>> chosen(List<Draft> drafts, Set<String> ticked) {
        Map<Line, List<Recipient>> to = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            List<Recipient> some = draft.offered().stream()
                    .map(Letters.Offer::to)
                    .filter(each -> ticked.contains(value(draft.line(), each)))
                    .toList();
            if (!some.isEmpty()) {
                to.put(draft.line(), some);
            }
        }
        return to;
    }

    /** What ticking somebody sends. */
    static String value(Line line, Recipient to) {
        return line.review().publicId() + "/" + to.person().map(UUID::toString).orElse(HOME);
    }

    /** The ticked reviews, of one school where the viewer works with children: a letter is a school's. */
    private List<Line> lines(Typed typed) {
        var ids = new ArrayList<UUID>();
        for (String item : typed.texts("item")) {
            if (item.matches("[0-9a-f-]{36}(\\.[0-9]{1,9})?")) {
                ids.add(UUID.fromString(item.substring(0, 36)));
            }
        }
        Set<Long> mine =
                places.mine(ReviewListController.WORK).stream().map(School::id).collect(Collectors.toSet());
        List<Line> found = reviews.find(ids, places.when().asOf()).stream()
                .filter(each -> mine.contains(each.review().schoolId()))
                .toList();
        return found.stream()
                .filter(each ->
                        each.review().schoolId() == found.getFirst().review().schoolId())
                .toList();
    }

    private School school(List<Line> lines) {
        return places.partnership()
                .school(lines.getFirst().review().schoolId())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView shown(List<Line> lines, Typed typed, List<Problem> problems, HttpStatus status) {
        School school = school(lines);
        places.listed("letters.previewed", school.laestab(), lines.size());
        LocalDate today = places.when().today();
        return new ModelAndView(
                "milestones/review/letters",
                Map.of(
                        "page",
                        pages.page(
                                school, letters.drafts(lines), wordings.current(school.id()), typed, today, problems)),
                status);
    }
}
