package uk.haven.schooling.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;

/** Reading the marks of one week as files write them: ten characters, or ten codes parted by spaces. */
public final class Marks {

    private static final String COLUMN = "marks";

    private Marks() {}

    /** A packed week, or what is wrong with the text. */
    public sealed interface Reading {
        record Read(long week) implements Reading {}

        record Wrong(Problem problem) implements Reading {}
    }

    /**
     * Reads marks whose codes exist in any code set; {@link #check} says whether they exist in the week's own.
     *
     * @param text as in the file, stripped
     */
    public static Reading read(AttendanceCodes codes, String text) {
        String[] parts = text.indexOf(' ') < 0 && text.indexOf('\t') < 0 ? text.split("") : text.split("\\s+");
        if (text.isEmpty() || parts.length != Week.MARKS) {
            return new Reading.Wrong(Problem.of(
                    COLUMN,
                    "MARKS-NUMBER",
                    "\"" + text + "\" holds " + (text.isEmpty() ? 0 : parts.length) + " marks, not ten",
                    "write ten marks, morning and afternoon from Monday to Friday, \"-\" where there is none yet"));
        }
        long week = Week.EMPTY;
        for (int i = 0; i < Week.MARKS; i++) {
            int id = codes.idOf(parts[i]);
            if (id < 0) {
                return new Reading.Wrong(unknown(parts[i], "is not an attendance code"));
            }
            week = Week.with(week, i, id);
        }
        return new Reading.Read(week);
    }

    /** The problem with the marks in the week that begins on this Monday (epoch day), or null when all may stand. */
    public static @Nullable Problem check(AttendanceCodes codes, long week, int monday) {
        for (int i = 0; i < Week.MARKS; i++) {
            int id = Week.mark(week, i);
            int day = monday + i / 2;
            if ((codes.at(day).known() >>> id & 1) == 0) {
                return unknown(codes.codeOf(id), "is not an attendance code on " + LocalDate.ofEpochDay(day));
            }
        }
        return null;
    }

    private static Problem unknown(String code, String wrong) {
        return Problem.of(
                COLUMN,
                "MARK-UNKNOWN",
                "\"" + code + "\" " + wrong,
                "use a code of the DfE's code set of that date, or \"-\" for no mark yet");
    }
}
