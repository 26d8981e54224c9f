package uk.haven.milestones.web.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import uk.haven.access.Viewers;
import uk.haven.milestones.domain.review.LetterText;
import uk.haven.milestones.internal.review.LetterWording;
import uk.haven.milestones.internal.review.LetterWordings;
import uk.haven.milestones.internal.review.LetterWordings.Saved;
import uk.haven.milestones.internal.review.Letters;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.vulnerability.ReturnsSections;

/** The wording of a school's letter home, changed by those who answer for it. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD})
class WordingController {

    static final String PATH = ReviewQuery.PATH + "/wording";

    private final SchoolsAtHand places;
    private final LetterWordings wordings;
    private final ReturnsSections sections;

    WordingController(SchoolsAtHand places, LetterWordings wordings, ReturnsSections sections) {
        this.places = places;
        this.wordings = wordings;
        this.sections = sections;
    }

    @GetMapping(PATH)
    ModelAndView page(@RequestParam(defaultValue = "") String school, @ModelAttribute("done") String done) {
        return places.inTransaction(() -> {
            School of = school(school);
            LetterWording now = wordings.current(of.id());
            return shown(of, now, now.text(), List.of(), List.of(), done, HttpStatus.OK);
        });
    }

    @PostMapping(PATH)
    Object save(
            @RequestParam String school,
            @RequestParam long seen,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        var text = new LetterText(
                typed.text("title").strip(), typed.text("body").strip().replace("\r\n", "\n"));
        return places.<Object>inTransaction(() -> {
            School of = school(school);
            return switch (wordings.save(of.id(), seen, text)) {
                case Saved.Done _ -> {
                    flash.addFlashAttribute("done", "The letters written from now on say this");
                    yield "redirect:" + PATH + "?school=" + SchoolsAtHand.code(of);
                }
                case Saved.Refused(List<Problem> problems) ->
                    shown(
                            of,
                            wordings.current(of.id()),
                            text,
                            List.of(),
                            problems,
                            "",
                            HttpStatus.UNPROCESSABLE_CONTENT);
                case Saved.Overtaken(LetterWording theirs) -> overtaken(of, theirs, text);
            };
        });
    }

    private ModelAndView overtaken(School of, LetterWording theirs, LetterText mine) {
        return shown(
                of,
                theirs,
                mine,
                List.of(
                        SummaryRow.of("Title", theirs.text().title()),
                        SummaryRow.of("Letter", theirs.text().body())),
                List.of(Problem.of(
                        "",
                        "OVERTAKEN",
                        theirs.by() + " has changed the wording since you opened it",
                        "Look at both versions below; what you save now replaces what is saved")),
                "",
                HttpStatus.CONFLICT);
    }

    private School school(String code) {
        return code.isEmpty()
                ? places.mine(SchoolsAtHand.DECIDE).stream()
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                : places.school(code, SchoolsAtHand.DECIDE);
    }

    private ModelAndView shown(
            School of,
            LetterWording now,
            LetterText text,
            List<SummaryRow> theirs,
            List<Problem> problems,
            String done,
            HttpStatus status) {
        Map<String, String> schools = new LinkedHashMap<>();
        places.mine(SchoolsAtHand.DECIDE).forEach(each -> schools.put(SchoolsAtHand.code(each), each.name()));
        LetterText sample = Letters.sample(text, of.name(), Viewers.person().name());
        return new ModelAndView(
                "milestones/review/wording",
                Map.of(
                        "page",
                        new WordingPage(
                                sections.links(ReviewQuery.PATH),
                                List.of(new Crumb("Attendance review", ReviewQuery.PATH)),
                                of.name(),
                                schools.size() > 1 ? Option.of(schools, SchoolsAtHand.code(of)) : List.of(),
                                SchoolsAtHand.code(of),
                                now.schoolId().isEmpty()
                                        ? "This is the wording with which every school begins. What you save is your school's own."
                                        : "Version " + now.version() + ", saved by " + now.by() + " on "
                                                + Words.time(now.at()) + ".",
                                now.id(),
                                Field.of("title", "Title")
                                        .withValue(text.title())
                                        .withProblems(problems),
                                Field.of("body", "Letter")
                                        .withHint("An empty line begins a new paragraph.")
                                        .withValue(text.body())
                                        .withProblems(problems),
                                LetterText.NAMES.entrySet().stream()
                                        .map(each -> SummaryRow.of("{" + each.getKey() + "}", each.getValue()))
                                        .toList(),
                                sample.title(),
                                sample.paragraphs(),
                                theirs,
                                problems,
                                done)),
                status);
    }
}
