package uk.haven.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.demo.domain.DemoFiles;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.HalfTerm;
import uk.haven.schooling.FactSource;
import uk.haven.schooling.Facts;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Programmes;
import uk.haven.support.Programmes.Exit;
import uk.haven.support.Programmes.Plan;
import uk.haven.support.Worker;
import uk.haven.support.Workers;

/** A year of programmes: some ended, some whose criteria the registers meet, some overdue, some that drift. */
@Component
class ProgrammeChapter implements DemoChapter {

    /** Programmes at each school; the demo has fifteen schools. */
    private static final int EACH = 8;

    private static final List<String> TARGETS = List.of(
            "Is in class when the register is taken",
            "Brings the books for the day",
            "Asks for help before walking out",
            "Hands in homework twice a week",
            "Keeps a diary of what went well");
    private static final List<String> NOTES =
            List.of("", "", "Talked about the week", "Came by himself", "Worked on the diary", "Quiet today");

    private final Programmes programmes;
    private final Workers workers;
    private final Children children;
    private final FactSource facts;
    private final Partnership partnership;

    ProgrammeChapter(
            Programmes programmes, Workers workers, Children children, FactSource facts, Partnership partnership) {
        this.programmes = programmes;
        this.workers = workers;
        this.children = children;
        this.facts = facts;
        this.partnership = partnership;
    }

    @Override
    public int order() {
        return 30;
    }

    /** What becomes of a programme. */
    private enum Course {
        ENDED(31, 14),
        GOING_ON(8, -4),
        OVERDUE(14, 3),
        DRIFTING(12, -3);

        private final int beganWeeksAgo;
        private final int untilWeeksAgo;

        Course(int beganWeeksAgo, int untilWeeksAgo) {
            this.beganWeeksAgo = beganWeeksAgo;
            this.untilWeeksAgo = untilWeeksAgo;
        }
    }

    private static final List<Course> COURSES = List.of(
            Course.GOING_ON,
            Course.ENDED,
            Course.OVERDUE,
            Course.GOING_ON,
            Course.ENDED,
            Course.DRIFTING,
            Course.ENDED,
            Course.GOING_ON);

    @Override
    public void write() {
        var random = new SplittableRandom(DemoFiles.SEED + 30);
        List<School> schools = partnership.schools().stream()
                .filter(each -> each.openOn(DemoCalendar.TODAY))
                .sorted(Comparator.comparing(School::laestab))
                .toList();
        for (School school : schools) {
            List<Worker> leading = workers.at(school.id(), DemoCalendar.TODAY);
            List<Child> chosen = chosen(school);
            for (int i = 0; i < chosen.size() && !leading.isEmpty(); i++) {
                Worker worker = leading.get(i % leading.size());
                write(chosen.get(i), worker, COURSES.get(i % COURSES.size()), i, random);
            }
        }
    }

    /** Those who missed much, though not the most, of those who have been there for the year. */
    private List<Child> chosen(School school) {
        LocalDate since = DemoCalendar.TODAY.minusWeeks(Course.ENDED.beganWeeksAgo + 2L);
        List<Child> there = children.onRoll(school.id(), DemoCalendar.TODAY).stream()
                .filter(each -> !each.entryDate().isAfter(since))
                .toList();
        Map<ChildId, Facts> known = facts.of(there.stream().map(Child::id).toList(), DemoCalendar.TODAY);
        return there.stream()
                .sorted(Comparator.<Child>comparingInt(each -> -weight(known.get(each.id())))
                        .thenComparing(Child::upn))
                .skip(Math.max(2, there.size() / 20))
                .limit(EACH)
                .toList();
    }

    private static int weight(@org.jspecify.annotations.Nullable Facts facts) {
        return facts == null ? 0 : facts.unauthorisedYear() * 2 + facts.absentYear() + facts.fixedTermYear() * 20;
    }

    private void write(Child child, Worker worker, Course course, int number, SplittableRandom random) {
        LocalDate today = DemoCalendar.TODAY;
        LocalDate from = today.minusWeeks(course.beganWeeksAgo).minusDays(4L);
        LocalDate until = today.minusWeeks(course.untilWeeksAgo).plusDays(number % 5);
        boolean attendance = number % 3 != 2;
        int weekday = 1 + number % 5;
        var exit = new Exit(
                OptionalInt.of(attendance ? 85 + 5 * (number % 2) : 80),
                attendance ? 20 : 30,
                attendance ? OptionalInt.empty() : OptionalInt.of(4),
                OptionalInt.empty(),
                number % 4 == 3 ? OptionalInt.of(1) : OptionalInt.empty(),
                false);
        Intervention programme = programmes.start(
                child,
                new Plan(
                        attendance ? number % 2 == 0 ? "attendance" : "learning-mentor" : "behaviour",
                        attendance ? Set.of("ORGANISATION", "HOME") : Set.of("BEHAVIOUR"),
                        attendance ? "To be here, and on time" : "To stay in class and out of trouble",
                        List.of(TARGETS.get(number % TARGETS.size()), TARGETS.get((number + 2) % TARGETS.size())),
                        from,
                        until,
                        course == Course.GOING_ON
                                ? Optional.of(today.plusDays(random.nextInt(10) - 2L))
                                : Optional.empty(),
                        OptionalLong.of(worker.id()),
                        exit,
                        course == Course.GOING_ON ? Set.of(weekday, 5) : Set.of(),
                        30));
        for (LocalDate day : sessions(from, last(course, until), weekday)) {
            programmes.session(programme, day, random.nextInt(6) > 0, NOTES.get(random.nextInt(NOTES.size())));
        }
        if (course != Course.OVERDUE) {
            programmes.review(
                    programme,
                    from.plusWeeks(4),
                    "Comes to the sessions; mornings are still hard.",
                    "Ring home on Mondays.",
                    Optional.empty());
        }
        if (course == Course.ENDED) {
            programmes.targetsMet(programme, 1 + number % 2);
            programmes.end(
                    programme,
                    until,
                    number % 3 == 0 ? InterventionOutcome.PARTLY : InterventionOutcome.ACHIEVED,
                    "Agreed with the family at the last review.");
        } else if (number % 4 == 3) {
            programmes.targetsMet(programme, 1);
        }
    }

    private static LocalDate last(Course course, LocalDate until) {
        return switch (course) {
            case ENDED, OVERDUE -> until;
            case GOING_ON -> DemoCalendar.TODAY.minusDays(1);
            case DRIFTING -> DemoCalendar.TODAY.minusWeeks(8);
        };
    }

    /** The weekday of every school week. */
    private static List<LocalDate> sessions(LocalDate from, LocalDate to, int weekday) {
        var days = new ArrayList<LocalDate>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            LocalDate held = day;
            boolean school = DemoCalendar.HALF_TERMS.stream()
                    .anyMatch((HalfTerm each) -> !held.isBefore(each.start()) && !held.isAfter(each.end()));
            if (school && day.getDayOfWeek().getValue() == weekday) {
                days.add(day);
            }
        }
        return days;
    }
}
