package uk.haven.demo.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a child's place.
 *
 * @param from first day in the group
 * @param until day back in class; null while the stay goes on
 * @param profiles days of profiles after the first
 */
record NurtureCourse(LocalDate from, @Nullable LocalDate until, List<LocalDate> profiles) {

    static NurtureCourse of(String from, String until, String... profiles) {
        return new NurtureCourse(
                LocalDate.parse(from),
                until.isEmpty() ? null : LocalDate.parse(until),
                Arrays.stream(profiles).map(LocalDate::parse).toList());
    }

    /** The full group: four who went back, one who stays too long, one whose profile is overdue, and the rest. */
    static final List<NurtureCourse> FULL = List.of(
            of("2006-10-02", "2007-07-20", "2007-02-05", "2007-06-25"),
            of("2006-10-02", "2007-10-19", "2007-02-05", "2007-06-25", "2007-10-08"),
            of("2007-01-15", "2007-12-14", "2007-06-25", "2007-12-03"),
            of("2007-02-26", "2008-02-15", "2007-06-25", "2007-11-19", "2008-02-11"),
            of("2006-11-06", "", "2007-02-05", "2007-06-25", "2007-11-19", "2008-03-10"),
            of("2007-09-10", "", "2007-12-03"),
            of("2007-09-10", "", "2007-12-03", "2008-03-10"),
            of("2007-09-17", "", "2007-12-03", "2008-03-10"),
            of("2007-11-05", "", "2008-03-10"),
            of("2008-01-14", "", "2008-05-06"),
            of("2008-01-14", "", "2008-05-06"),
            of("2008-02-25", "", "2008-05-06"));

    /** The second: six children, with one adult alone and nobody who oversees it. */
    static final List<NurtureCourse> SHORT = List.of(
            of("2007-01-15", "2007-12-14", "2007-06-25", "2007-12-03"),
            of("2007-01-15", "2008-04-04", "2007-06-25", "2007-12-03", "2008-03-17"),
            of("2007-09-10", "", "2007-12-03", "2008-03-10"),
            of("2007-09-10", "", "2007-12-03", "2008-03-10"),
            of("2007-11-05", "", "2008-03-10"),
            of("2007-11-05", "", "2008-03-10"),
            of("2008-01-14", "", "2008-05-06"),
            of("2008-01-14", "", "2008-05-06"));

    /** The third has just opened, and fills. */
    static final List<NurtureCourse> NEW =
            List.of(of("2008-04-21", ""), of("2008-04-21", ""), of("2008-04-28", ""), of("2008-05-06", ""));
}
