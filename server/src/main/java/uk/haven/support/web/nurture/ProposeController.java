package uk.haven.support.web.nurture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;
import uk.haven.support.internal.nurture.NurtureGroup;
import uk.haven.support.internal.nurture.NurtureOverview;
import uk.haven.support.internal.nurture.NurtureOverview.SeenGroup;
import uk.haven.support.internal.nurture.Placement;
import uk.haven.support.internal.nurture.PlacementBook;
import uk.haven.support.internal.nurture.PlacementBook.Answer;
import uk.haven.support.internal.nurture.ProfileBook;
import uk.haven.support.web.SupportForms;

/** Proposes a child for a nurture group, from a profile or with a reason. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class ProposeController {

    private static final int REASON = 2000;

    private final PlacementBook book;
    private final ProfileBook profiles;
    private final NurtureOverview overview;
    private final NurtureForms forms;

    ProposeController(PlacementBook book, ProfileBook profiles, NurtureOverview overview, NurtureForms forms) {
        this.book = book;
        this.profiles = profiles;
        this.overview = overview;
        this.forms = forms;
    }

    @GetMapping("/support/nurture/propose")
    ModelAndView page(@RequestParam UUID child) {
        return forms.support().inTransaction(() -> shown(mine(child), Typed.nothing(), List.of()));
    }

    private Child mine(UUID publicId) {
        Child child = forms.support().child(publicId);
        if (!SupportForms.may(SupportForms.WORK, child)) {
            throw SupportForms.notThere();
        }
        return child;
    }

    private List<SeenGroup> groups(Child child) {
        return overview.at(List.of(child.schoolId()), forms.support().today()).stream()
                .filter(each -> each.group()
                        .plan()
                        .closesOn()
                        .filter(day -> day.isBefore(forms.support().today()))
                        .isEmpty())
                .toList();
    }

    @PostMapping("/support/nurture/propose")
    Object propose(
            @RequestParam UUID child, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return forms.support().<Object>inTransaction(() -> {
            Child of = mine(child);
            var problems = new ArrayList<Problem>();
            Optional<NurtureGroup> group = groups(of).stream()
                    .map(SeenGroup::group)
                    .filter(each -> each.publicId().toString().equals(typed.text("group")))
                    .findFirst();
            if (group.isEmpty()) {
                problems.add(Problem.of("group", "GROUP-WHICH", "Which group?", "Choose one"));
            }
            DateAnswer on = typed.date("on");
            if (on.date().isEmpty()) {
                problems.add(on.problem("on", "the day of the proposal"));
            }
            var read = ScoresFields.read(typed);
            problems.addAll(read.problems());
            NurtureForms.longer(typed.text("reason"), REASON, "reason").ifPresent(problems::add);
            if (!problems.isEmpty()) {
                return shown(of, typed, problems);
            }
            return switch (book.propose(
                    of,
                    new PlacementBook.Proposal(
                            group.orElseThrow(), on.date().orElseThrow(), read.entry(), typed.text("reason")))) {
                case Answer.Done(Placement made) -> {
                    flash.addFlashAttribute("done", "The child has been proposed");
                    yield "redirect:" + made.path();
                }
                case Answer.Refused(List<Problem> wrong) -> {
                    read.entry()
                            .ifPresent(
                                    entry -> ScoresFields.offer(all, wrong, profiles.writtenAt(of.id(), entry.on())));
                    yield shown(of, typed, wrong);
                }
            };
        });
    }

    private ModelAndView shown(Child child, Typed typed, List<Problem> problems) {
        forms.support().looked("nurture.begun", child);
        Map<String, String> groups = new LinkedHashMap<>();
        List<SeenGroup> there = groups(child);
        if (there.size() != 1) {
            groups.put("", "Choose");
        }
        there.forEach(each -> groups.put(
                each.group().publicId().toString(),
                NurtureForms.apart(each.group().name()) + ", " + each.placed().size() + " of "
                        + each.group().plan().places() + " places taken"));
        var page = new ProposePage(
                forms.links(),
                List.of(new Crumb(child.name(), SupportForms.path(child))),
                child.name(),
                NurtureNavigation.PATH + "/propose?child=" + child.publicId(),
                Field.of("group", "Which group?").withProblems(problems),
                Option.of(groups, typed.text("group")),
                Field.of("on", "Proposed on").withProblems(problems),
                typed.has("on-day")
                        ? typed.date("on")
                        : DateAnswer.of(forms.support().today()),
                ScoresFields.of(typed, problems),
                profiles.threshold()
                        .map(each -> "The scores are compared with the partnership's threshold, version "
                                + each.version() + ". It points; a person decides.")
                        .orElse("The partnership has entered no threshold to compare the scores with."),
                Field.of("reason", "Why this group, for this child?")
                        .withHint("Needed without a profile, or when no strand lies outside the threshold")
                        .withValue(typed.text("reason"))
                        .withProblems(problems),
                problems);
        return new ModelAndView("support/nurture/propose", Map.of("page", page), ScoresFields.status(problems));
    }
}
