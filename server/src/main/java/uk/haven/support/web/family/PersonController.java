package uk.haven.support.web.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.children.Families;
import uk.haven.children.Families.Person;
import uk.haven.children.Families.PersonDetails;
import uk.haven.children.Families.Responsibility;
import uk.haven.children.Families.Saved;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Typed;
import uk.haven.support.web.SupportForms;

/** Parents, carers and children on no roll: adds, changes and takes out. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class PersonController {

    private static final String PEOPLE = FamilyNavigation.PATH + "/" + FamilyNavigation.ID + "/people";
    private static final String ONE = PEOPLE + "/{person:[0-9a-f-]{36}}";

    private final Families families;
    private final PersonPages pages;
    private final FamiliesController.Frame frame;

    PersonController(Families families, PersonPages pages, FamiliesController.Frame frame) {
        this.families = families;
        this.pages = pages;
        this.frame = frame;
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

    @GetMapping(PEOPLE)
    ModelAndView fresh(@PathVariable UUID id) {
        return frame.forms.inTransaction(() -> pages.shown(
                mine(id), Optional.empty(), 0, new Typed(new LinkedMultiValueMap<>()), List.of(), List.of()));
    }

    @PostMapping(PEOPLE)
    Object add(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        return keep(id, Optional.empty(), 0, new Typed(all), flash);
    }

    @GetMapping(ONE)
    ModelAndView page(@PathVariable UUID id, @PathVariable UUID person) {
        return frame.forms.inTransaction(() -> {
            Child child = mine(id);
            Person known = known(child, person);
            frame.forms.looked("family.viewed", child);
            return pages.shown(
                    child, Optional.of(known), known.version(), pages.typed(child, known), List.of(), List.of());
        });
    }

    @PostMapping(ONE)
    Object change(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        return keep(id, Optional.of(person), version, new Typed(all), flash);
    }

    private Object keep(UUID id, Optional<UUID> person, int version, Typed typed, RedirectAttributes flash) {
        return frame.forms.<Object>inTransaction(() -> {
            Child child = mine(id);
            Optional<Person> known = person.map(each -> known(child, each));
            DateAnswer born = typed.date("born");
            var problems = new ArrayList<Problem>();
            if (!born.empty() && born.date().isEmpty()) {
                problems.add(born.problem("born", "the date of birth"));
                return pages.shown(child, known, version, typed, problems, List.of());
            }
            boolean adult = known.map(Person::adult).orElse(!typed.text("kind").equals("CHILD"));
            var details = new PersonDetails(
                    adult,
                    typed.text("name").strip(),
                    typed.text("relation").strip(),
                    adult ? Optional.empty() : born.date(),
                    adult
                            ? typed.one(Responsibility.class, "responsibility").orElse(Responsibility.UNKNOWN)
                            : Responsibility.UNKNOWN,
                    typed.has("address") ? Optional.of(PersonPages.contact(typed)) : Optional.empty());
            return switch (families.keep(child, person, version, details)) {
                case Saved.Done _ -> {
                    flash.addFlashAttribute("done", details.name() + " has been written down");
                    yield "redirect:" + FamilyNavigation.PATH + "/" + id;
                }
                case Saved.Refused(List<Problem> refused) ->
                    pages.shown(child, known, version, typed, refused, List.of());
                case Saved.Overtaken _ -> {
                    Person theirs = known(child, person.orElseThrow());
                    yield pages.shown(
                            child,
                            Optional.of(theirs),
                            theirs.version(),
                            typed,
                            List.of(Problem.of(
                                    "",
                                    "OVERTAKEN",
                                    theirs.editedBy() + " has changed this since you opened it",
                                    "Look at both versions below; what you save now replaces theirs")),
                            PersonPages.saved(theirs, families.contact(child, theirs.id())));
                }
            };
        });
    }

    @PostMapping(ONE + "/out")
    String out(@PathVariable UUID id, @PathVariable UUID person, RedirectAttributes flash) {
        frame.forms.inTransaction(() -> families.takeOut(mine(id), person));
        flash.addFlashAttribute("done", "Taken out of the family");
        return "redirect:" + FamilyNavigation.PATH + "/" + id;
    }
}
