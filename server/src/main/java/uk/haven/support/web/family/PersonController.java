package uk.haven.support.web.family;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import uk.haven.children.Families.Contact;
import uk.haven.children.Families.Person;
import uk.haven.children.Families.PersonDetails;
import uk.haven.children.Families.Responsibility;
import uk.haven.children.Families.Saved;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.web.SupportForms;

/** Parents, carers and children on no roll: adds, changes and takes out. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class PersonController {

    private static final String PEOPLE = FamilyNavigation.PATH + "/" + FamilyNavigation.ID + "/people";
    private static final String ONE = PEOPLE + "/{person:[0-9a-f-]{36}}";

    private final Families families;
    private final FamiliesController.Frame frame;

    PersonController(Families families, FamiliesController.Frame frame) {
        this.families = families;
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
        return frame.forms.inTransaction(() ->
                shown(mine(id), Optional.empty(), 0, new Typed(new LinkedMultiValueMap<>()), List.of(), List.of()));
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
            return shown(child, Optional.of(known), known.version(), typed(child, known), List.of(), List.of());
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
                return shown(child, known, version, typed, problems, List.of());
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
                    typed.has("address")
                            ? Optional.of(new Contact(
                                    typed.text("address").strip(),
                                    typed.text("phone").strip(),
                                    typed.text("email").strip(),
                                    typed.text("keep").strip()))
                            : Optional.empty());
            return switch (families.keep(child, person, version, details)) {
                case Saved.Done _ -> {
                    flash.addFlashAttribute("done", details.name() + " has been written down");
                    yield "redirect:" + FamilyNavigation.PATH + "/" + id;
                }
                case Saved.Refused(List<Problem> refused) -> shown(child, known, version, typed, refused, List.of());
                case Saved.Overtaken _ -> {
                    Person theirs = known(child, person.orElseThrow());
                    yield shown(
                            child,
                            Optional.of(theirs),
                            theirs.version(),
                            typed,
                            List.of(Problem.of(
                                    "",
                                    "OVERTAKEN",
                                    theirs.editedBy() + " has changed this since you opened it",
                                    "Look at both versions below; what you save now replaces theirs")),
                            saved(theirs));
                }
            };
        });
    }

    private static List<SummaryRow> saved(Person person) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Name", person.name()));
        rows.add(SummaryRow.of("Relation", person.relation()));
        person.birthDate().ifPresent(born -> rows.add(SummaryRow.of("Born", Words.date(born))));
        if (person.adult()) {
            rows.add(SummaryRow.of("Responsibility", person.responsibility().label()));
        }
        return rows;
    }

    @PostMapping(ONE + "/out")
    String out(@PathVariable UUID id, @PathVariable UUID person, RedirectAttributes flash) {
        frame.forms.inTransaction(() -> families.takeOut(mine(id), person));
        flash.addFlashAttribute("done", "Taken out of the family");
        return "redirect:" + FamilyNavigation.PATH + "/" + id;
    }

    /** What is kept, as it would have been typed. */
    private Typed typed(Child child, Person known) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("kind", known.adult() ? "ADULT" : "CHILD");
        fields.add("name", known.name());
        fields.add("relation", known.relation());
        fields.add("responsibility", known.responsibility().name());
        known.birthDate().ifPresent(born -> {
            fields.add("born-day", String.valueOf(born.getDayOfMonth()));
            fields.add("born-month", String.valueOf(born.getMonthValue()));
            fields.add("born-year", String.valueOf(born.getYear()));
        });
        families.contact(child, known.id()).ifPresent(contact -> {
            fields.add("phone", contact.phone());
            fields.add("email", contact.email());
            fields.add("address", contact.address());
            fields.add("keep", contact.keepFrom());
        });
        return new Typed(fields);
    }

    private ModelAndView shown(
            Child child,
            Optional<Person> known,
            int version,
            Typed typed,
            List<Problem> problems,
            List<SummaryRow> theirs) {
        String family = FamilyNavigation.PATH + "/" + child.publicId();
        boolean shut = known.filter(each -> each.reachable() || each.guarded())
                .filter(each -> families.contact(child, each.id()).isEmpty())
                .isPresent();
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("ADULT", "A parent, carer or other adult");
        kinds.put("CHILD", "A child who is on no school's roll yet");
        Map<String, String> responsibilities = new LinkedHashMap<>();
        for (Responsibility each : Responsibility.values()) {
            responsibilities.put(each.name(), each.label());
        }
        String kind = known.map(each -> each.adult() ? "ADULT" : "CHILD")
                .orElse(typed.text("kind").isEmpty() ? "ADULT" : typed.text("kind"));
        var page = new PersonPage(
                frame.sections.links(FamilyNavigation.PATH),
                List.of(new Crumb("Families", FamilyNavigation.PATH), new Crumb("Family of " + child.name(), family)),
                known.map(Person::name).orElse("Add someone to the family"),
                "Family of " + child.name(),
                family + "/people" + known.map(each -> "/" + each.id()).orElse(""),
                known.isPresent(),
                version,
                shut,
                Field.of("kind", "Who is it?"),
                Option.of(kinds, kind),
                field(typed, problems, "name", "Name"),
                field(typed, problems, "relation", "Relation to the children")
                        .withHint("Mother, carer, grandfather, little sister"),
                Field.of("born", "Date of birth")
                        .withHint("Of a child on no roll")
                        .withProblems(problems),
                typed.date("born"),
                Field.of("responsibility", "Parental responsibility"),
                Option.of(
                        responsibilities,
                        typed.text("responsibility").isEmpty() ? "UNKNOWN" : typed.text("responsibility")),
                field(typed, problems, "phone", "Telephone"),
                field(typed, problems, "email", "Email"),
                field(typed, problems, "address", "Address"),
                field(typed, problems, "keep", "Who must not learn the address")
                        .withHint("Leave empty when nobody. Guarded details open only for a reason that is kept."),
                theirs,
                problems);
        return new ModelAndView(
                "support/family/person",
                Map.of("page", page),
                problems.isEmpty()
                        ? HttpStatus.OK
                        : theirs.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }

    private static Field field(Typed typed, List<Problem> problems, String name, String label) {
        return Field.of(name, label).withValue(typed.text(name)).withProblems(problems);
    }
}
