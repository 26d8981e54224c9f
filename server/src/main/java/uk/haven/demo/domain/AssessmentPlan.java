package uk.haven.demo.domain;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import uk.haven.platform.YearGroup;

/**
 * Results of two years: National Curriculum levels in winter and summer (P levels below them), the Foundation Stage
 * Profile at the end of Year R, phases of Letters and Sounds in it, Group Reading Test scores in Years 2, 4 and 8, expected GCSE grades in Years 10 and 11. A
 * few children have no result, which is not the same as a low one.
 */
final class AssessmentPlan {

    private static final List<LocalDate> DATES =
            List.of(LocalDate.of(2006, 12, 8), LocalDate.of(2007, 6, 22), LocalDate.of(2007, 12, 7));
    private static final List<String> LEVELS = List.of(
            "P5", "P6", "P7", "P8", "1C", "1B", "1A", "2C", "2B", "2A", "3C", "3B", "3A", "4C", "4B", "4A", "5C", "5B",
            "5A", "6C", "6B", "6A", "7C", "7B", "7A");
    private static final List<String> PROFILE = List.of(
            "PSED-DA",
            "PSED-SD",
            "PSED-ED",
            "CLL-LCT",
            "CLL-LSL",
            "CLL-R",
            "CLL-W",
            "PSRN-NLC",
            "PSRN-C",
            "PSRN-SSM",
            "KUW",
            "PD",
            "CD");
    private static final List<String> GRADES = List.of("U", "G", "F", "E", "D", "C", "B", "A", "A*");

    /** When phases of Letters and Sounds are looked at, with what a child has usually reached in Year R by then. */
    private static final Map<LocalDate, Double> LETTERS = new TreeMap<>(Map.of(
            LocalDate.of(2006, 12, 8), 1.0,
            LocalDate.of(2007, 3, 23), 1.9,
            LocalDate.of(2007, 6, 22), 3.1,
            LocalDate.of(2007, 12, 7), 1.0,
            LocalDate.of(2008, 3, 28), 2.0));

    private final SplittableRandom random;

    /** Of its own, so that the other results stay as they were. */
    private final SplittableRandom letters;

    AssessmentPlan(long seed) {
        this.random = new SplittableRandom(seed + 5);
        this.letters = new SplittableRandom(seed + 55);
    }

    void write(Writer out, List<DemoChild> children) throws IOException {
        out.write("upn,laestab,date,scheme,subject,result\n");
        for (DemoChild child : children) {
            double talent = 1 - child.risk * 0.8 + (random.nextDouble() - 0.5) * 0.8;
            for (LocalDate date : DATES) {
                var stay = child.stayOn(date);
                if (stay.isPresent() && random.nextInt(40) != 0) {
                    results(out, child, stay.get(), date, talent);
                }
            }
            letters(out, child, talent);
        }
    }

    /** Phases never go back; one child in thirty was away. */
    private void letters(Writer out, DemoChild child, double talent) throws IOException {
        int reached = 0;
        for (var date : LETTERS.entrySet()) {
            var stay = child.stayOn(date.getKey());
            if (stay.isPresent() && stay.get().year() == YearGroup.R && letters.nextInt(30) != 0) {
                double found = date.getValue() + (talent - 0.6) * 2 + (letters.nextDouble() - 0.5);
                reached = (int) Math.clamp(Math.round(found), reached, 6);
                row(out, child, stay.get(), date.getKey(), "LS", "PHONICS", "" + reached);
            }
        }
    }

    private void results(Writer out, DemoChild child, DemoChild.Stay stay, LocalDate date, double talent)
            throws IOException {
        int year = stay.year().ordinal() - YearGroup.R.ordinal();
        boolean summer = date.getMonthValue() == 6;
        if (year == 0 && summer) {
            for (String scale : PROFILE) {
                row(out, child, stay, date, "FSP", scale, "" + around(6.2, talent, 4, 0, 9));
            }
        }
        if (year >= 1 && year <= 9) {
            for (String subject : List.of("ENG", "MAT")) {
                double place = year * 2.05 + 1.1 + (summer ? 1.2 : 0);
                row(out, child, stay, date, "NC", subject, LEVELS.get(around(place, talent, 5, 0, 24)));
            }
        }
        if ((year == 2 || year == 4 || year == 8) && !summer) {
            int score = around(96, talent, 40, 69, 135);
            row(out, child, stay, date, "GRT2", "REA", "" + score);
            row(out, child, stay, date, "GRT2-RA", "REA", "" + ((year + 4) * 12 + 6 + (score - 100) / 2));
        }
        if (year >= 10) {
            for (String subject : List.of("ENG", "MAT")) {
                row(out, child, stay, date, "GCSE", subject, GRADES.get(around(4.8, talent, 4, 0, 8)));
            }
        }
    }

    /** The usual value, more for the able and less for those held back. */
    private int around(double usual, double talent, double spread, int lowest, int highest) {
        double noise = (random.nextDouble() - 0.5) * 1.6;
        return (int) Math.clamp(Math.round(usual + (talent - 0.6) * spread + noise), lowest, highest);
    }

    private static void row(
            Writer out,
            DemoChild child,
            DemoChild.Stay stay,
            LocalDate date,
            String scheme,
            String subject,
            String result)
            throws IOException {
        out.write(child.upn + "," + stay.school().laestab() + "," + date + "," + scheme + "," + subject + "," + result
                + "\n");
    }
}
