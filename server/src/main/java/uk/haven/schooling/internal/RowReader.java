package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.haven.children.RollIndex;
import uk.haven.intake.Load;
import uk.haven.intake.Rows;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;

/** Reads the cells of one row after another and gathers what is wrong with them. For one thread. */
final class RowReader {

    private final RollIndex roll;
    private final Partnership partnership;
    private final Load load;
    private Rows.@Nullable Row row;
    private final List<Problem> problems = new ArrayList<>();

    RowReader(RollIndex roll, Partnership partnership, Load load) {
        this.roll = roll;
        this.partnership = partnership;
        this.load = load;
    }

    /** Begins with a row. */
    RowReader on(Rows.Row next) {
        row = next;
        problems.clear();
        return this;
    }

    String text(String column) {
        return row == null ? "" : row.get(column);
    }

    void wrong(Problem problem) {
        problems.add(problem);
    }

    /** Reports the row when anything is wrong with it. */
    boolean rejected() {
        if (row != null && !problems.isEmpty()) {
            load.rejected(row, List.copyOf(problems));
            return true;
        }
        return false;
    }

    /** Number of the child in the roll, or −1. */
    int child() {
        String upn = text("upn");
        int child = roll.indexOf(upn);
        if (child < 0) {
            child = roll.indexOf(upn.toUpperCase(Locale.ROOT));
        }
        if (child < 0) {
            wrong(Faults.unknownChild(upn));
        }
        return child;
    }

    /** The school of the partnership; empty after saying what is wrong. */
    Optional<School> school() {
        return school(false);
    }

    /** As {@link #school()}, where the history of a child may be brought by the school that receives it. */
    Optional<School> schoolThen(int child) {
        return school(receiving(child).isPresent());
    }

    private Optional<School> school(boolean brought) {
        String laestab = text("laestab");
        Optional<School> school = knownSchool();
        if (school.isEmpty()) {
            wrong(Faults.unknownSchool(laestab));
        } else if (!brought && !load.mayWriteFor(school.get().id())) {
            wrong(Faults.notYours(laestab));
        }
        return school;
    }

    /** The school that a transfer file is for, when the child is on its roll now or will be; see {@link Load#receiver}. */
    Optional<School> receiving(int child) {
        if (load.receiver().isEmpty() || child < 0) {
            return Optional.empty();
        }
        int today = Math.toIntExact(load.today().toEpochDay());
        return partnership
                .schoolByLaestab(load.receiver())
                .filter(school -> load.mayWriteFor(school.id())
                        && roll.wasEnrolled(child, school.id(), today, Integer.MAX_VALUE));
    }

    /** The school, when it is one of the partnership's. */
    Optional<School> knownSchool() {
        String laestab = text("laestab");
        return partnership.schoolByLaestab(
                laestab.matches("\\d{7}") ? laestab.substring(0, 3) + "/" + laestab.substring(3) : laestab);
    }

    /** A date that has come. */
    @Nullable
    LocalDate date(String column) {
        try {
            LocalDate date = LocalDate.parse(text(column));
            if (date.isAfter(load.today())) {
                wrong(Faults.future(column, date));
            }
            return date;
        } catch (DateTimeParseException unreadable) {
            wrong(Faults.noDate(column, text(column)));
            return null;
        }
    }

    /** A whole number; a trailing {@code .0} is tolerated, as real exports have it. */
    int whole(String column, int lowest, int highest) {
        String text = text(column).replaceFirst("\\.0+$", "");
        if (text.matches("\\d{1,6}")) {
            int value = Integer.parseInt(text);
            if (value >= lowest && value <= highest) {
                return value;
            }
        }
        wrong(Problem.of(
                column,
                "NUMBER-UNREADABLE",
                "\"" + text(column) + "\" is not a whole number from " + lowest + " to " + highest,
                "give the number of sessions (half days)"));
        return -1;
    }
}
