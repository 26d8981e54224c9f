package uk.haven.demo.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.demo.domain.DemoFiles;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.HalfTerm;
import uk.haven.support.FamilySupport;
import uk.haven.support.FamilySupport.Plan;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Worker;
import uk.haven.support.Workers;

/** A year of families: brothers and sisters across schools, and what was done with them. */
@Component
class FamilyChapter implements DemoChapter {

    private static final LocalDate TODAY = DemoCalendar.TODAY;

    /** What happens every week or two happens on a school day: steps of whole weeks never leave a weekend again. */
    private static final TemporalAdjuster DAY = TemporalAdjusters.next(DayOfWeek.TUESDAY);

    private static final List<String> NOTES = List.of(
            "Talked about mornings",
            "Bus pass sorted out",
            "Mum is pleased with the week",
            "School uniform from the shared rail",
            "Went through the letters together",
            "");
    private static final List<ContactShape> SHAPES = List.of(
            new ContactShape("CALL", 10),
            new ContactShape("VISIT", 60),
            new ContactShape("CALL", 15),
            new ContactShape("NO_ANSWER", 0),
            new ContactShape("MEETING", 45),
            new ContactShape("MESSAGE", 5));

    private record ContactShape(String way, int minutes) {}

    private final FamilyHomes homes;
    private final FamilySupport support;
    private final Children children;
    private final Workers workers;
    private final Partnership partnership;

    FamilyChapter(
            FamilyHomes homes, FamilySupport support, Children children, Workers workers, Partnership partnership) {
        this.homes = homes;
        this.support = support;
        this.children = children;
        this.workers = workers;
        this.partnership = partnership;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void write() {
        var random = new SplittableRandom(DemoFiles.SEED + 60);
        List<List<Child>> known = homes.write(random);
        Set<ChildId> taken = new HashSet<>();
        List<School> schools = partnership.schools().stream()
                .filter(each -> each.openOn(TODAY))
                .sorted(Comparator.comparing(School::laestab))
                .toList();
        for (School school : schools) {
            List<Worker> leading = workers.at(school.id(), TODAY);
            if (!leading.isEmpty()) {
                familySupport(school, leading, known, taken, random);
                oneChildEach(school, leading, taken, random);
                moves(school, leading, taken, random);
            }
        }
    }

    /** The whole family: one plan for the children at the school, and link work beside it. */
    private void familySupport(
            School school, List<Worker> leading, List<List<Child>> known, Set<ChildId> taken, SplittableRandom random) {
        int number = 0;
        for (List<Child> family : known) {
            List<Child> here = family.stream()
                    .filter(each -> each.schoolId() == school.id() && !taken.contains(each.id()))
                    .toList();
            if (here.isEmpty() || number == 4) {
                continue;
            }
            taken.addAll(here.stream().map(Child::id).toList());
            boolean link = number % 2 == 1;
            boolean ended = number == 2;
            LocalDate from = TODAY.minusWeeks(ended ? 32 : 18 - 4L * number);
            Intervention plan = support.start(
                    link ? InterventionKind.LINK_WORK : InterventionKind.FAMILY_SUPPORT,
                    here,
                    new Plan(
                            link ? "School and home talk every week" : "Calm mornings, everyone in school on time",
                            link ? "FORTNIGHTLY" : "WEEKLY",
                            link ? "" : "The parent",
                            from,
                            ended ? from.plusWeeks(20) : from.plusWeeks(30),
                            ended ? Optional.empty() : Optional.of(TODAY.plusDays(random.nextInt(9) - 2L)),
                            OptionalLong.of(by(leading, link ? "home-school-link-worker" : "", number)
                                    .id()),
                            OptionalLong.empty()));
            contacts(plan, from, ended ? from.plusWeeks(20) : TODAY.minusDays(1), link ? 14 : 7, random);
            if (ended) {
                support.end(
                        plan,
                        from.plusWeeks(20),
                        InterventionOutcome.ACHIEVED,
                        "Agreed with the family at the review.");
            }
            number++;
        }
    }

    private void contacts(Intervention plan, LocalDate from, LocalDate to, int every, SplittableRandom random) {
        int number = 0;
        for (LocalDate day = from.with(DAY); !day.isAfter(to); day = day.plusDays(every)) {
            if (schoolDay(day)) {
                boolean review = number > 0 && number % 6 == 0;
                ContactShape shape = SHAPES.get(random.nextInt(SHAPES.size()));
                support.contact(
                        plan,
                        day,
                        review ? "REVIEW" : shape.way(),
                        review || shape.minutes() == 0 ? OptionalInt.empty() : OptionalInt.of(shape.minutes()),
                        review
                                ? "Better than at the start; go on for another half-term."
                                : shape.minutes() == 0 ? "" : NOTES.get(random.nextInt(NOTES.size())));
                number++;
            }
        }
    }

    private static boolean schoolDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5
                && DemoCalendar.HALF_TERMS.stream()
                        .anyMatch((HalfTerm each) -> !day.isBefore(each.start()) && !day.isAfter(each.end()));
    }

    /** Counselling, a mentor, and a child who is grieving. */
    private void oneChildEach(School school, List<Worker> leading, Set<ChildId> taken, SplittableRandom random) {
        List<Child> free = children.onRoll(school.id(), TODAY).stream()
                .filter(each -> !taken.contains(each.id()) && !each.entryDate().isAfter(TODAY.minusWeeks(20)))
                .sorted(Comparator.comparing(Child::upn))
                .skip(7)
                .limit(4)
                .toList();
        for (int i = 0; i < free.size(); i++) {
            Child child = free.get(i);
            taken.add(child.id());
            LocalDate from = TODAY.minusWeeks(9L + i);
            switch (i) {
                case 0 -> counselling(child, by(leading, "school-counsellor", 1), from);
                case 1 -> mentoring(school, child, from, random);
                case 2 ->
                    support.steps(
                            support.start(
                                    InterventionKind.BEREAVEMENT,
                                    List.of(child),
                                    plan("Somebody to go to at any time", "", from, by(leading, "", 2), 26)),
                            3,
                            from.plusWeeks(1));
                default ->
                    support.contact(
                            child,
                            TODAY.minusDays(6),
                            "CALL",
                            OptionalInt.of(8),
                            "Rang about the lost coat; asked how the move went");
            }
        }
    }

    private static Plan plan(String aims, String agreedBy, LocalDate from, Worker worker, int weeks) {
        return new Plan(
                aims,
                "WEEKLY",
                agreedBy,
                from,
                from.plusWeeks(weeks),
                Optional.of(TODAY.plusDays(3)),
                OptionalLong.of(worker.id()),
                OptionalLong.empty());
    }

    private void counselling(Child child, Worker counsellor, LocalDate from) {
        Intervention of = support.start(
                InterventionKind.COUNSELLING,
                List.of(child),
                plan("A quiet hour a week", "The parent and the child", from, counsellor, 20));
        for (LocalDate day = from.with(DAY); day.isBefore(TODAY); day = day.plusWeeks(1)) {
            if (schoolDay(day)) {
                support.counsellorsNote(of, day, "Came; drew, and talked a little. Seen again next week.");
            }
        }
    }

    private void mentoring(School school, Child child, LocalDate from, SplittableRandom random) {
        Worker mentor = support.mentor(
                school.id(),
                "Volunteer " + FamilyHomes.parent(random) + " of " + school.laestab(),
                TODAY.minusYears(1),
                Optional.of(TODAY.minusMonths(14)),
                Optional.of(TODAY.minusMonths(11)));
        Intervention of = support.start(
                InterventionKind.ADULT_MENTOR,
                List.of(child),
                plan("A steady adult to talk with over a game", "The parent", from, mentor, 30));
        for (LocalDate day = from.with(DAY); day.isBefore(TODAY); day = day.plusWeeks(1)) {
            if (schoolDay(day)) {
                support.contact(of, day, "SESSION", OptionalInt.of(40), "");
            }
        }
    }

    /** Two children before a move: one well prepared, one only begun. The others wait on the list. */
    private void moves(School school, List<Worker> leading, Set<ChildId> taken, SplittableRandom random) {
        List<Child> leaving = children.onRoll(school.id(), TODAY).stream()
                .filter(each -> each.yearGroup() == school.highestYear() && !taken.contains(each.id()))
                .sorted(Comparator.comparing(Child::upn))
                .limit(2)
                .toList();
        for (int i = 0; i < leaving.size(); i++) {
            LocalDate from = TODAY.minusWeeks(6L - 3L * i);
            Intervention of = support.start(
                    InterventionKind.TRANSITION,
                    List.of(leaving.get(i)),
                    plan("A good start in September", "", from, by(leading, "", i), 24));
            support.steps(of, 5 - 3 * i, from.plusWeeks(2));
            support.contact(
                    of, from.plusDays(5), "MEETING", OptionalInt.of(30), "What worries them: the bus, and lunch");
        }
    }

    /** Whoever has the role at the school, or somebody of the school. */
    private static Worker by(List<Worker> leading, String role, int number) {
        List<Worker> fitting =
                leading.stream().filter(each -> each.role().equals(role)).collect(Collectors.toList());
        List<Worker> from = fitting.isEmpty() ? leading : fitting;
        return from.get(number % from.size());
    }
}
