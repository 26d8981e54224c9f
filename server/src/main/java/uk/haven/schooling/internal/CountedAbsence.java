package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.FactSource;
import uk.haven.schooling.PersistentAbsence;
import uk.haven.schooling.SchoolingFigures.AbsenceRow;
import uk.haven.schooling.SessionCounts;

/** Persistent absence, counted from sessions. */
@Component
class CountedAbsence {

    private final CountedSessions sessions;
    private final FactSource facts;
    private final Children children;
    private final Partnership partnership;

    CountedAbsence(CountedSessions sessions, FactSource facts, Children children, Partnership partnership) {
        this.sessions = sessions;
        this.facts = facts;
        this.children = children;
        this.partnership = partnership;
    }

    /** One school's sessions of the year by child, packed, and the last half-term that they reach. */
    private static final class Year {
        private final Map<Integer, Long> sums = new HashMap<>();
        private int halfTerms;
    }

    /** A row's counts while they grow. */
    private static final class Sum {
        private int children;
        private int persistent;
    }

    /** @param keys what a school's children are counted under */
    List<AbsenceRow> ofYear(SchoolYear year, LongFunction<String> keys, LocalDate asOf) {
        ChildRecords records = children.records();
        Map<Long, Year> schools = new HashMap<>();
        sessions.ofYear(year, asOf, (child, school, halfTerm, counts) -> {
            Year sums = schools.computeIfAbsent(school, none -> new Year());
            sums.sums.merge(records.kept(child), counts, Long::sum);
            sums.halfTerms = Math.max(sums.halfTerms, halfTerm.number());
        });
        Map<String, Sum> rows = new TreeMap<>();
        schools.forEach((school, sums) -> {
            Sum row = rows.computeIfAbsent(keys.apply(school), none -> new Sum());
            sums.sums.values().forEach(packed -> {
                SessionCounts counts = SessionCounts.of(packed);
                if (counts.possible() > 0) {
                    row.children++;
                    row.persistent += PersistentAbsence.persistent(year, sums.halfTerms, counts) ? 1 : 0;
                }
            });
        });
        return rows.entrySet().stream()
                .filter(row -> row.getValue().children > 0)
                .map(row -> new AbsenceRow(row.getKey(), row.getValue().children, row.getValue().persistent))
                .toList();
    }

    int of(Collection<ChildId> wanted, LocalDate asOf) {
        return partnership
                .calendar()
                .halfTermAt(asOf)
                .map(now -> (int) facts.of(wanted, asOf).values().stream()
                        .filter(held -> PersistentAbsence.persistent(
                                now,
                                new SessionCounts(
                                        held.possibleYear(),
                                        held.attendedYear(),
                                        held.authorisedYear(),
                                        held.unauthorisedYear())))
                        .count())
                .orElse(0);
    }
}
