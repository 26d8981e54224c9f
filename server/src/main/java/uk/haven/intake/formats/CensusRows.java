package uk.haven.intake.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of ours made from rows of the census tables. */
final class CensusRows {

    private CensusRows() {}

    static DerivedRow pupil(CensusReader.Row row, String laestab) {
        String year = row.get("ncyearactual");
        return new DerivedRow(
                row.line(),
                row.line(),
                Map.ofEntries(
                        Map.entry("upn", row.get("upn")),
                        Map.entry("surname", row.get("surname")),
                        Map.entry("forename", row.get("forename")),
                        Map.entry("birth_date", CensusValues.date(row.get("dob"))),
                        Map.entry("sex", row.get("sex").isEmpty() ? row.get("gender") : row.get("sex")),
                        Map.entry("laestab", laestab),
                        Map.entry("entry_date", CensusValues.date(row.get("entrydate"))),
                        Map.entry("leaving_date", CensusValues.date(row.get("leavingdate"))),
                        Map.entry("year_group", CensusValues.year(year.isEmpty() ? row.get("ncyearleaving") : year)),
                        Map.entry("sen", CensusValues.sen(row.get("senprovision"))),
                        Map.entry("first_language", row.get("language"))),
                row.cells());
    }

    static DerivedRow exclusion(CensusReader.Row row, CensusPupils.Pupil pupil, String laestab) {
        String reasons = Stream.of("reason1", "reason2", "reason3", "reason")
                .map(row::get)
                .filter(reason -> !reason.isEmpty())
                .collect(Collectors.joining(";"));
        return new DerivedRow(
                row.line(),
                row.line(),
                Map.of(
                        "upn", pupil.upn(),
                        "laestab", laestab,
                        "category", row.get("category"),
                        "start_date", CensusValues.date(row.get("startdate")),
                        "sessions", CensusValues.whole(row.get("sessions")),
                        "reason", reasons),
                row.cells());
    }

    /** Sessions with one reason; what that counts as is for whoever knows the code sets of its days. */
    static DerivedRow sessions(
            CensusReader.Row row, CensusPupils.Pupil pupil, String laestab, String year, String period) {
        String reason = row.get("attendancereason");
        String sessions = CensusValues.whole(row.get("sessions"));
        return new DerivedRow(
                row.line(),
                row.line(),
                Map.of(
                        "upn",
                        pupil.upn(),
                        "laestab",
                        laestab,
                        "school_year",
                        year,
                        "period",
                        period,
                        "reason",
                        reason,
                        "sessions",
                        sessions,
                        "source",
                        "school census"),
                row.cells());
    }

    /** The figures that the pupil's own row carries; none when it has none. */
    static Optional<DerivedRow> totals(
            CensusReader.Row row, String laestab, String prefix, String year, String period) {
        String possible = CensusValues.whole(row.get(prefix + "sessionspossible"));
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        String authorised = orZero(CensusValues.whole(row.get(prefix + "sessionsauthorised")));
        String unauthorised = orZero(CensusValues.whole(row.get(prefix + "sessionsunauthorised")));
        return Optional.of(new DerivedRow(
                row.line(),
                row.line(),
                Map.of(
                        "upn", row.get("upn"),
                        "laestab", laestab,
                        "school_year", year,
                        "period", period,
                        "possible", possible,
                        "attended", attended(possible, authorised, unauthorised),
                        "authorised", authorised,
                        "unauthorised", unauthorised,
                        "reason", "",
                        "source", "school census"),
                row.cells()));
    }

    static DerivedRow school(String name, String laestab) {
        return new DerivedRow(
                0,
                -1,
                Map.of(
                        "laestab", laestab,
                        "name", "Synthetic school " + name,
                        "phase", "All-through",
                        "lowest_year", "N1",
                        "highest_year", "14"),
                List.of());
    }

    private static String orZero(String number) {
        return number.isEmpty() ? "0" : number;
    }

    private static String attended(String possible, String authorised, String unauthorised) {
        try {
            return Integer.toString(
                    Integer.parseInt(possible) - Integer.parseInt(authorised) - Integer.parseInt(unauthorised));
        } catch (NumberFormatException oddNumber) {
            return ""; // the importer says what is wrong with the number itself
        }
    }
}
