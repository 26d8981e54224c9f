package uk.haven.support.web.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.children.Families;
import uk.haven.children.Families.Contact;
import uk.haven.children.Families.Family;
import uk.haven.children.Families.Home;
import uk.haven.children.Families.Story;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.family.ContactWay;
import uk.haven.support.internal.SupportKinds;
import uk.haven.support.internal.family.FamilyOverview;
import uk.haven.support.internal.family.FamilyRecords;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.family.FamilyPage.HomeForm;
import uk.haven.support.web.family.FamilyPage.LinkForm;
import uk.haven.support.web.family.FamilyPage.Person;
import uk.haven.support.web.family.FamilyPage.Row;
import uk.haven.support.web.family.FamilyPage.StoryForm;
import uk.haven.support.web.family.FamilyPage.Told;

/** Puts a family's page together. Call inside a transaction. */
@Component
class FamilyPages {

    private final Families families;
    private final Children children;
    private final FamilyRecords records;
    private final FamilyOverview overview;
    private final Doing doing;
    private final FamiliesController.Frame frame;

    FamilyPages(
            Families families,
            Children children,
            FamilyRecords records,
            FamilyOverview overview,
            Doing doing,
            FamiliesController.Frame frame) {
        this.families = families;
        this.children = children;
        this.records = records;
        this.overview = overview;
        this.doing = doing;
        this.frame = frame;
    }

    /** What is done for the children, and by whom. */
    @Component("familyDoing")
    static class Doing {
        private final Interventions interventions;
        private final Workers workers;
        private final SupportKinds kinds;

        Doing(Interventions interventions, Workers workers, SupportKinds kinds) {
            this.interventions = interventions;
            this.workers = workers;
            this.kinds = kinds;
        }

        List<Intervention> active(List<ChildId> of, LocalDate date) {
            return interventions.active(of, date).values().stream()
                    .flatMap(List::stream)
                    .sorted(java.util.Comparator.comparing(Intervention::beganOn)
                            .thenComparing(Intervention::id))
                    .toList();
        }

        Map<Long, Worker> workers(List<Intervention> of) {
            return workers.find(of.stream()
                    .flatMap(each -> each.workerId().stream().boxed())
                    .distinct()
                    .toList());
        }

        String path(Intervention of) {
            return kinds.path(of).orElse("");
        }
    }

    FamilyPage page(Child child, Typed typed, List<Problem> problems, String theirs, String done) {
        frame.forms.looked("family.viewed", child);
        LocalDate today = frame.forms.today();
        boolean may = SupportForms.may(SupportForms.WORK, child);
        Family family = families.of(child.id());
        Map<ChildId, Child> members = children.find(family.members(), today);
        List<Intervention> active = doing.active(family.members(), today);
        Map<Long, Worker> workers = doing.workers(active);
        return new FamilyPage(
                frame.sections.links(FamilyNavigation.PATH),
                List.of(
                        new Crumb("Families", FamilyNavigation.PATH),
                        new Crumb(child.name(), SupportForms.path(child))),
                child.publicId(),
                may,
                child.name(),
                members(family, members),
                family.elsewhere().stream()
                        .map(each -> each.forename() + ", at " + frame.words.school(each.schoolId()))
                        .toList(),
                family.people().stream().map(each -> person(child, each, today)).toList(),
                spoken(family.home()),
                home(family.home(), typed, problems),
                family.stories().stream()
                        .map(each -> new Told(
                                frame.words.school(each.schoolId()),
                                each.words(),
                                each.editedBy() + ", " + Words.time(each.at())
                                        + (each.agreed()
                                                ? ". The family agreed that its children's schools read it."
                                                : "")))
                        .toList(),
                story(child, family.stories(), typed, problems),
                active.stream().map(each -> support(each, members, workers)).toList(),
                overview.elsewhere(child.id()).stream()
                        .map(each -> each.kind().label() + ": " + each.worker() + ", "
                                + frame.words.school(each.schoolId()) + ", since " + Words.date(each.since()))
                        .toList(),
                dates(active, members),
                theirs,
                link(typed, problems),
                may
                        ? LogForm.of(
                                typed,
                                problems,
                                today,
                                false,
                                ContactWay.CALL,
                                "What was said, in a line or two",
                                Optional.empty())
                        : null,
                FamilyWords.moments(records.contacts(family.members())),
                done,
                problems);
    }

    private List<Row> members(Family family, Map<ChildId, Child> known) {
        var rows = new ArrayList<Row>();
        for (ChildId each : family.members()) {
            if (known.get(each) instanceof Child child) {
                var facts = new ArrayList<String>();
                if (child.birthDate() != null) {
                    facts.add("born " + Words.date(child.birthDate()));
                }
                if (child.yearGroup() != null) {
                    facts.add(child.yearGroup().label());
                }
                facts.add(frame.words.school(child.schoolId()));
                rows.add(new Row(child.name(), String.join(" · ", facts), SupportForms.path(child)));
            }
        }
        return rows;
    }

    private Person person(Child child, Families.Person each, LocalDate today) {
        var facts = new ArrayList<String>();
        facts.add(each.relation());
        each.birthDate().ifPresent(born -> facts.add("born " + Words.date(born) + age(born, today)));
        if (each.adult()) {
            facts.add(FamilyWords.lower(each.responsibility().label()));
        }
        Optional<Contact> contact =
                each.reachable() || each.guarded() ? families.contact(child, each.id()) : Optional.empty();
        return new Person(
                each.id(),
                each.name(),
                String.join(" · ", facts),
                contact.map(FamilyPages::lines).orElse(List.of()),
                contact.map(Contact::keepFrom).orElse(""),
                each.guarded(),
                each.guarded() && contact.isEmpty());
    }

    private static String age(LocalDate born, LocalDate today) {
        long months = java.time.temporal.ChronoUnit.MONTHS.between(born, today);
        return months < 24
                ? ", " + Words.count(months, "month", "months") + " old"
                : ", " + Words.count(months / 12, "year", "years") + " old";
    }

    private static List<String> lines(Contact contact) {
        var lines = new ArrayList<String>();
        for (String each : List.of(contact.phone(), contact.email(), contact.address())) {
            if (!each.isEmpty()) {
                lines.add(each);
            }
        }
        return lines;
    }

    private static String spoken(Home home) {
        if (home.language().isEmpty() && !home.interpreter()) {
            return "";
        }
        return (home.language().isEmpty() ? "Language not said" : home.language())
                + (home.interpreter() ? "; an interpreter is needed" : "; no interpreter needed");
    }

    private static HomeForm home(Home home, Typed typed, List<Problem> problems) {
        boolean typedIn = typed.has("language");
        return new HomeForm(
                home.version(),
                Field.of("language", "Language spoken at home")
                        .withValue(typedIn ? typed.text("language") : home.language())
                        .withProblems(problems),
                typedIn ? typed.has("interpreter") : home.interpreter(),
                typedIn);
    }

    private static StoryForm story(Child child, List<Story> stories, Typed typed, List<Problem> problems) {
        Optional<Story> own = stories.stream()
                .filter(each -> each.schoolId() == child.schoolId())
                .findFirst();
        boolean typedIn = typed.has("words");
        return new StoryForm(
                own.map(Story::version).orElse(0),
                Field.of("words", "What the family has told us")
                        .withHint("So that it need not tell it again. Write what a colleague must know, no more.")
                        .withValue(
                                typedIn
                                        ? typed.text("words")
                                        : own.map(Story::words).orElse(""))
                        .withProblems(problems),
                typedIn ? typed.has("agreed") : own.map(Story::agreed).orElse(false),
                typedIn);
    }

    private Row support(Intervention each, Map<ChildId, Child> members, Map<Long, Worker> workers) {
        var facts = new ArrayList<String>();
        if (members.get(each.child()) instanceof Child child) {
            facts.add(child.forename());
        }
        each.workerId().ifPresent(id -> {
            if (workers.get(id) instanceof Worker worker) {
                facts.add(worker.described());
            }
        });
        facts.add("since " + Words.date(each.beganOn()));
        each.plannedUntil().ifPresent(until -> facts.add("planned until " + Words.date(until)));
        return new Row(each.title(), String.join(" · ", facts), doing.path(each));
    }

    private static List<String> dates(List<Intervention> active, Map<ChildId, Child> members) {
        return active.stream()
                .filter(each -> each.nextOn().isPresent())
                .sorted(java.util.Comparator.comparing(each -> each.nextOn().orElseThrow()))
                .map(each -> Words.date(each.nextOn().orElseThrow()) + ": " + each.title()
                        + (members.get(each.child()) instanceof Child child ? ", " + child.forename() : ""))
                .toList();
    }

    private static LinkForm link(Typed typed, List<Problem> problems) {
        return new LinkForm(
                Field.of("upn", "Pupil number").withValue(typed.text("upn")).withProblems(problems),
                Field.of("forename", "First name")
                        .withValue(typed.text("forename"))
                        .withProblems(problems),
                Field.of("surname", "Surname").withValue(typed.text("surname")).withProblems(problems),
                Field.of("born", "Date of birth").withProblems(problems),
                typed.date("born"),
                typed.has("upn"));
    }
}
