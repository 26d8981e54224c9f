package uk.haven.demo.domain;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import uk.haven.demo.domain.DemoChild.Decision;
import uk.haven.demo.domain.DemoChild.Stay;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;

/** Writes the synthetic partnership as a Haven CSV set; the same seed writes the same bytes. */
public final class DemoFiles {

    /** The seed of the demo that everyone sees. */
    public static final long SEED = 20_080_516;

    private final Path folder;
    private final long seed;

    private DemoFiles(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /** Writes all files into the folder and answers how many children are in them. */
    public static int write(Path folder, long seed) throws IOException {
        return new DemoFiles(folder, seed).write();
    }

    private int write() throws IOException {
        var children = Population.make(seed);
        var exclusions = ExclusionPlan.make(seed, children);
        var registers = new Registers(seed, children, exclusions);
        try (var out = open("attendance")) {
            registers.write(out, Set.of(LevelPlan.WINTER, LevelPlan.SPRING, LevelPlan.SUMMER));
        }
        LevelPlan.make(seed, children, exclusions, registers::at);
        try (var out = open("assessments")) {
            new AssessmentPlan(seed).write(out, children);
        }
        table("calendar", List.of("school_year", "half_term", "start", "end"), calendar());
        table(
                "schools",
                List.of(
                        "laestab",
                        "urn",
                        "name",
                        "phase",
                        "lowest_year",
                        "highest_year",
                        "opened",
                        "closed",
                        "successor_laestab"),
                schools());
        table(
                "staff",
                List.of("staff_id", "name", "role", "laestab", "fte", "funding_source", "start", "end"),
                StaffPlan.make(seed));
        table("pupils", PUPIL_COLUMNS, pupils(children));
        table(
                "exclusions",
                List.of("upn", "laestab", "category", "start_date", "sessions", "reason"),
                exclusions.stream()
                        .map(e -> List.of(
                                e.child().upn,
                                e.school().laestab(),
                                e.category(),
                                e.start().toString(),
                                Integer.toString(e.sessions()),
                                e.reason()))
                        .toList());
        table(
                "indicators",
                List.of("upn", "laestab", "indicator", "observed_on", "ended_on", "source"),
                IndicatorPlan.make(seed, children));
        table("levels", List.of("upn", "laestab", "level", "decided_on", "reason"), levels(children));
        table("destinations", List.of("upn", "laestab", "recorded_on", "destination"), destinations(children));
        table(
                "measures",
                List.of("measure", "level", "unit", "school_year", "value", "lower", "upper", "source"),
                EnteredMeasures.ROWS);
        return children.size();
    }

    private static final List<String> PUPIL_COLUMNS = List.of(
            "upn",
            "surname",
            "forename",
            "birth_date",
            "sex",
            "laestab",
            "entry_date",
            "leaving_date",
            "year_group",
            "sen",
            "fsm",
            "in_care",
            "young_carer",
            "ethnicity",
            "first_language",
            "postcode");

    private static List<List<String>> calendar() {
        return DemoCalendar.HALF_TERMS.stream()
                .map(half -> List.of(
                        half.schoolYear().toString(),
                        Integer.toString(half.number()),
                        half.start().toString(),
                        half.end().toString()))
                .toList();
    }

    private static List<List<String>> schools() {
        return DemoSchools.ALL.stream()
                .map(school -> List.of(
                        school.laestab(),
                        school.urn(),
                        school.name(),
                        school.phase().label(),
                        school.lowest().code(),
                        school.highest().code(),
                        school.opened(),
                        school.closed(),
                        school.successor()))
                .toList();
    }

    private List<List<String>> pupils(List<DemoChild> children) {
        var random = new SplittableRandom(seed + 7);
        var rows = new ArrayList<List<String>>();
        for (DemoChild child : children) {
            boolean special = child.lastStay().school().phase() == Phase.SPECIAL;
            String sen = special
                    ? "S"
                    : child.risk > 0.75 && random.nextInt(2) == 0 ? "A" : random.nextInt(14) == 0 ? "P" : "N";
            String care = child.risk > 0.93 && random.nextInt(7) == 0 ? "Y" : "N";
            String carer = child.risk > 0.8 && random.nextInt(25) == 0 ? "S" : "N";
            for (Stay stay : child.stays) {
                rows.add(List.of(
                        child.upn,
                        child.household.family.surname(),
                        child.forename,
                        child.birthDate.toString(),
                        Character.toString(child.sex),
                        stay.school().laestab(),
                        stay.entry().toString(),
                        day(stay.leaving()),
                        stay.year().code(),
                        sen,
                        child.household.poor ? "Y" : "N",
                        care,
                        carer,
                        child.household.family.ethnicity(),
                        child.household.family.language(),
                        child.household.postcode));
            }
        }
        return rows;
    }

    private static List<List<String>> levels(List<DemoChild> children) {
        var rows = new ArrayList<List<String>>();
        for (DemoChild child : children) {
            for (Decision decision : child.decisions) {
                rows.add(List.of(
                        child.upn,
                        decision.laestab(),
                        Integer.toString(decision.level()),
                        decision.on().toString(),
                        decision.reason()));
            }
        }
        return rows;
    }

    private List<List<String>> destinations(List<DemoChild> children) {
        var random = new SplittableRandom(seed + 8);
        var rows = new ArrayList<List<String>>();
        for (LocalDate day : List.of(LocalDate.of(2007, 5, 18), LocalDate.of(2008, 5, 9))) {
            for (DemoChild child : children) {
                var stay = child.stayOn(day);
                if (stay.isPresent() && stay.get().year() == YearGroup.Y11 && random.nextInt(20) > 0) {
                    int luck = random.nextInt(100);
                    String destination = luck < 78
                            ? "EDUCATION"
                            : luck < 86 ? "TRAINING" : luck < 92 ? "EMPLOYMENT" : luck < 96 ? "UNKNOWN" : "NONE";
                    rows.add(List.of(child.upn, stay.get().school().laestab(), day.toString(), destination));
                }
            }
        }
        return rows;
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private void table(String name, List<String> columns, List<List<String>> rows) throws IOException {
        try (var out = open(name)) {
            line(out, columns);
            for (List<String> row : rows) {
                line(out, row);
            }
        }
    }

    private static void line(BufferedWriter out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quote = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0;
            out.write(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            out.write(i + 1 < cells.size() ? ',' : '\n');
        }
    }

    private BufferedWriter open(String name) throws IOException {
        return Files.newBufferedWriter(folder.resolve(name + ".csv"), StandardCharsets.UTF_8);
    }
}
