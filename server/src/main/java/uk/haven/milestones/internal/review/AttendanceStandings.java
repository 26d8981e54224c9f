package uk.haven.milestones.internal.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.domain.review.Standing;
import uk.haven.milestones.internal.Entitlements;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.YearGroup;
import uk.haven.schooling.LatestEvidence;
import uk.haven.schooling.SessionCounts;

/** What registers say of many children at once, half-term by half-term. Call inside a transaction. */
@Component
class AttendanceStandings {

    private static final int HALF_TERMS = 6;
    private static final Rule.Attendance NOTHING_ASKED = new Rule.Attendance(0, YearGroup.Y1, YearGroup.Y1);

    private final LatestEvidence evidence;
    private final Entitlements entitlements;
    private final Partnership partnership;

    AttendanceStandings(LatestEvidence evidence, Entitlements entitlements, Partnership partnership) {
        this.evidence = evidence;
        this.entitlements = entitlements;
        this.partnership = partnership;
    }

    /** The sessions of one school year until a date. */
    static final class OfYear {

        /** Packed counts of each half-term, by child. */
        private final Map<Integer, long[]> byChild = new HashMap<>();

        private void add(int child, int halfTerm, long counts) {
            byChild.computeIfAbsent(child, _ -> new long[HALF_TERMS + 1])[halfTerm] += counts;
        }

        /** Sessions of one half-term. */
        SessionCounts of(int child, int halfTerm) {
            return SessionCounts.of(counts(child)[halfTerm]);
        }

        /** For the review of a half-term. */
        Standing standing(int child, int halfTerm) {
            return new Standing(of(child, halfTerm), until(child, halfTerm));
        }

        /** The year so far. */
        SessionCounts toDate(int child) {
            return until(child, HALF_TERMS);
        }

        /** Ids of everybody of whom there is a possible session. */
        Collection<Integer> children() {
            return byChild.keySet();
        }

        private SessionCounts until(int child, int halfTerm) {
            long sum = 0;
            for (int i = 1; i <= halfTerm; i++) {
                sum += counts(child)[i];
            }
            return SessionCounts.of(sum);
        }

        private long[] counts(int child) {
            return byChild.getOrDefault(child, NONE);
        }

        private static final long[] NONE = new long[HALF_TERMS + 1];
    }

    /** Of these children, or (when there are none) of everybody whom the viewer may see. */
    OfYear of(SchoolYear year, Collection<Integer> children, LocalDate asOf) {
        var found = new OfYear();
        evidence.sessionsOfYear(year, children, asOf, found::add);
        return found;
    }

    /** What the entitlement asks at the end of a half-term; nobody is below where it asks for no attendance. */
    Rule.Attendance rule(HalfTerm halfTerm) {
        return entitlements.at(halfTerm.end()).content().triggers().stream()
                .flatMap(each -> each.rule() instanceof Rule.Attendance attendance
                        ? Stream.of(attendance)
                        : Stream.<Rule.Attendance>empty())
                .findFirst()
                .orElse(NOTHING_ASKED);
    }

    /** The same of a half-term by its number. */
    Rule.Attendance rule(SchoolYear year, int halfTerm) {
        return partnership.calendar().halfTerms(year).stream()
                .filter(each -> each.number() == halfTerm)
                .findFirst()
                .map(this::rule)
                .orElse(NOTHING_ASKED);
    }
}
