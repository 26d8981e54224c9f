package uk.haven.support.web.family;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.children.Families;
import uk.haven.children.Families.Earlier;
import uk.haven.children.Families.Person;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Words;
import uk.haven.support.web.SupportForms;

/**
 * How one of a family was to be reached before it was changed: an address that was written over by mistake is found again. An
 * earlier address is often that of now, so it opens for a reason that is kept, like one behind a guard.
 */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class EarlierContactController {

    private static final String EARLIER =
            FamilyNavigation.PATH + "/" + FamilyNavigation.ID + "/people/{person:[0-9a-f-]{36}}/earlier";

    private final Families families;
    private final FamiliesController.Frame frame;

    EarlierContactController(Families families, FamiliesController.Frame frame) {
        this.families = families;
        this.frame = frame;
    }

    @GetMapping(EARLIER)
    ModelAndView page(@PathVariable UUID id, @PathVariable UUID person) {
        return frame.forms.inTransaction(() -> shown(mine(id), person, "", List.of()));
    }

    /** Opens them, and guarded details of now with them, for a quarter of an hour. */
    @PostMapping(EARLIER)
    Object open(@PathVariable UUID id, @PathVariable UUID person, @RequestParam(defaultValue = "") String reason) {
        return frame.forms.<Object>inTransaction(() -> {
            Child child = mine(id);
            Person known = known(child, person);
            Optional<Problem> problem = families.open(child, known.id(), reason);
            return problem.isPresent()
                    ? shown(child, person, reason, List.of(problem.get()))
                    : "redirect:" + path(child, known) + "/earlier";
        });
    }

    private Child mine(UUID id) {
        Child child = frame.forms.child(id);
        if (!SupportForms.may(SupportForms.WORK, child)) {
            throw SupportForms.notThere();
        }
        return child;
    }

    private Person known(Child child, UUID person) {
        return families.of(child.id()).people().stream()
                .filter(each -> each.id().equals(person))
                .findFirst()
                .orElseThrow(SupportForms::notThere);
    }

    private static String path(Child child, Person person) {
        return FamilyNavigation.PATH + "/" + child.publicId() + "/people/" + person.id();
    }

    private ModelAndView shown(Child child, UUID person, String reason, List<Problem> problems) {
        Person known = known(child, person);
        frame.forms.looked("family.viewed", child);
        Optional<List<Earlier>> earlier = families.earlier(child, person);
        String family = FamilyNavigation.PATH + "/" + child.publicId();
        return new ModelAndView(
                "support/family/earlier",
                Map.of(
                        "page",
                        new EarlierContactPage(
                                frame.sections.links(FamilyNavigation.PATH),
                                List.of(
                                        new Crumb("Families", FamilyNavigation.PATH),
                                        new Crumb("Family of " + child.name(), family),
                                        new Crumb(known.name(), path(child, known))),
                                known.name(),
                                path(child, known) + "/earlier",
                                earlier.isPresent(),
                                earlier.orElse(List.of()).stream()
                                        .map(each -> new EarlierContactPage.Was(
                                                "Until " + Words.time(each.at()) + ", replaced by " + each.by(),
                                                PersonPages.reached(each.contact())))
                                        .toList(),
                                Field.of("reason", "Why you need it now")
                                        .withHint("Kept, and looked at by the privacy officer. 10 to 500 characters.")
                                        .withValue(reason)
                                        .withProblems(problems),
                                problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
