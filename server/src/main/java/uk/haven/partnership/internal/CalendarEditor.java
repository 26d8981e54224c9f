package uk.haven.partnership.internal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.haven.audit.Audit;
import uk.haven.partnership.domain.CalendarCheck;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Problem;

/** Changes half-terms by hand, under the same check as a file's. */
@Service
public class CalendarEditor {

    private final CalendarStore store;
    private final Known known;
    private final Audit audit;

    CalendarEditor(CalendarStore store, Known known, Audit audit) {
        this.store = store;
        this.known = known;
        this.audit = audit;
    }

    /** Puts the half-terms in, or says what is wrong and changes nothing. Call inside a transaction. */
    public List<Problem> put(List<HalfTerm> halfTerms) {
        var refused = CalendarCheck.check(store.all(), halfTerms);
        if (!refused.isEmpty()) {
            var problems = new ArrayList<Problem>();
            refused.forEach((halfTerm, problem) -> problems.add(Problem.of(
                    "start" + halfTerm.number(),
                    problem.code(),
                    "Half-term %d: %s".formatted(halfTerm.number(), problem.wrong()),
                    problem.remedy())));
            return problems;
        }
        halfTerms.forEach(halfTerm -> store.put(halfTerm, null));
        known.changed();
        audit.record(new Audit.Entry("calendar.changed", "calendar", "", halfTerms.size() + " half-terms"));
        return List.of();
    }
}
