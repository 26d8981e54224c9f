package uk.haven.intake.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tables of the school census as local authorities have them in CSV, known by the key that only they have. Those who
 * left come first, so that a child's stays arrive in the order of time.
 */
enum CensusTable {
    PUPILS("pupilonroll", List.of("pupilonrolltableid", "nativeid", "upn", "entrydate"), 41),
    LEAVERS("pupilnolongeronroll", List.of("pupilnolongeronrolltableid", "nativeid", "upn", "leavingdate"), 40),
    EXCLUSIONS(
            "termlyexclusionsonroll",
            List.of("termlyexclusionsonrolltableid", "pupilonrolltableid", "startdate", "category"),
            60),
    SESSIONS(
            "termlysessiondetailsonroll",
            List.of("termlysessiondetailsonrolltableid", "pupilonrolltableid", "sessions", "attendancereason"),
            105),
    LAST_HALF_TERM_SESSIONS(
            "summerhalfterm2sessiondetailsonroll",
            List.of("summerhalfterm2sessiondetailsonrolltableid", "pupilonrolltableid", "sessions", "attendancereason"),
            106);

    private final String table;
    private final List<String> needed;
    private final int order;

    CensusTable(String table, List<String> needed, int order) {
        this.table = table;
        this.needed = needed;
        this.order = order;
    }

    /** {@code census-pupilonroll}. */
    String kind() {
        return "census-" + table;
    }

    int order() {
        return order;
    }

    /** The table that has this header. */
    static Optional<CensusTable> of(List<String> header) {
        var lower = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return Arrays.stream(values())
                .filter(table -> lower.containsAll(table.needed))
                .findFirst();
    }
}
