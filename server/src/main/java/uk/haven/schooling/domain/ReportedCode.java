package uk.haven.schooling.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import uk.haven.platform.SchoolYear;

/**
 * What sessions of one attendance code count as that were reported for a whole period. The code set in force in
 * the period decides: J1 (an interview, since August 2024) is an authorised absence, J before it was attended.
 */
public final class ReportedCode {

    private ReportedCode() {}

    /**
     * The class of the code, empty when no code set of those days has it.
     *
     * @param year in which the sessions were
     * @param period {@code year}, {@code autumn}, {@code spring}, {@code summer}, or {@code HT1} to {@code HT6}
     */
    public static Optional<MarkClass> classOf(String code, SchoolYear year, String period) {
        var codes = AttendanceCodes.standard();
        int id = codes.idOf(code);
        return id <= 0
                ? Optional.empty()
                : Optional.ofNullable(
                        codes.at(Math.toIntExact(within(year, period).toEpochDay()))
                                .classOf(id));
    }

    /** A day that is in the period whatever the calendar: code sets change in the summer holidays. */
    private static LocalDate within(SchoolYear year, String period) {
        return switch (period) {
            case "spring", "HT3", "HT4" -> LocalDate.of(year.start() + 1, Month.FEBRUARY, 15);
            case "summer", "HT5", "HT6" -> LocalDate.of(year.start() + 1, Month.JUNE, 1);
            default -> LocalDate.of(year.start(), Month.NOVEMBER, 1);
        };
    }
}
