package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.Exclusion;
import uk.haven.schooling.SessionCounts;

/** What is held of one school's attendance and exclusions, for its own staff: exact figures, as far as the viewer may see. */
@Service
public class SchoolSchooling {

    private final CountedSessions sessions;
    private final ExclusionStore exclusions;
    private final Partnership partnership;

    SchoolSchooling(CountedSessions sessions, ExclusionStore exclusions, Partnership partnership) {
        this.sessions = sessions;
        this.exclusions = exclusions;
        this.partnership = partnership;
    }

    /** A half-term of the school year. */
    public record HalfTermOfSchool(HalfTerm halfTerm, SessionCounts counts) {}

    /** Sessions at the school, by half-term, until the date. */
    public List<HalfTermOfSchool> attendance(long schoolId, SchoolYear year, LocalDate asOf) {
        Map<Integer, SessionCounts> sums = new TreeMap<>();
        Map<Integer, HalfTerm> halfTerms = new TreeMap<>();
        sessions.ofSchools(List.of(schoolId), year, asOf, (child, school, halfTerm, counts) -> {
            halfTerms.put(halfTerm.number(), halfTerm);
            sums.merge(halfTerm.number(), SessionCounts.of(counts), SessionCounts::plus);
        });
        var rows = new ArrayList<HalfTermOfSchool>();
        halfTerms.forEach((number, halfTerm) ->
                rows.add(new HalfTermOfSchool(halfTerm, sums.getOrDefault(number, SessionCounts.NONE))));
        return rows;
    }

    /** Exclusions by the school begun in the school year, until the date. */
    public List<Exclusion> exclusions(long schoolId, SchoolYear year, LocalDate asOf) {
        LocalDate first = partnership.calendar().startOf(year).orElse(asOf);
        return exclusions.begunBetween(first, asOf).stream()
                .filter(exclusion -> exclusion.schoolId() == schoolId)
                .toList();
    }
}
