package uk.haven.demo.domain;

import static uk.haven.demo.domain.DemoCalendar.LAST_YEAR;
import static uk.haven.demo.domain.DemoCalendar.THIS_YEAR;
import static uk.haven.demo.domain.DemoCalendar.firstOfSeptember;
import static uk.haven.demo.domain.DemoCalendar.lastOfAugust;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import uk.haven.demo.domain.DemoChild.Household;
import uk.haven.demo.domain.DemoChild.Stay;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.YearGroup;

/**
 * Everyone on roll in 2006/07 and 2007/08: one stay a school year, so that a past year's year group is kept; infants go on
 * to junior schools and Year 6 to a secondary one; some move, leave and join in mid-year.
 */
final class Population {

    private static final int MOVES_A_YEAR = 45;
    private static final int LEAVERS_A_YEAR = 30;

    private final SplittableRandom random;
    private final List<DemoChild> children = new ArrayList<>();
    private final List<Household> households = new ArrayList<>();
    private final Map<String, Integer> serials = new HashMap<>();

    private Population(SplittableRandom random) {
        this.random = random;
    }

    static List<DemoChild> make(long seed) {
        var population = new Population(new SplittableRandom(seed));
        population.begin();
        population.midYear(LAST_YEAR);
        population.goOn();
        population.midYear(THIS_YEAR);
        population.joinAgainUnderAnotherNumber();
        return List.copyOf(population.children);
    }

    private void begin() {
        for (DemoSchool school : DemoSchools.ALL) {
            for (YearGroup year : YearGroup.values()) {
                if (school.teaches(year)) {
                    int yearsHere = year.ordinal() - school.lowest().ordinal();
                    var entry = LocalDate.of(LAST_YEAR.start() - yearsHere, 9, 1);
                    int size = school.perYear() + random.nextInt(-2, 3);
                    for (int i = 0; i < size; i++) {
                        join(school, year, LAST_YEAR, entry);
                    }
                }
            }
        }
        children.forEach(child -> child.endOn(lastOfAugust(LAST_YEAR)));
    }

    /** Everyone a year on; gaps are filled by children new to the partnership. */
    private void goOn() {
        var entry = firstOfSeptember(THIS_YEAR);
        var sizes = new HashMap<String, Integer>();
        for (DemoChild child : List.copyOf(children)) {
            Stay stay = child.lastStay();
            if (!lastOfAugust(LAST_YEAR).equals(stay.leaving()) || random.nextInt(50) == 0) {
                continue;
            }
            YearGroup year = YearGroup.values()[stay.year().ordinal() + 1];
            DemoSchool school = stay.school();
            if (!school.teaches(year)) {
                if (school.next().isEmpty() || random.nextInt(25) == 0) {
                    continue;
                }
                school = DemoSchools.of(Names.pick(school.next(), random));
            }
            child.stays.add(new Stay(school, entry, null, year));
            sizes.merge(school.laestab() + year, 1, Integer::sum);
        }
        for (DemoSchool school : DemoSchools.ALL) {
            for (YearGroup year : YearGroup.values()) {
                int missing = school.perYear() - sizes.getOrDefault(school.laestab() + year, 0);
                for (int i = 0; school.teaches(year) && i < missing; i++) {
                    join(school, year, THIS_YEAR, entry);
                }
            }
        }
    }

    private void midYear(SchoolYear year) {
        var movable = children.stream()
                .filter(child -> child.stays(
                        child.lastStay().school().laestab(),
                        LocalDate.of(year.start(), 9, 20),
                        LocalDate.of(year.start() + 1, 5, 10)))
                .filter(child -> child.lastStay().school().perYear() > 30)
                .toList();
        for (int i = 0; i < MOVES_A_YEAR; i++) {
            move(Names.pick(movable, random), year);
        }
        for (int i = 0; i < LEAVERS_A_YEAR; i++) {
            var leaver = Names.pick(movable, random);
            LocalDate friday = friday(year);
            if (leaver.lastStay().entry().isBefore(friday)) {
                leaver.endOn(friday);
                join(leaver.lastStay().school(), leaver.lastStay().year(), year, friday.plusDays(3));
                if (year.equals(LAST_YEAR)) {
                    children.getLast().endOn(lastOfAugust(LAST_YEAR));
                }
            }
        }
    }

    private void move(DemoChild child, SchoolYear year) {
        Stay stay = child.lastStay();
        LocalDate friday = friday(year);
        var others = DemoSchools.ALL.stream()
                .filter(school -> school.teaches(stay.year()) && school.perYear() > 30 && !school.equals(stay.school()))
                .toList();
        if (stay.entry().isBefore(friday) && !others.isEmpty()) {
            child.endOn(friday);
            child.stays.add(new Stay(Names.pick(others, random), friday.plusDays(3), stay.leaving(), stay.year()));
        }
    }

    private LocalDate friday(SchoolYear year) {
        return LocalDate.of(year.start(), 10, 1)
                .plusDays(random.nextInt(200))
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    /** Two who left come back under a new number: possibly the same child, for a person to decide. */
    private void joinAgainUnderAnotherNumber() {
        var gone = children.stream()
                .filter(child -> child.lastStay().year().compareTo(YearGroup.Y3) >= 0
                        && child.lastStay().year().compareTo(YearGroup.Y5) <= 0
                        && child.lastStay().leaving() != null
                        && child.lastStay().leaving().isBefore(lastOfAugust(LAST_YEAR)))
                .limit(2)
                .toList();
        for (DemoChild was : gone) {
            var school = DemoSchools.of("850/2254");
            var again = new DemoChild(
                    children.size(),
                    upn(school, THIS_YEAR.start()),
                    was.household,
                    was.forename,
                    was.birthDate,
                    was.sex,
                    was.risk);
            YearGroup year = YearGroup.values()[was.lastStay().year().ordinal() + 1];
            again.stays.add(new Stay(school, LocalDate.of(2008, 4, 21), null, year));
            children.add(again);
        }
    }

    private void join(DemoSchool school, YearGroup year, SchoolYear schoolYear, LocalDate entry) {
        boolean girl = random.nextInt(100) < 49;
        Household household = household(year);
        String forename = Names.pick(girl ? household.family.girls() : household.family.boys(), random);
        int age = year.ordinal() - YearGroup.R.ordinal() + 4;
        var birthDate = LocalDate.of(schoolYear.start() - age - 1, 9, 1).plusDays(random.nextInt(365));
        double risk = Math.clamp(random.nextDouble() + (household.poor ? 0.06 : -0.03), 0, 1);
        var child = new DemoChild(
                children.size(), upn(school, entry.getYear()), household, forename, birthDate, girl ? 'F' : 'M', risk);
        child.stays.add(new Stay(school, entry, null, year));
        household.children.add(child);
        children.add(child);
    }

    /** A new family, or one that has room for a brother or sister of this age. */
    private Household household(YearGroup year) {
        if (!households.isEmpty() && random.nextInt(100) < 45) {
            var candidate = Names.pick(households, random);
            if (candidate.children.size() < 4
                    && candidate.children.stream()
                            .noneMatch(sibling -> sibling.lastStay().year() == year)) {
                return candidate;
            }
        }
        String letters = "ABDEFGHJLNPQRSTUWXYZ";
        String postcode = "PO99 " + random.nextInt(1, 10) + letters.charAt(random.nextInt(20))
                + letters.charAt(random.nextInt(20));
        var household = new Household(Names.family(random), postcode, random.nextInt(3) == 0);
        households.add(household);
        return household;
    }

    private String upn(DemoSchool school, int year) {
        String start = "850" + school.establishment() + "%02d".formatted(year % 100);
        return Upn.of(start + "%03d".formatted(serials.merge(start, 1, Integer::sum)));
    }
}
