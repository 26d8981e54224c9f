package uk.haven.schooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.intake.FileReport;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.SchoolingFigures.AttendanceBy;
import uk.haven.schooling.SchoolingFigures.PeriodLength;
import uk.haven.schooling.domain.AttendanceCodes;
import uk.haven.schooling.domain.MarkClass;
import uk.haven.testing.IntegrationTest;

/** Registers made up from a seed, taken in by both ways of reading, against a model that keeps one mark after another. */
@IntegrationTest
class RandomRegistersIntegrationTests {

    private static final long SEED = 20241123;
    private static final Path EXAMPLE = Path.of("../docs/example");
    private static final List<String> SCHOOLS = List.of("997/2001", "997/2002", "997/4001");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final String[] CODES = {"/", "\\", "L", "B", "V", "M", "I", "C", "G", "O", "U", "X", "#", "D", "-"};

    @TempDir
    Path folder;

    @Autowired
    Intake intake;

    @Autowired
    SchoolingFigures figures;

    @Autowired
    Partnership partnership;

    @Autowired
    TransactionTemplate transactions;

    private final Random random = new Random(SEED);
    private final List<String> upns = new ArrayList<>();
    private final Map<String, String> model = new HashMap<>();

    private record Sent(String upn, String school, LocalDate monday, String marks, boolean good) {
        String key() {
            return upn + "|" + school + "|" + monday;
        }

        String line(boolean quoted) {
            return quoted
                    ? "\"" + upn + "\",\"" + school + "\"," + monday + ",\"" + marks + "\""
                    : upn + "," + school + "," + monday + "," + marks;
        }
    }

    @Test
    void packedRegistersSayWhatOneMarkAfterAnotherSays() throws IOException {
        intake.importAll(List.of(EXAMPLE.resolve("calendar.csv")), ImportOptions.command(), report -> {});
        roll();
        for (int round = 0; round < 6; round++) {
            List<Sent> rows = rows(800);
            boolean quoted = round % 2 == 1;
            check(send(rows, quoted), rows);
            Collections.shuffle(rows, random);
            model(rows); // order decides which of two contradicting rows stands
            FileReport again = send(firsts(rows), !quoted);
            assertThat(again.rejected()).isZero();
            compare();
        }
    }

    /** Counts are those of the model, which takes the rows one by one. */
    private void check(FileReport report, List<Sent> rows) {
        int accepted = 0;
        int unchanged = 0;
        int rejected = 0;
        Map<String, String> inFile = new HashMap<>();
        for (Sent row : rows) {
            String said = inFile.get(row.key());
            if (!row.good() || said != null && !said.equals(row.marks())) {
                rejected++;
            } else if (said != null || row.marks().equals(model.get(row.key()))) {
                unchanged++;
                inFile.put(row.key(), row.marks());
            } else {
                accepted++;
                inFile.put(row.key(), row.marks());
            }
        }
        model.putAll(inFile);
        assertThat(List.of(report.accepted(), report.unchanged(), report.rejected()))
                .as("seed %d", SEED)
                .isEqualTo(List.of((long) accepted, (long) unchanged, (long) rejected));
        compare();
    }

    private void model(List<Sent> rows) {
        firsts(rows).forEach(row -> model.put(row.key(), row.marks()));
    }

    private static List<Sent> firsts(List<Sent> rows) {
        Set<String> met = new HashSet<>();
        return rows.stream().filter(row -> row.good() && met.add(row.key())).toList();
    }

    private void compare() {
        for (String date : List.of("2024-10-23", "2024-11-13", "2025-07-31")) {
            LocalDate asOf = LocalDate.parse(date);
            var found = new TreeMap<String, SessionCounts>();
            batch(() -> figures.attendance(new SchoolYear(2024), AttendanceBy.PUPIL, PeriodLength.HALF_TERM, asOf))
                    .forEach(row -> {
                        if (upns.contains(row.key())) {
                            found.put(row.key() + " " + row.period(), row.counts());
                        }
                    });
            assertThat(found).as("seed %d as of %s", SEED, asOf).isEqualTo(naive(asOf));
        }
    }

    private TreeMap<String, SessionCounts> naive(LocalDate asOf) {
        var sums = new TreeMap<String, SessionCounts>();
        var codes = AttendanceCodes.standard();
        model.forEach((key, marks) -> {
            String[] parts = key.split("\\|");
            String[] each = marks.contains(" ") ? marks.split(" ") : marks.split("");
            for (int i = 0; i < 10; i++) {
                LocalDate day = LocalDate.parse(parts[2]).plusDays(i / 2);
                HalfTerm halfTerm = partnership.calendar().halfTermAt(day).orElseThrow();
                MarkClass mark = codes.at((int) day.toEpochDay()).classOf(codes.idOf(each[i]));
                if (mark == null || mark == MarkClass.NOT_POSSIBLE || day.isAfter(asOf)) {
                    continue;
                }
                sums.merge(
                        parts[0] + " " + halfTerm.code(),
                        new SessionCounts(
                                1,
                                mark.attended() ? 1 : 0,
                                mark == MarkClass.AUTHORISED ? 1 : 0,
                                mark == MarkClass.UNAUTHORISED ? 1 : 0),
                        SessionCounts::plus);
            }
        });
        return sums;
    }

    private List<Sent> rows(int number) {
        var rows = new ArrayList<Sent>();
        for (int i = 0; i < number; i++) {
            int child = random.nextInt(upns.size());
            String school = SCHOOLS.get(child % SCHOOLS.size());
            LocalDate monday = LocalDate.parse("2024-09-09").plusWeeks(random.nextInt(14));
            String marks = marks(random.nextInt(4) == 0);
            switch (random.nextInt(20)) {
                case 0 -> rows.add(new Sent("A000000000000", school, monday, marks, false));
                case 1 -> rows.add(new Sent(upns.get(child), SCHOOLS.get((child + 1) % 3), monday, marks, false));
                case 2 -> rows.add(new Sent(upns.get(child), school, monday.plusDays(1), marks, false));
                case 3 -> rows.add(new Sent(upns.get(child), school, monday, "////", false));
                case 4 -> rows.add(new Sent(upns.get(child), "997/9999", monday, marks, false));
                case 5 -> rows.add(new Sent(upns.get(child), school, monday, "YYYYYYYYYY", false));
                default -> rows.add(new Sent(upns.get(child), school, monday, marks, true));
            }
            if (random.nextInt(25) == 0) {
                rows.add(rows.get(random.nextInt(rows.size())));
            }
        }
        return rows;
    }

    private String marks(boolean spaced) {
        var marks = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            String usual = i % 2 == 0 ? "/" : "\\";
            marks.add(random.nextInt(4) > 0 ? usual : CODES[random.nextInt(CODES.length)]);
        }
        if (spaced) {
            marks.set(random.nextInt(10), "C1");
            marks.set(random.nextInt(10), "Y3");
        }
        return String.join(spaced ? " " : "", marks);
    }

    private void roll() throws IOException {
        var schools = new ArrayList<>(
                List.of("laestab,urn,name,phase,lowest_year,highest_year,opened,closed,successor_laestab"));
        SCHOOLS.forEach(school -> schools.add(school + ",,Random " + school.substring(4) + ",Primary,R,6,,,"));
        var pupils = new ArrayList<>(
                List.of("upn,surname,forename,birth_date,sex,laestab,entry_date,leaving_date,year_group"));
        for (int i = 0; i < 90; i++) {
            String digits = "9974001%05d".formatted(i);
            int sum = 0;
            for (int d = 0; d < 12; d++) {
                sum += (digits.charAt(d) - '0') * (d + 2);
            }
            upns.add(LETTERS.charAt(sum % 23) + digits);
            pupils.add("%s,Random%d,Child%d,2016-01-%02d,F,%s,2023-09-04,,3"
                    .formatted(upns.get(i), i, i, 1 + i % 28, SCHOOLS.get(i % 3)));
        }
        Files.write(folder.resolve("schools.csv"), schools);
        Files.write(folder.resolve("pupils.csv"), pupils);
        intake.importAll(
                List.of(folder.resolve("schools.csv"), folder.resolve("pupils.csv")),
                ImportOptions.command(),
                report -> assertThat(report.rejected()).as("%s", report).isZero());
    }

    private FileReport send(List<Sent> rows, boolean quoted) {
        try {
            var lines = new ArrayList<>(List.of("upn,laestab,week_start,marks"));
            rows.forEach(row -> lines.add(row.line(quoted)));
            Path file = Files.write(folder.resolve("attendance.csv"), lines);
            return intake.importAll(List.of(file), ImportOptions.command(), report -> {})
                    .getFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private <T> T batch(Supplier<T> work) {
        return Viewers.as(
                new Viewer.System("test"), () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
