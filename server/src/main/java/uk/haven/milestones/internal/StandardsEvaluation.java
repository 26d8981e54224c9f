package uk.haven.milestones.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.children.RollIndex;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.Reading;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.domain.Scale;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.YearGroup;
import uk.haven.schooling.Destination;
import uk.haven.schooling.LatestEvidence;
import uk.haven.schooling.SessionCounts;
import uk.haven.schooling.SessionEvidence;

/**
 * How children stand to the standards that are asked of them (FORMATS.md, "Exact meanings"): three queries for a school as
 * for a county. Writes nothing. Call inside a transaction.
 */
@Component
public class StandardsEvaluation {

    /** A child on roll of whom something may be asked. */
    public record Subject(int childId, long schoolId, YearGroup year) {}

    /** Takes how a child stands to a standard. */
    @FunctionalInterface
    public interface Consumer {
        /** @param position of the standard in its listed order */
        void accept(Subject child, int position, Milestone trigger, Reading reading);
    }

    private final Children children;
    private final Partnership partnership;
    private final LatestEvidence latest;
    private final SessionEvidence evidence;

    StandardsEvaluation(Children children, Partnership partnership, LatestEvidence latest, SessionEvidence evidence) {
        this.children = children;
        this.partnership = partnership;
        this.latest = latest;
        this.evidence = evidence;
    }

    /**
     * The day whose roll counts: the date while the school year lasts, else the year's last school day; none before the
     * year and for a year that the calendar does not hold.
     */
    public Optional<LocalDate> rollDay(SchoolYear year, LocalDate asOf) {
        List<HalfTerm> halfTerms = partnership.calendar().halfTerms(year);
        if (halfTerms.isEmpty() || asOf.isBefore(halfTerms.getFirst().start())) {
            return Optional.empty();
        }
        boolean lasts = partnership.calendar().schoolYearAt(asOf).equals(Optional.of(year));
        return Optional.of(lasts ? asOf : halfTerms.getLast().end());
    }

    /** Everyone on roll. For batch work only. */
    public void everyone(SchoolYear year, LocalDate asOf, Framework framework, Consumer consumer) {
        LocalDate rollDay = rollDay(year, asOf).orElse(null);
        if (rollDay == null) {
            return;
        }
        int day = Math.toIntExact(rollDay.toEpochDay());
        RollIndex roll = children.rollIndex();
        var subjects = new ArrayList<Subject>(roll.size());
        for (int i = 0; i < roll.size(); i++) {
            int enrolment = roll.enrolmentAt(i, day);
            if (enrolment >= 0 && roll.yearGroup(enrolment) >= 0) {
                subjects.add(new Subject(
                        roll.childId(i), roll.schoolId(enrolment), YearGroup.values()[roll.yearGroup(enrolment)]));
            }
        }
        judge(subjects, List.of(), year, asOf, framework, consumer);
    }

    /** These children, where they are on the roll of one school at {@link #rollDay}. */
    public void of(Collection<Child> onRoll, SchoolYear year, LocalDate asOf, Framework framework, Consumer consumer) {
        var subjects = new ArrayList<Subject>();
        for (Child child : onRoll) {
            if (child.yearGroup() instanceof YearGroup group) {
                subjects.add(new Subject(child.id().value(), child.schoolId(), group));
            }
        }
        if (!subjects.isEmpty()) {
            judge(subjects, subjects.stream().map(Subject::childId).toList(), year, asOf, framework, consumer);
        }
    }

    private void judge(
            List<Subject> subjects,
            List<Integer> ids,
            SchoolYear year,
            LocalDate asOf,
            Framework framework,
            Consumer consumer) {
        List<HalfTerm> halfTerms = partnership.calendar().halfTerms(year);
        var compiled = new Compiled(framework, year, halfTerms, asOf, evidence);
        var held = gather(compiled, ids, halfTerms, asOf);
        for (Subject child : subjects) {
            for (Compiled.Trigger trigger : compiled.of(child.year())) {
                consumer.accept(child, trigger.position(), trigger.milestone(), held.reading(child.childId(), trigger));
            }
        }
    }

    private Held gather(Compiled compiled, List<Integer> ids, List<HalfTerm> halfTerms, LocalDate asOf) {
        var held = new Held(compiled.slots());
        if (compiled.slots() > 0) {
            latest.results(
                    compiled.schemes(),
                    ids,
                    halfTerms.getFirst().start(),
                    asOf,
                    (child, day, scheme, subject, result, tenths) -> {
                        for (int slot : compiled.slotsOf(scheme, subject)) {
                            if (day <= compiled.slot(slot).last()) {
                                held.results
                                        .get(slot)
                                        .put(child, new Held.Result(result, Scale.value(scheme, result, tenths)));
                            }
                        }
                    });
        }
        HalfTerm ended = latestEnded(halfTerms, asOf);
        if (compiled.asksAttendance() && ended != null) {
            latest.sessions(ended, ids, asOf, (child, counts) -> held.sessions.merge(child, counts, Long::sum));
        }
        if (compiled.asksPlaces()) {
            latest.places(ids, asOf, (child, on, destination) -> held.places.put(child, destination));
        }
        return held;
    }

    /** A half-term has ended once its last day has come: everything of that day counts. */
    private static @Nullable HalfTerm latestEnded(List<HalfTerm> halfTerms, LocalDate asOf) {
        return halfTerms.stream()
                .filter(each -> !each.end().isAfter(asOf))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The evidence about everyone asked for, by child. */
    private static final class Held {

        private record Result(String text, int value) {}

        private final List<Map<Integer, Result>> results = new ArrayList<>();
        private final Map<Integer, Long> sessions = new HashMap<>();
        private final Map<Integer, Destination> places = new HashMap<>();

        Held(int slots) {
            for (int i = 0; i < slots; i++) {
                results.add(new HashMap<>());
            }
        }

        Reading reading(int child, Compiled.Trigger trigger) {
            return switch (trigger.rule()) {
                case Rule.Standard _ -> {
                    Result result = results.get(trigger.slot()).get(child);
                    yield result == null
                            ? Reading.missing()
                            : Reading.ofResult(result.text(), result.value(), trigger.standard());
                }
                case Rule.Attendance attendance ->
                    Reading.ofSessions(SessionCounts.of(sessions.getOrDefault(child, 0L)), attendance.percent());
                case Rule.KnownPlace _ -> Reading.ofPlace(Optional.ofNullable(places.get(child)));
            };
        }
    }
}
