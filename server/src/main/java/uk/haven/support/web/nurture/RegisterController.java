package uk.haven.support.web.nurture;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Words;
import uk.haven.support.domain.nurture.HalfDay.Half;
import uk.haven.support.internal.nurture.NurtureGroup;
import uk.haven.support.internal.nurture.NurtureOverview;
import uk.haven.support.internal.nurture.NurtureOverview.SeenPlacement;
import uk.haven.support.internal.nurture.NurtureRegister;
import uk.haven.support.internal.nurture.Placement;
import uk.haven.support.internal.nurture.Placement.Session;
import uk.haven.support.web.SupportForms;

/** Who was in the group, a day at a time. The class register is apart: children stay on it. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class RegisterController {

    private static final Problem NOTHING_LISTED = Problem.of(
            "", "REGISTER-EMPTY", "None of the children here now was on the page that was sent", "Tick them below");
    private static final String ONE = "/support/nurture/{id:[0-9a-f-]{36}}/register";

    /** Fields of who was on the page, and of who was ticked on it when it was shown. */
    private static final String LISTED = "listed";

    private static final String WAS = "was-";
    private static final int ISO_LENGTH = "2008-05-16".length();

    /** A group meets at least once a week, and no holiday is longer. */
    private static final int LONGEST_GAP = 60;

    private final NurtureOverview overview;
    private final NurtureRegister register;
    private final NurtureForms forms;

    RegisterController(NurtureOverview overview, NurtureRegister register, NurtureForms forms) {
        this.overview = overview;
        this.register = register;
        this.forms = forms;
    }

    @GetMapping(ONE)
    ModelAndView page(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String day, @ModelAttribute("done") String done) {
        return forms.support().inTransaction(() -> {
            NurtureGroup group = forms.group(id, SupportForms.WORK);
            LocalDate asked = day(day).orElse(forms.support().today());
            return shown(group, meeting(group, asked.plusDays(1), -1).orElse(asked), done, List.of());
        });
    }

    /** A day of the address; one so far off that the calendar ends before it is none. */
    private static Optional<LocalDate> day(String iso) {
        try {
            return iso.length() == ISO_LENGTH ? Optional.of(LocalDate.parse(iso)) : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** The nearest day before or after on which the group meets, of those that have come. @param step 1 or -1 */
    private Optional<LocalDate> meeting(NurtureGroup group, LocalDate from, int step) {
        LocalDate day = from.plusDays(step);
        for (int i = 0; i < LONGEST_GAP; i++) {
            if (group.openOn(day) && register.meets(group, day).isEmpty()) {
                return Optional.of(day);
            }
            day = day.plusDays(step);
        }
        return Optional.empty();
    }

    @PostMapping(ONE)
    Object write(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        return forms.support().<Object>inTransaction(() -> {
            NurtureGroup group = forms.group(id, SupportForms.WORK);
            LocalDate on = day(day).orElse(forms.support().today());
            Map<Half, Set<Long>> present = new EnumMap<>(Half.class);
            Map<Half, Set<Long>> shown = new EnumMap<>(Half.class);
            List<Placement> there =
                    there(group, on).stream().map(SeenPlacement::placement).toList();
            // who came to have a place while the page was open was not on it, and is nobody's absence
            Set<Long> listed = among(there, all.getOrDefault(LISTED, List.of()));
            if (listed.isEmpty() && !there.isEmpty()) {
                return shown(group, on, "", List.of(NOTHING_LISTED));
            }
            for (Half half : Half.values()) {
                present.put(half, among(there, all.getOrDefault(half.name(), List.of())));
                shown.put(half, among(there, all.getOrDefault(WAS + half.name(), List.of())));
            }
            Optional<Problem> problem = register.day(
                    group,
                    there.stream().filter(each -> listed.contains(each.id())).toList(),
                    on,
                    present,
                    shown);
            if (problem.isPresent()) {
                return shown(group, on, "", List.of(problem.get()));
            }
            flash.addFlashAttribute("done", "Written down for " + Words.date(on));
            return "redirect:" + NurtureForms.path(group) + "/register?day=" + on;
        });
    }

    private static Set<Long> among(List<Placement> there, List<String> publicIds) {
        return there.stream()
                .filter(each -> publicIds.contains(each.publicId().toString()))
                .map(Placement::id)
                .collect(Collectors.toSet());
    }

    private List<SeenPlacement> there(NurtureGroup group, LocalDate on) {
        return overview.groups(List.of(group), on).getFirst().placements().stream()
                .filter(each -> each.placement().inGroupOn(on) && each.child().isPresent())
                .toList();
    }

    private ModelAndView shown(NurtureGroup group, LocalDate on, String done, List<Problem> problems) {
        List<SeenPlacement> there = there(group, on);
        List<Session> held =
                register.sessions(there.stream().map(SeenPlacement::placement).toList(), on, on);
        forms.listed("nurture.register-viewed", there.size());
        var page = new RegisterPage(
                forms.links(),
                List.of(
                        new Crumb("Nurture groups", NurtureNavigation.PATH),
                        new Crumb(group.name(), NurtureForms.path(group))),
                "Who was there on " + Words.date(on),
                group.name(),
                NurtureForms.path(group) + "/register",
                on.toString(),
                !held.isEmpty(),
                there.stream()
                        .map(each -> each.placement().publicId().toString())
                        .toList(),
                there.isEmpty()
                        ? List.of()
                        : group.plan().pattern().on(on).stream()
                                .map(half -> part(half, there, held))
                                .toList(),
                text(meeting(group, on, -1)),
                text(meeting(group, on, 1)),
                done,
                problems);
        return new ModelAndView(
                "support/nurture/register",
                Map.of("page", page),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    /** Everyone is there until somebody says otherwise: most are, on most days. */
    private static RegisterPage.Part part(Half half, List<SeenPlacement> there, List<Session> held) {
        Set<Long> absent = held.stream()
                .filter(each -> each.half() == half && !each.attended())
                .map(Session::placementId)
                .collect(Collectors.toSet());
        return new RegisterPage.Part(
                Field.of(half.name(), half.label()).withHint("Untick who was not there"),
                there.stream()
                        .map(each -> Option.of(each.placement().publicId().toString(), each.who())
                                .chosenIf(!absent.contains(each.placement().id())))
                        .toList(),
                WAS + half.name(),
                there.stream()
                        .map(SeenPlacement::placement)
                        .filter(each -> !absent.contains(each.id()))
                        .map(each -> each.publicId().toString())
                        .toList());
    }
}
