package uk.haven.support.web.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
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
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.domain.family.FamilyPlanRules;
import uk.haven.support.internal.family.AdultMentors;
import uk.haven.support.internal.family.AdultMentors.Mentor;

/** Volunteers who mentor children: their check and induction, without which nobody is matched with a child. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class MentorsController {

    private static final Set<Role> KEEP = Set.of(Role.SENCO, Role.HEAD);

    private final AdultMentors mentors;
    private final FamiliesController.Frame frame;

    MentorsController(AdultMentors mentors, FamiliesController.Frame frame) {
        this.mentors = mentors;
        this.frame = frame;
    }

    @GetMapping(FamilyNavigation.PATH + "/mentors")
    ModelAndView page(@ModelAttribute("done") String done) {
        return frame.forms.inTransaction(() -> shown(new Typed(new LinkedMultiValueMap<>()), List.of(), done));
    }

    /** Schools whose volunteers the viewer may keep. */
    private static List<Long> keeps() {
        return Viewers.person().memberships().stream()
                .filter(each -> KEEP.contains(each.role()))
                .flatMap(each -> each.schoolId().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @AllowedTo({Role.SENCO, Role.HEAD})
    @PostMapping(FamilyNavigation.PATH + "/mentors")
    Object keep(@RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return frame.forms.<Object>inTransaction(() -> {
            LocalDate today = frame.forms.today();
            DateAnswer checked = typed.date("checked");
            DateAnswer trained = typed.date("trained");
            Optional<Mentor> known = mentors.at(keeps()).stream()
                    .filter(each -> each.id().toString().equals(typed.text("mentor")))
                    .findFirst();
            var problems = new ArrayList<>(AdultMentors.problems(
                    known.map(Mentor::name).orElse(typed.text("name")), checked.date(), trained.date(), today));
            unreal(checked, "checked", "the day on the certificate", problems);
            unreal(trained, "trained", "the day of the induction", problems);
            Optional<Long> school = keeps().stream()
                    .filter(each -> String.valueOf(each).equals(typed.text("school")) || keeps().size() == 1)
                    .findFirst();
            if (known.isEmpty() && school.isEmpty()) {
                problems.add(Problem.of("school", "MENTOR-SCHOOL", "At which school?", "Choose one"));
            }
            if (!problems.isEmpty()) {
                return shown(typed, problems, "");
            }
            if (known.isPresent()) {
                mentors.change(known.get(), checked.date(), trained.date());
            } else {
                mentors.add(school.orElseThrow(), typed.text("name"), today, checked.date(), trained.date());
            }
            flash.addFlashAttribute("done", "Saved");
            return "redirect:" + FamilyNavigation.PATH + "/mentors";
        });
    }

    private static void unreal(DateAnswer answer, String field, String what, List<Problem> problems) {
        if (!answer.empty() && answer.date().isEmpty()) {
            problems.add(answer.problem(field, what));
        }
    }

    private ModelAndView shown(Typed typed, List<Problem> problems, String done) {
        LocalDate today = frame.forms.today();
        List<Long> keeps = keeps();
        List<Mentor> known = mentors.at(FamiliesController.Frame.schools());
        frame.listed("mentors.listed", known.size());
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", "Somebody new");
        known.stream()
                .filter(each -> keeps.contains(each.schoolId()))
                .forEach(each -> choices.put(each.id().toString(), each.name()));
        Map<String, String> schools = new LinkedHashMap<>();
        keeps.forEach(each -> schools.put(String.valueOf(each), frame.words.school(each)));
        var page = new MentorsPage(
                frame.sections.links(FamilyNavigation.PATH),
                new Table(
                        "Volunteers who mentor children",
                        List.of(
                                Column.text("Name"),
                                Column.text("School"),
                                Column.text("Check (DBS) seen"),
                                Column.text("Induction"),
                                Column.text("May begin")),
                        known.stream().map(each -> row(each, today)).toList(),
                        "No volunteer yet."),
                !keeps.isEmpty(),
                Field.of("mentor", "Who"),
                Option.of(choices, typed.text("mentor")),
                Field.of("name", "Name of somebody new")
                        .withValue(typed.text("name"))
                        .withProblems(problems),
                Field.of("school", "School").withProblems(problems),
                schools.size() > 1 ? Option.of(schools, typed.text("school")) : List.of(),
                Field.of("checked", "Day on the certificate (DBS) that you have seen")
                        .withProblems(problems),
                typed.date("checked"),
                Field.of("trained", "Day of the induction").withProblems(problems),
                typed.date("trained"),
                done,
                problems);
        return new ModelAndView(
                "support/family/mentors",
                Map.of("page", page),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Table.Row row(Mentor each, LocalDate today) {
        return Table.Row.of(
                each.name(),
                frame.words.school(each.schoolId()),
                each.checked().map(Words::date).orElse("Not recorded"),
                each.trained().map(Words::date).orElse("Not recorded"),
                FamilyPlanRules.mentor(each.name(), each.checked(), each.trained(), today)
                        .map(Problem::wrong)
                        .orElse("Yes"));
    }
}
