package uk.haven.partnership.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;

/** What a file says of a school. */
record SchoolFacts(
        String laestab,
        @Nullable String urn,
        String name,
        Phase phase,
        YearGroup lowestYear,
        YearGroup highestYear,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        @Nullable String successorLaestab) {

    static SchoolFacts of(SchoolStore.Row row) {
        var school = row.school();
        return new SchoolFacts(
                school.laestab(),
                school.urn(),
                school.name(),
                school.phase(),
                school.lowestYear(),
                school.highestYear(),
                school.opened(),
                school.closed(),
                row.successorLaestab());
    }
}
