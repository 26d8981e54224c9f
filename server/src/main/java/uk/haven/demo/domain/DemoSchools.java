package uk.haven.demo.domain;

import static uk.haven.platform.Phase.EARLY_YEARS;
import static uk.haven.platform.Phase.INFANT;
import static uk.haven.platform.Phase.JUNIOR;
import static uk.haven.platform.Phase.PRIMARY;
import static uk.haven.platform.Phase.SECONDARY;
import static uk.haven.platform.Phase.SPECIAL;

import java.util.List;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;

/**
 * The fifteen schools and settings of the partnership, with the two that later succeeded some of them. Names, identifiers
 * and dates are public facts; the two secondary schools' identifiers are not known and the early-years setting is made
 * up, so theirs are plainly synthetic (850/999x, URN 99999x).
 *
 * <p>The published table of 2006/07 counts ten primary-phase schools and two secondary ones, of the eleven infant, junior
 * and primary schools there are. Here the one that made no return that year is St Thomas More's, and the special school
 * and the early-years setting recorded no levels: a choice of the demo, not a fact about any school.
 */
public final class DemoSchools {

    private static final List<Integer> NONE = List.of(0, 0, 0);
    private static final String PARK = "850/9990";
    private static final String STAUNTON = "850/9991";

    public static final List<DemoSchool> ALL = List.of(
            infant("850/2101", "115909", "Riders Infant School", 66, List.of(24, 14, 6), 4, "850/2100"),
            junior("850/2100", "115908", "Riders Junior School", 68, List.of(36, 23, 11), 6, PARK),
            closing(
                    infant("850/2097", "115906", "Barncroft Infant School", 50, List.of(18, 11, 5), 3, "850/2096"),
                    "2011-03-31",
                    "850/2107"),
            closing(
                    junior("850/2096", "115905", "Barncroft Junior School", 50, List.of(27, 18, 8), 5, STAUNTON),
                    "2011-03-31",
                    "850/2107"),
            closing(
                    infant("850/2099", "115907", "Front Lawn Infant School", 66, List.of(25, 16, 8), 4, "850/5200"),
                    "2013-03-31",
                    "850/2029"),
            closing(
                    junior("850/5200", "116480", "Front Lawn Junior School", 68, List.of(35, 24, 12), 6, PARK),
                    "2013-03-31",
                    "850/2029"),
            infant("850/2104", "115912", "Trosnant Infant School", 58, List.of(21, 13, 6), 3, "850/2103"),
            junior("850/2103", "115911", "Trosnant Junior School", 60, List.of(30, 19, 9), 5, STAUNTON),
            primary("850/2020", "133303", "Sharps Copse Primary School", 54, List.of(53, 32, 15), 8, PARK),
            primary("850/2254", "115991", "Warren Park Primary School", 64, List.of(60, 38, 17), 10, STAUNTON),
            new DemoSchool(
                    "850/3407",
                    "116377",
                    "St Thomas More's Catholic Primary School",
                    PRIMARY,
                    YearGroup.R,
                    YearGroup.Y6,
                    "",
                    "",
                    "",
                    44,
                    NONE,
                    List.of(14, 7, 3),
                    0,
                    List.of(PARK, STAUNTON)),
            new DemoSchool(
                    "850/7009",
                    "116600",
                    "Riverside Community Special School",
                    SPECIAL,
                    YearGroup.R,
                    YearGroup.Y6,
                    "",
                    "",
                    "",
                    12,
                    NONE,
                    List.of(8, 7, 3),
                    0,
                    List.of()),
            secondary(PARK, "999990", "Park Community School", 212, List.of(82, 120, 61), 11),
            secondary(STAUNTON, "999991", "Staunton Community Sports College", 190, List.of(68, 103, 55), 9),
            new DemoSchool(
                    "850/9992",
                    "999992",
                    "Leigh Park Early Years Centre (synthetic)",
                    EARLY_YEARS,
                    YearGroup.N1,
                    YearGroup.N2,
                    "",
                    "",
                    "",
                    22,
                    NONE,
                    NONE,
                    0,
                    List.of("850/2101", "850/2099", "850/2254")),
            later("850/2107", "136078", "Barncroft Primary School", "2011-04-01"),
            later("850/2029", "139273", "Front Lawn Primary Academy", "2013-04-01"));

    private DemoSchools() {}

    static DemoSchool of(String laestab) {
        return ALL.stream()
                .filter(school -> school.laestab().equals(laestab))
                .findFirst()
                .orElseThrow();
    }

    private static DemoSchool infant(
            String laestab, String urn, String name, int perYear, List<Integer> levels, int keyWorkers, String next) {
        return mainstream(laestab, urn, name, INFANT, YearGroup.R, YearGroup.Y2, perYear, levels, keyWorkers, next);
    }

    private static DemoSchool junior(
            String laestab, String urn, String name, int perYear, List<Integer> levels, int keyWorkers, String next) {
        return mainstream(laestab, urn, name, JUNIOR, YearGroup.Y3, YearGroup.Y6, perYear, levels, keyWorkers, next);
    }

    private static DemoSchool primary(
            String laestab, String urn, String name, int perYear, List<Integer> levels, int keyWorkers, String next) {
        return mainstream(laestab, urn, name, PRIMARY, YearGroup.R, YearGroup.Y6, perYear, levels, keyWorkers, next);
    }

    private static DemoSchool secondary(
            String laestab, String urn, String name, int perYear, List<Integer> levels, int keyWorkers) {
        return mainstream(laestab, urn, name, SECONDARY, YearGroup.Y7, YearGroup.Y11, perYear, levels, keyWorkers, "");
    }

    private static DemoSchool mainstream(
            String laestab,
            String urn,
            String name,
            Phase phase,
            YearGroup lowest,
            YearGroup highest,
            int perYear,
            List<Integer> levels,
            int keyWorkers,
            String next) {
        var nextSchools = next.isEmpty() ? List.<String>of() : List.of(next);
        return new DemoSchool(
                laestab,
                urn,
                name,
                phase,
                lowest,
                highest,
                "",
                "",
                "",
                perYear,
                levels,
                levels,
                keyWorkers,
                nextSchools);
    }

    private static DemoSchool closing(DemoSchool school, String closed, String successor) {
        return new DemoSchool(
                school.laestab(),
                school.urn(),
                school.name(),
                school.phase(),
                school.lowest(),
                school.highest(),
                "",
                closed,
                successor,
                school.perYear(),
                school.levels2006(),
                school.levels2007(),
                school.keyWorkers(),
                school.next());
    }

    private static DemoSchool later(String laestab, String urn, String name, String opened) {
        return new DemoSchool(
                laestab, urn, name, PRIMARY, YearGroup.R, YearGroup.Y6, opened, "", "", 0, NONE, NONE, 0, List.of());
    }
}
