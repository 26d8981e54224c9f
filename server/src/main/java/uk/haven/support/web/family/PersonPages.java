package uk.haven.support.web.family;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.children.Child;
import uk.haven.children.Families;
import uk.haven.children.Families.Contact;
import uk.haven.children.Families.Person;
import uk.haven.children.Families.Responsibility;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;

/** Puts the form of one of a family together. Call inside a transaction. */
@Component
class PersonPages {

    private final Families families;
    private final FamiliesController.Frame frame;

    PersonPages(Families families, FamiliesController.Frame frame) {
        this.families = families;
        this.frame = frame;
    }

    /** What a colleague saved meanwhile, with the details that are open to the viewer. */
    static List<SummaryRow> saved(Person person, Optional<Contact> contact) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Name", person.name()));
        rows.add(SummaryRow.of("Relation", person.relation()));
        person.birthDate().ifPresent(born -> rows.add(SummaryRow.of("Born", Words.date(born))));
        if (person.adult()) {
            rows.add(SummaryRow.of("Responsibility", person.responsibility().label()));
        }
        contact.ifPresent(held -> rows.addAll(reached(held)));
        return rows;
    }

    /** How the person is, or was, reached: what is said of it. */
    static List<SummaryRow> reached(Contact contact) {
        var rows = new ArrayList<SummaryRow>();
        Map<String, String> said = new LinkedHashMap<>();
        said.put("Telephone", contact.phone());
        said.put("Email", contact.email());
        said.put("Address", contact.address());
        said.put("Kept from", contact.keepFrom());
        said.forEach((label, words) -> {
            if (!words.isEmpty()) {
                rows.add(SummaryRow.of(label, words));
            }
        });
        return rows;
    }

    /** How to reach the person, as it was typed. */
    static Contact contact(Typed typed) {
        return new Contact(
                typed.text("address").strip(),
                typed.text("phone").strip(),
                typed.text("email").strip(),
                typed.text("keep").strip());
    }

    /** What is kept, as it would have been typed. */
    Typed typed(Child child, Person known) {
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

    /** @param theirs what a colleague saved meanwhile */
    ModelAndView shown(
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
        boolean guarded = known.filter(Person::guarded).isPresent();
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
                !shut || (guarded && typed.has("address")),
                shut && !guarded ? reached(contact(typed)) : List.of(),
                family,
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
