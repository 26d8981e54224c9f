package uk.haven.support.web.nurture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.platform.ui.Typed;
import uk.haven.support.domain.nurture.StrandScores;
import uk.haven.support.domain.nurture.StrandThreshold;
import uk.haven.support.internal.nurture.ProfileBook;

/** The threshold that the partnership enters for strand scores, in versions. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER})
class ThresholdController {

    private static final Set<Role> ENTER = Set.of(Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER);

    private final ProfileBook profiles;
    private final NurtureForms forms;

    ThresholdController(ProfileBook profiles, NurtureForms forms) {
        this.profiles = profiles;
        this.forms = forms;
    }

    @GetMapping("/support/nurture/threshold")
    ModelAndView page(@ModelAttribute("done") String done) {
        return forms.support().inTransaction(() -> {
            Optional<StrandThreshold> now = profiles.threshold();
            return shown(
                    strand -> now.map(each -> each.bounds().get(strand))
                            .map(String::valueOf)
                            .orElse(""),
                    "",
                    List.of(),
                    HttpStatus.OK,
                    done);
        });
    }

    @PostMapping("/support/nurture/threshold")
    @AllowedTo({Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER})
    Object enter(
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        return forms.support().<Object>inTransaction(() -> {
            var problems = new ArrayList<Problem>();
            Map<String, Integer> bounds = bounds(typed, problems);
            if (problems.isEmpty()) {
                profiles.enter(version, typed.text("source"), bounds).ifPresent(problems::add);
            }
            if (!problems.isEmpty()) {
                boolean overtaken =
                        problems.stream().anyMatch(each -> each.code().equals("OVERTAKEN"));
                return shown(
                        strand -> typed.text(StrandScores.field(strand)),
                        typed.text("source"),
                        problems,
                        overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                        "");
            }
            flash.addFlashAttribute("done", "Version " + (version + 1) + " of the threshold counts from now on");
            return "redirect:/support/nurture/threshold";
        });
    }

    private static Map<String, Integer> bounds(Typed typed, List<Problem> problems) {
        Map<String, Integer> bounds = new HashMap<>();
        for (String strand : StrandScores.strands()) {
            String field = StrandScores.field(strand);
            OptionalInt bound = typed.number(field);
            if (bound.isPresent() && bound.getAsInt() >= 0 && bound.getAsInt() <= StrandScores.MOST) {
                bounds.put(strand, bound.getAsInt());
            } else if (!typed.text(field).isBlank()) {
                problems.add(Problem.of(
                        field,
                        "THRESHOLD-RANGE",
                        "Strand " + strand + " has no figure from 0 to 136",
                        "Enter a whole number, or leave it empty"));
            }
        }
        return bounds;
    }

    private interface Shown {
        String of(String strand);
    }

    private ModelAndView shown(Shown typed, String source, List<Problem> problems, HttpStatus status, String done) {
        List<StrandThreshold> versions = profiles.thresholds();
        Optional<StrandThreshold> now = versions.stream().findFirst();
        var page = new ThresholdPage(
                forms.links(),
                Viewers.person().hasAny(ENTER),
                now.map(StrandThreshold::version).orElse(0),
                new Table(
                        "The threshold that counts",
                        List.of(Column.text("Strand"), Column.text("Within")),
                        now.stream()
                                .flatMap(each -> StrandScores.strands().stream()
                                        .filter(each.bounds()::containsKey)
                                        .map(strand -> Row.of((Object) strand, each.words(strand))))
                                .toList(),
                        "None has been entered yet: profiles are compared with nothing."),
                fields(StrandScores.DEVELOPMENTAL, typed, problems),
                fields(StrandScores.DIAGNOSTIC, typed, problems),
                Field.of("source", "Where are these figures from?")
                        .withHint("Your own licence or agreement; Haven holds no norms")
                        .withValue(source)
                        .withProblems(problems),
                new Table(
                        "Versions",
                        List.of(Column.text("Version"), Column.text("From"), Column.text("Entered by")),
                        versions.stream()
                                .map(each -> Row.of((Object) each.version(), each.source(), each.by()))
                                .toList(),
                        "No version yet."),
                done,
                problems);
        return new ModelAndView("support/nurture/threshold", Map.of("page", page), status);
    }

    private static List<Field> fields(List<String> strands, Shown typed, List<Problem> problems) {
        return strands.stream()
                .map(each -> Field.of(StrandScores.field(each), each)
                        .withValue(typed.of(each))
                        .withProblems(problems))
                .toList();
    }
}
