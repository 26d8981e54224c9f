package uk.haven.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.children.Families;
import uk.haven.children.Families.Contact;
import uk.haven.children.Families.PersonDetails;
import uk.haven.children.Families.Responsibility;
import uk.haven.demo.domain.DemoCalendar;

/** The demo's families: who belongs together, their parents, and what some of them have told. */
@Component
class FamilyHomes {

    private static final LocalDate TODAY = DemoCalendar.TODAY;
    private static final int FAMILIES = 90;
    private static final List<String> PARENTS =
            List.of("Karen", "Sharon", "Dawn", "Tina", "Michelle", "Steve", "Darren", "Lisa", "Joanne", "Paul");
    private static final List<String> LITTLE = List.of("Alfie", "Lola", "Jayden", "Poppy", "Riley", "Evie");
    private static final List<String> STORIES = List.of(
            "Moved here in the autumn after a year in two flats. Mornings are hardest when the night shift ends late.",
            "Grandmother fetches the children on Tuesdays and Thursdays. A letter goes unread; a call is answered.",
            "Dad works away. Mum likes to meet at the children's centre rather than at school.",
            "The family lost a baby two years ago. June is a hard month; they have asked that teachers know.");

    private final Families families;
    private final Children children;

    FamilyHomes(Families families, Children children) {
        this.families = families;
        this.children = children;
    }

    /** First name of a grown-up. */
    static String parent(SplittableRandom random) {
        return PARENTS.get(random.nextInt(PARENTS.size()));
    }

    /** Brothers and sisters put together, with parents and, here and there, a little one and a story. */
    List<List<Child>> write(SplittableRandom random) {
        List<List<ChildId>> likely = families.likely(FAMILIES);
        Map<ChildId, Child> named =
                children.find(likely.stream().flatMap(List::stream).toList(), TODAY);
        var known = new ArrayList<List<Child>>();
        for (List<ChildId> each : likely) {
            List<Child> members =
                    each.stream().map(named::get).filter(Objects::nonNull).toList();
            if (members.size() > 1) {
                members.stream().skip(1).forEach(one -> families.together(members.getFirst(), one));
                home(members.getFirst(), known.size(), random);
                known.add(members);
            }
        }
        return known;
    }

    private void home(Child child, int number, SplittableRandom random) {
        String name = parent(random) + " " + child.surname();
        boolean guarded = number % 17 == 5;
        families.keep(
                child,
                Optional.empty(),
                0,
                new PersonDetails(
                        true,
                        name,
                        number % 5 == 0 ? "father" : "mother",
                        Optional.empty(),
                        number % 7 == 0 ? Responsibility.UNKNOWN : Responsibility.YES,
                        Optional.of(new Contact(
                                (number + 3) + " Example Close, Leigh Park",
                                "07700 900" + String.format("%03d", number % 1000),
                                "",
                                guarded ? "The children's father, by order of the court" : ""))));
        if (number % 3 == 0) {
            families.keep(
                    child,
                    Optional.empty(),
                    0,
                    new PersonDetails(
                            false,
                            LITTLE.get(number % LITTLE.size()) + " " + child.surname(),
                            number % 2 == 0 ? "little brother" : "little sister",
                            Optional.of(TODAY.minusMonths(7 + number % 45)),
                            Responsibility.UNKNOWN,
                            Optional.empty()));
        }
        if (number % 4 == 1) {
            families.keepStory(child, 0, STORIES.get(number / 4 % STORIES.size()), number % 8 == 1);
        }
    }
}
