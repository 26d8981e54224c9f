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
        var held = new Held(
                compiled.slots(),
                ids.isEmpty()
                        ? subjects.stream().mapToInt(Subject::childId).max().orElse(0)
                        : -1);
        gather(held, compiled, ids, halfTerms, asOf);
        for (Subject child : subjects) {
            for (Compiled.Trigger trigger : compiled.of(child.year())) {
                consumer.accept(child, trigger.position(), trigger.milestone(), held.reading(child.childId(), trigger));
            }
        }
    }

    private void gather(Held held, Compiled compiled, List<Integer> ids, List<HalfTerm> halfTerms, LocalDate asOf) {
        if (compiled.slots() > 0) {
            latest.results(
                    compiled.schemes(),
                    ids,
                    halfTerms.getFirst().start(),
                    asOf,
                    (child, day, scheme, subject, result, tenths) -> {
                        for (int slot : compiled.slotsOf(scheme, subject)) {
                            if (day <= compiled.slot(slot).last()) {
                                held.result(slot, child, result, Scale.value(scheme, result, tenths));
                            }
                        }
                    });
        }
        HalfTerm ended = latestEnded(halfTerms, asOf);
        if (compiled.asksAttendance() && ended != null) {
            latest.sessions(ended, ids, asOf, held::sessions);
        }
        if (compiled.asksPlaces()) {
            latest.places(ids, asOf, (child, on, destination) -> held.places.put(child, destination));
        }
    }

    /** A half-term has ended once its last day has come: everything of that day counts. */
    private static @Nullable HalfTerm latestEnded(List<HalfTerm> halfTerms, LocalDate asOf) {
        return halfTerms.stream()
                .filter(each -> !each.end().isAfter(asOf))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /**
     * The evidence about everyone asked for, by child: of everyone in arrays, by the child's id, since a county is gathered
     * by the hundred thousand; of a school's children in maps.
     */
    private static final class Held {

        private record Result(String text, int value) {}

        private final int highest;
        private final List<@Nullable Result[]> everyonesResults = new ArrayList<>();
        private final long[] everyonesSessions;
        private final List<Map<Integer, Result>> results = new ArrayList<>();
        private final Map<Integer, Long> sessions = new HashMap<>();
        private final Map<Integer, Destination> places = new HashMap<>();
        /** Readings of sessions by what is asked and their counts: a county has few different ones. */
        private final Map<Integer, Map<Long, Reading>> readings = new HashMap<>();

        /** The one that was kept last: results come with everyone who has the same. */
        private Result last = new Result("", 0);

        /** @param highest id of everyone who is judged; −1 for some children */
        Held(int slots, int highest) {
            this.highest = highest;
            everyonesSessions = new long[highest + 1];
            for (int i = 0; i < slots; i++) {
                if (highest >= 0) {
                    everyonesResults.add(new @Nullable Result[highest + 1]);
                } else {
                    results.add(new HashMap<>());
                }
            }
        }

        void result(int slot, int child, String text, int value) {
            if (last.value() != value || !last.text().equals(text)) {
                last = new Result(text, value);
            }
            if (highest < 0) {
                results.get(slot).put(child, last);
            } else if (child <= highest) {
                everyonesResults.get(slot)[child] = last;
            }
        }

        void sessions(int child, long counts) {
            if (highest < 0) {
                sessions.merge(child, counts, Long::sum);
            } else if (child <= highest) {
                everyonesSessions[child] += counts;
            }
        }

        Reading reading(int child, Compiled.Trigger trigger) {
            return switch (trigger.rule()) {
                case Rule.Standard _ -> {
                    Result result = highest < 0
                            ? results.get(trigger.slot()).get(child)
                            : everyonesResults.get(trigger.slot())[child];
                    yield result == null
                            ? Reading.missing()
                            : Reading.ofResult(result.text(), result.value(), trigger.standard());
                }
                case Rule.Attendance attendance ->
                    readings.computeIfAbsent(attendance.percent(), _ -> new HashMap<>())
                            .computeIfAbsent(
                                    highest < 0 ? sessions.getOrDefault(child, 0L) : everyonesSessions[child],
                                    counts -> Reading.ofSessions(SessionCounts.of(counts), attendance.percent()));
                case Rule.KnownPlace _ -> Reading.ofPlace(Optional.ofNullable(places.get(child)));
            };
        }
    }
}
