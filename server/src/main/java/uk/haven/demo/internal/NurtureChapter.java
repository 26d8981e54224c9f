package uk.haven.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.demo.domain.DemoFiles;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;
import uk.haven.schooling.FactSource;
import uk.haven.schooling.Facts;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.NurtureGroups;
import uk.haven.support.NurtureGroups.Group;
import uk.haven.support.Worker;
import uk.haven.support.Workers;

/**
 * Three nurture groups and their year: a full one for Key Stage 3 at the secondary school where the demo's SENCo signs in;
 * at two primary schools one that lacks a second adult and oversight, and a new one.
 */
@Component
class NurtureChapter implements DemoChapter {

    /** Where the demo's SENCo, key worker and head sign in. */
    private static final String SIGNED_IN = "850/9990";

    /** Made up for the demo: neither norms nor anybody's cut-off. */
    private static final Map<String, Integer> THRESHOLD =
            Map.of("A", 8, "C", 7, "E", 8, "G", 7, "Q", 6, "S", 6, "V", 5, "X", 5);

    private final NurtureGroups nurture;
    private final Workers workers;
    private final Children children;
    private final FactSource facts;
    private final Partnership partnership;

    NurtureChapter(
            NurtureGroups nurture, Workers workers, Children children, FactSource facts, Partnership partnership) {
        this.nurture = nurture;
        this.workers = workers;
        this.children = children;
        this.facts = facts;
        this.partnership = partnership;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void write() {
        var random = new SplittableRandom(DemoFiles.SEED + 50);
        nurture.threshold(THRESHOLD, "Made up for the demo: enter your own from your licence");
        full(partnership.schoolByLaestab(SIGNED_IN).orElseThrow(), random);
        List<School> schools = partnership.schools().stream()
                .filter(each -> each.openOn(DemoCalendar.TODAY) && each.phase() == Phase.PRIMARY)
                .sorted(Comparator.comparing(School::laestab))
                .toList();
        fresh(schools.get(0), random);
        alone(schools.get(1), random);
    }

    private void full(School school, SplittableRandom random) {
        UUID group = nurture.make(
                school.id(),
                new Group(
                        "The Harbour",
                        8,
                        "Room 3, by the garden",
                        LocalDate.parse("2006-09-25"),
                        Set.of("MON-AM", "TUE-AM", "WED-AM", "THU-AM"),
                        "Mrs Sian O'Hara",
                        adults(school, 2),
                        true));
        fill(group, school, NurtureCourse.FULL, random);
        nurture.register(group, LocalDate.parse("2008-04-21"), DemoCalendar.TODAY.minusDays(1), OptionalInt.of(11));
        nurture.review(
                group,
                LocalDate.parse("2007-02-08"),
                Set.of("profile-guides-planning", "effect-is-measured", "whole-school-themes"),
                Set.of("return-prepared"),
                "Plan each return with the class teacher from the start of the last term");
        nurture.review(
                group,
                LocalDate.parse("2008-02-07"),
                Set.of("return-prepared", "whole-school-themes"),
                Set.of(),
                "Meet class teachers in the first week of each half-term");
    }

    private void alone(School school, SplittableRandom random) {
        UUID group = nurture.make(
                school.id(),
                new Group(
                        "The Nest",
                        8,
                        "Library annexe",
                        LocalDate.parse("2007-01-08"),
                        Set.of("MON-PM", "TUE-PM", "WED-PM", "THU-PM", "FRI-PM"),
                        "",
                        adults(school, 1),
                        false));
        fill(group, school, NurtureCourse.SHORT, random);
        nurture.register(group, LocalDate.parse("2008-04-28"), DemoCalendar.TODAY.minusDays(1), OptionalInt.of(9));
    }

    private void fresh(School school, SplittableRandom random) {
        UUID group = nurture.make(
                school.id(),
                new Group(
                        "Willow room",
                        8,
                        "Willow room",
                        LocalDate.parse("2008-04-21"),
                        Set.of("TUE-AM", "TUE-PM", "THU-AM", "THU-PM"),
                        "Mr David Achebe",
                        adults(school, 2),
                        true));
        List<Child> left = fill(group, school, NurtureCourse.NEW, random);
        for (Child each : left.stream().limit(2).toList()) {
            nurture.propose(
                    group,
                    each,
                    LocalDate.parse("2008-05-12"),
                    Optional.of(NurtureScores.profile("2008-05-09", 60, random)),
                    "");
        }
    }

    private List<Worker> adults(School school, int number) {
        return workers.at(school.id(), DemoCalendar.TODAY).stream()
                .sorted(Comparator.comparing((Worker each) -> !each.role().startsWith("nurture"))
                        .thenComparing(Worker::name))
                .limit(number)
                .toList();
    }

    /** Gives the places out in order of their first days. @return children who were not needed */
    private List<Child> fill(UUID group, School school, List<NurtureCourse> courses, SplittableRandom random) {
        var there = new ArrayList<>(chosen(school));
        List<NurtureCourse> inOrder = courses.stream()
                .sorted(Comparator.comparing(NurtureCourse::from))
                .toList();
        Map<NurtureCourse, UUID> placements = new HashMap<>();
        List<NurtureCourse> endings = new ArrayList<>();
        for (NurtureCourse each : inOrder) {
            // whoever is back by then has made room
            endings.stream()
                    .filter(one -> one.until() != null && one.until().isBefore(each.from()))
                    .toList()
                    .forEach(one -> {
                        returned(placements.get(one), one);
                        endings.remove(one);
                    });
            Set<ChildId> then = children.onRoll(school.id(), each.from().minusWeeks(2)).stream()
                    .map(Child::id)
                    .collect(Collectors.toSet());
            Optional<Child> next =
                    there.stream().filter(child -> then.contains(child.id())).findFirst();
            if (next.isEmpty()) {
                continue;
            }
            there.remove(next.get());
            placements.put(each, placed(group, next.get(), each, random));
            endings.add(each);
        }
        endings.stream().filter(each -> each.until() != null).forEach(each -> returned(placements.get(each), each));
        return there;
    }

    private UUID placed(UUID group, Child child, NurtureCourse course, SplittableRandom random) {
        int developmental = 48 + random.nextInt(24);
        LocalDate proposed = course.from().minusWeeks(1);
        UUID placement = nurture.propose(
                group,
                child,
                proposed,
                Optional.of(NurtureScores.profile(proposed.minusDays(3).toString(), developmental, random)),
                "Finds it hard to be in a large group.");
        nurture.place(placement, course.from(), Optional.empty());
        for (LocalDate day : course.profiles()) {
            developmental = Math.min(NurtureScores.HALF_MOST - 10, developmental + 4 + random.nextInt(12));
            nurture.profile(child, NurtureScores.profile(day.toString(), developmental, random));
        }
        return placement;
    }

    private void returned(@Nullable UUID placement, NurtureCourse course) {
        LocalDate until = course.until();
        if (placement != null && until != null) {
            nurture.beginReturn(placement, until, "Mornings in class, with an adult of the group", until.minusWeeks(5));
            nurture.returned(
                    placement,
                    until,
                    InterventionOutcome.ACHIEVED,
                    "Settled in class after five weeks of trial sessions.");
        }
    }

    /** Children who missed or lost much, at a secondary school those of Key Stage 3; the same ones each time. */
    private List<Child> chosen(School school) {
        List<Child> there = children.onRoll(school.id(), DemoCalendar.TODAY).stream()
                .filter(NurtureChapter::young)
                .toList();
        Map<ChildId, Facts> known = facts.of(there.stream().map(Child::id).toList(), DemoCalendar.TODAY);
        return there.stream()
                .sorted(Comparator.<Child>comparingInt(each -> -weight(known.get(each.id())))
                        .thenComparing(Child::upn))
                .skip(Math.max(2, there.size() / 20) + 8L)
                .limit(40)
                .toList();
    }

    private static boolean young(Child child) {
        return child.yearGroup() != null && child.yearGroup().compareTo(YearGroup.Y9) <= 0;
    }

    private static int weight(@Nullable Facts facts) {
        return facts == null ? 0 : facts.unauthorisedYear() * 2 + facts.absentYear() + facts.fixedTermYear() * 20;
    }
}
