package uk.haven.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A county or a partnership made up from a seed: schools, pupils, a school year of registers week by week as schools send
 * them, and further weeks one at a time. Attendance is skewed as it is in life: most children miss little, a few miss much, and what is
 * missed comes in spells.
 */
final class Data {

    static final long SEED = 20230904;
    static final int WEEKS = 38;
    /** Weeks that follow the year's, each a file of its own; the first ones only warm up. */
    static final int FURTHER = 14;

    static final int WARMING = 5;

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final String AUTHORISED = "IIIIIIMMCSHR";
    private static final String UNAUTHORISED = "OOOGNU";
    private static final int[][] HALF_TERMS = {{0, 7}, {7, 14}, {14, 19}, {19, 25}, {25, 31}, {31, WEEKS + FURTHER}};

    private final Path folder;
    private final int schools;
    private final int pupils;
    private final Random random = new Random(SEED);
    private final String[] upns;
    private final double[] missing;
    private final int[] away;
    private final char[] why;

    Data(Path folder, int schools, int pupils) {
        this.folder = folder;
        this.schools = schools;
        this.pupils = pupils;
        this.upns = new String[pupils];
        this.missing = new double[pupils];
        this.away = new int[pupils];
        this.why = new char[pupils];
    }

    Path year() {
        return folder.resolve("attendance.csv");
    }

    /** The further weeks, in order. */
    List<Path> weeks() {
        return IntStream.range(0, FURTHER)
                .mapToObj(week -> folder.resolve("week-" + (week + 1)).resolve("attendance.csv"))
                .toList();
    }

    List<Path> roll() {
        return List.of(folder.resolve("calendar.csv"), folder.resolve("schools.csv"), folder.resolve("pupils.csv"));
    }

    int pupils() {
        return pupils;
    }

    /** The Mondays of the year's weeks in school and of the further ones. */
    static List<LocalDate> mondays() {
        var mondays = new ArrayList<LocalDate>();
        LocalDate[] starts = {
            LocalDate.of(2022, 9, 5), LocalDate.of(2022, 10, 31), LocalDate.of(2023, 1, 9),
            LocalDate.of(2023, 2, 20), LocalDate.of(2023, 4, 17), LocalDate.of(2023, 6, 5)
        };
        for (int i = 0; i < starts.length; i++) {
            for (int week = 0; week < HALF_TERMS[i][1] - HALF_TERMS[i][0]; week++) {
                mondays.add(starts[i].plusWeeks(week));
            }
        }
        return mondays;
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        List<LocalDate> mondays = mondays();
        try (var out = open(folder.resolve("calendar.csv"))) {
            line(out, "school_year,half_term,start,end");
            for (int i = 0; i < 6; i++) {
                line(
                        out,
                        "2022/23," + (i + 1) + "," + mondays.get(HALF_TERMS[i][0]) + ","
                                + mondays.get(HALF_TERMS[i][1] - 1).plusDays(4));
            }
        }
        try (var out = open(folder.resolve("schools.csv"))) {
            line(out, "laestab,urn,name,phase,lowest_year,highest_year,opened,closed,successor_laestab");
            for (int s = 0; s < schools; s++) {
                boolean primary = s % 5 != 0;
                line(
                        out,
                        "%s,,School %d,%s,%s,%s,,,"
                                .formatted(
                                        laestab(s),
                                        s,
                                        primary ? "Primary" : "Secondary",
                                        primary ? "R" : "7",
                                        primary ? "6" : "11"));
            }
        }
        try (var out = open(folder.resolve("pupils.csv"))) {
            line(out, "upn,surname,forename,birth_date,sex,laestab,entry_date,leaving_date,year_group");
            for (int p = 0; p < pupils; p++) {
                upns[p] = upn(p);
                double skew = random.nextDouble();
                missing[p] = 0.01 + 0.28 * skew * skew * skew * skew * skew;
                int school = school(p);
                int year = school % 5 != 0 ? p % 7 : 7 + p % 5;
                line(
                        out,
                        "%s,Surname%d,Forename%d,%d-%02d-%02d,%s,%s,2022-09-01,,%s"
                                .formatted(
                                        upns[p],
                                        p,
                                        p % 997,
                                        2017 - year,
                                        1 + p % 12,
                                        1 + p % 28,
                                        p % 2 == 0 ? "F" : "M",
                                        laestab(school),
                                        year == 0 ? "R" : String.valueOf(year)));
            }
        }
        try (var out = open(year())) {
            line(out, "upn,laestab,week_start,marks");
            for (int week = 0; week < WEEKS; week++) {
                register(out, mondays.get(week));
            }
        }
        for (int week = 0; week < FURTHER; week++) {
            Path file = weeks().get(week);
            Files.createDirectories(file.getParent());
            try (var out = open(file)) {
                line(out, "upn,laestab,week_start,marks");
                register(out, mondays.get(WEEKS + week));
            }
        }
    }

    private void register(OutputStream out, LocalDate monday) throws IOException {
        byte[] date = monday.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] marks = new byte[10];
        for (int p = 0; p < pupils; p++) {
            for (int i = 0; i < 10; i++) {
                if (away[p] == 0 && random.nextDouble() < missing[p] / 4) {
                    away[p] = 1 + random.nextInt(7);
                    why[p] = random.nextInt(4) == 0
                            ? UNAUTHORISED.charAt(random.nextInt(UNAUTHORISED.length()))
                            : AUTHORISED.charAt(random.nextInt(AUTHORISED.length()));
                }
                if (away[p] > 0) {
                    away[p]--;
                    marks[i] = (byte) why[p];
                } else {
                    int rare = random.nextInt(400);
                    marks[i] = (byte) (rare == 0 ? 'L' : rare == 1 ? 'B' : rare == 2 ? 'V' : i % 2 == 0 ? '/' : '\\');
                }
            }
            out.write(upns[p].getBytes(StandardCharsets.US_ASCII));
            out.write(',');
            out.write(laestab(school(p)).getBytes(StandardCharsets.US_ASCII));
            out.write(',');
            out.write(date);
            out.write(',');
            out.write(marks);
            out.write('\n');
        }
    }

    private int school(int pupil) {
        return (int) ((long) pupil * schools / pupils);
    }

    private static String laestab(int school) {
        return "850/" + (1000 + school);
    }

    private String upn(int pupil) {
        int school = school(pupil);
        String digits = "850%04d%05d".formatted(1000 + school, pupil % 100_000);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i + 2);
        }
        return LETTERS.charAt(sum % 23) + digits;
    }

    private static OutputStream open(Path path) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(path), 1 << 20);
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
