package uk.haven.demo.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;
import uk.haven.access.Account;
import uk.haven.access.Accounts;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.demo.domain.DemoFiles;
import uk.haven.directory.Service;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Referrals;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.vulnerability.Vulnerability;

/** A year of referrals: answered soon and late, going on, ended, declined, taken back, and decided against. */
@Component
class ReferralChapter implements DemoChapter {

    /** Referrals at each school; the demo has fifteen schools. */
    private static final int EACH = 9;

    private static final LocalDate TODAY = DemoCalendar.TODAY;

    private static final List<String> CODES = List.of(
            "locality-team",
            "education-welfare-service",
            "family-support-worker",
            "safer-schools-police",
            "child-family-therapy",
            "voluntary-agencies",
            "behaviour-support",
            "special-school-outreach",
            "connexions",
            "youth-service",
            "learning-mentor");
    private static final List<String> REASONS = List.of(
            "Mornings at home have become too hard for the family to manage alone.",
            "Has stopped coming on Mondays, and nobody answers the telephone.",
            "Falls out with friends every week and comes home upset.",
            "Has begun to go about with older ones in the evening.",
            "Two years behind in reading, and has given up trying.");
    private static final List<String> EVIDENCE = List.of(
            "Two meetings with the family, a breakfast club place since January.",
            "Letters home, and a talk with the class teacher every Friday.",
            "");

    /** What becomes of a referral, and when it was sent. */
    private enum Course {
        ENDED(33),
        GOING_ON(11),
        WAITING(5),
        LATE(26),
        DECLINED(13),
        TO_BEGIN(20),
        NOT_SHARED(40),
        WITHDRAWN(60),
        DRAFT(9);

        private final int daysAgo;

        Course(int ago) {
            this.daysAgo = ago;
        }

        /** Days of the longer ones are weeks. */
        private LocalDate sent() {
            return this == ENDED || this == GOING_ON ? TODAY.minusWeeks(daysAgo) : TODAY.minusDays(daysAgo);
        }
    }

    private final Referrals referrals;
    private final Workers workers;
    private final Children children;
    private final Vulnerability vulnerability;
    private final DemoAgencies agencies;
    private final People people;

    ReferralChapter(
            Referrals referrals,
            Workers workers,
            Children children,
            Vulnerability vulnerability,
            DemoAgencies agencies,
            People people) {
        this.referrals = referrals;
        this.workers = workers;
        this.children = children;
        this.vulnerability = vulnerability;
        this.agencies = agencies;
        this.people = people;
    }

    /** Who asks, and where. */
    @Component("referralChapterPeople")
    static class People {
        private final Accounts accounts;
        private final Partnership partnership;

        People(Accounts accounts, Partnership partnership) {
            this.accounts = accounts;
            this.partnership = partnership;
        }

        /**
         * The demo's own key worker and SENCo in turn at their school, so that the key worker waits for an answer; elsewhere
         * someone who does not sign in.
         */
        Optional<Account> asking(School school, int number) {
            return school.laestab().equals("850/9990")
                    ? accounts.byEmail(number % 2 == 0 ? "key.worker@demo.example" : "senco@demo.example")
                    : Optional.empty();
        }

        List<School> schools() {
            return partnership.schools().stream()
                    .filter(each -> each.openOn(TODAY))
                    .sorted(Comparator.comparing(School::laestab))
                    .toList();
        }
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void write() {
        Worker social = worker(DemoAgencies.LOCALITY, "Aisha Wren", "Social worker", "agency.worker@demo.example");
        worker(DemoAgencies.WELFARE, "Ed Stone", "Education welfare officer", "welfare.officer@demo.example");
        var random = new SplittableRandom(DemoFiles.SEED + 20);
        int turn = 0;
        for (School school : people.schools()) {
            List<Child> chosen = chosen(school);
            for (int i = 0; i < chosen.size(); i++) {
                write(school, chosen.get(i), Course.values()[i % Course.values().length], turn++, social, random);
            }
        }
    }

    private Worker worker(String agency, String name, String role, String email) {
        long id = agencies.named(agency).orElseThrow().id();
        Worker worker = workers.addAtAgency(id, name, role, LocalDate.of(2006, 9, 1));
        people.accounts.byEmail(email).ifPresent(account -> workers.link(worker.id(), account.id()));
        return worker;
    }

    /** Children with a level who have been there for the year, those of the highest level first. */
    private List<Child> chosen(School school) {
        LocalDate since = Course.ENDED.sent();
        List<Child> there = children.onRoll(school.id(), TODAY).stream()
                .filter(each -> !each.entryDate().isAfter(since))
                .toList();
        Map<ChildId, Integer> levels =
                vulnerability.recordedLevels(there.stream().map(Child::id).toList(), TODAY);
        return there.stream()
                .filter(each -> levels.containsKey(each.id()))
                .sorted(Comparator.<Child>comparingInt(each -> -levels.getOrDefault(each.id(), 0))
                        .thenComparing(Child::upn))
                .limit(EACH)
                .toList();
    }

    private void write(School school, Child child, Course course, int turn, Worker social, SplittableRandom random) {
        Optional<Service> fitting = service(child, school, turn);
        if (fitting.isEmpty()) {
            return;
        }
        Service service = fitting.get();
        LocalDate sent = course.sent().minusDays(random.nextInt(3));
        boolean over = course == Course.ENDED;
        Optional<Account> by = people.asking(school, course.ordinal());
        Intervention referral = referrals.draft(
                child,
                new Referrals.Request(
                        service,
                        List.of("ROUTINE", "SOON", "ROUTINE", "URGENT").get(turn % 4),
                        REASONS.get(turn % REASONS.size()),
                        EVIDENCE.get(turn % EVIDENCE.size()),
                        "To plan with the family what helps, and to tell the school what can be done there.",
                        turn % 7 == 5 ? "NOT_ASKED" : "GIVEN",
                        turn % 7 == 5
                                ? "The family could not be reached; it cannot wait."
                                : "At the meeting in school.",
                        Optional.of(turn % 5 == 4 ? "CHILD_IN_NEED" : "HEALTH_OR_SOCIAL_CARE"),
                        course == Course.NOT_SHARED
                                ? Set.of()
                                : turn % 6 == 3
                                        ? Set.of("identity", "attendance", "indicators")
                                        : Set.of("identity", "attendance"),
                        turn % 6 == 3 ? "They must know who lives at home before they visit." : "",
                        course == Course.NOT_SHARED
                                ? "The family wishes to try the school's own mentor first, and there is no risk."
                                : "",
                        Optional.of(over ? sent.plusWeeks(20) : TODAY.plusDays(left(turn))),
                        by.map(each -> OptionalLong.of(each.id())).orElse(OptionalLong.empty()),
                        by.map(Account::name).orElse("The SENCo")),
                sent.minusDays(1));
        follow(referral, child, service, course, sent, random);
        boolean withLocality = service.agencyId().isPresent()
                && service.agencyId().equals(social.agencyId())
                && (course == Course.GOING_ON || course == Course.TO_BEGIN);
        if (withLocality) {
            referrals.give(referral, social, sent.plusDays(4));
        }
    }

    /** Days that a share still holds: most for long, some end soon, and one in eleven is over. */
    private static int left(int turn) {
        if (turn % 11 == 10) {
            return -3;
        }
        return turn % 8 == 0 ? 6 : 40;
    }

    private void follow(
            Intervention referral,
            Child child,
            Service service,
            Course course,
            LocalDate sent,
            SplittableRandom random) {
        if (course == Course.DRAFT) {
            return;
        }
        if (course == Course.NOT_SHARED) {
            referrals.step(
                    referral, "WITHDRAW", sent, "Decided with the family not to share.", Optional.empty(), false);
            return;
        }
        referrals.send(referral, child, sent);
        LocalDate answered = sent.plusDays(2L + random.nextInt(course == Course.ENDED ? 16 : 3));
        switch (course) {
            case DECLINED ->
                referrals.step(
                        referral,
                        "DECLINE",
                        answered,
                        service.name() + " works with the family already through a brother; ask there first.",
                        Optional.empty(),
                        true);
            case WITHDRAWN ->
                referrals.step(referral, "WITHDRAW", answered, "Things are better at home.", Optional.empty(), false);
            case TO_BEGIN, GOING_ON, ENDED -> {
                referrals.step(referral, "ACCEPT", answered, "We ring the family this week.", Optional.empty(), true);
                if (course != Course.TO_BEGIN) {
                    LocalDate begun = answered.plusDays(3L + random.nextInt(20));
                    referrals.step(referral, "BEGIN", begun, "", Optional.empty(), true);
                    referrals.contact(referral, begun.plusDays(7), "First visit: the family was glad of it.");
                    if (course == Course.ENDED) {
                        referrals.step(
                                referral,
                                "END",
                                begun.plusWeeks(10),
                                "Agreed with the family that they manage now.",
                                Optional.of(
                                        random.nextInt(3) == 0
                                                ? InterventionOutcome.PARTLY
                                                : InterventionOutcome.ACHIEVED),
                                true);
                    }
                }
            }
            default -> {}
        }
    }

    /** The next in turn that takes the child's year group, and is not the child's own school's to give to others. */
    private Optional<Service> service(Child child, School school, int turn) {
        for (int i = 0; i < CODES.size(); i++) {
            Optional<Service> service = agencies.service(CODES.get((turn + i) % CODES.size()));
            boolean fits = service.filter(each -> each.open()
                            && each.fits(Optional.ofNullable(child.yearGroup()))
                            && !each.schoolId().equals(OptionalLong.of(school.id())))
                    .isPresent();
            if (fits) {
                return service;
            }
        }
        return Optional.empty();
    }
}
