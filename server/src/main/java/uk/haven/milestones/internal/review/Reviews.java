package uk.haven.milestones.internal.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.milestones.domain.review.Outlook;
import uk.haven.milestones.domain.review.Pattern;
import uk.haven.milestones.domain.review.ReviewState;
import uk.haven.milestones.domain.review.Standing;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.FactSource.Reach;
import uk.haven.schooling.SessionCounts;
import uk.haven.schooling.SessionMarks;

/**
 * Reviews as pages show them, each with what the registers say: a fixed number of queries for a school, however many children
 * are below. Call inside a transaction; sees what the viewer may see.
 */
@Service
public class Reviews {

    /**
     * A review and what belongs to it.
     *
     * @param toDate sessions of the school year to the date
     * @param percent what is asked
     * @param outlook of the year; empty for a year that is not the date's
     * @param decision the last one, as long as it stands
     */
    public record Line(
            Review review,
            Child child,
            Standing standing,
            SessionCounts toDate,
            int percent,
            Optional<Outlook> outlook,
            Optional<ReviewEvent> decision) {}

    private final ReviewStore store;
    private final ReviewEventStore events;
    private final AttendanceStandings standings;
    private final SessionMarks marks;
    private final Children children;
    private final Partnership partnership;

    Reviews(
            ReviewStore store,
            ReviewEventStore events,
            AttendanceStandings standings,
            SessionMarks marks,
            Children children,
            Partnership partnership) {
        this.store = store;
        this.events = events;
        this.standings = standings;
        this.marks = marks;
        this.children = children;
        this.partnership = partnership;
    }

    /** Every review of the year at the school, by half-term and name; of a child who has left there, as long as it is known. */
    public List<Line> of(long school, SchoolYear year, LocalDate asOf) {
        ChildRecords records = children.records();
        Set<Integer> here = records.with(children.onRoll(school, asOf).stream()
                .map(each -> each.id().value())
                .toList());
        return lines(store.of(school, here, year), year, asOf);
    }

    public Optional<Line> find(UUID id, LocalDate asOf) {
        List<Review> found = store.find(List.of(id));
        return found.isEmpty()
                ? Optional.empty()
                : lines(found, found.getFirst().year(), asOf).stream().findFirst();
    }

    /** Those of the ids that the viewer may see, by name. */
    public List<Line> find(Collection<UUID> ids, LocalDate asOf) {
        return store.find(ids).stream().collect(Collectors.groupingBy(Review::year)).entrySet().stream()
                .flatMap(each -> lines(each.getValue(), each.getKey(), asOf).stream())
                .toList();
    }

    /** How many are to be decided at the schools in the year, whatever the half-term; the oldest first. */
    public List<Line> open(Collection<Long> schools, SchoolYear year, LocalDate asOf) {
        return lines(
                schools.stream()
                        .flatMap(school -> store.of(school, List.of(), year).stream())
                        .filter(each -> each.state() == ReviewState.OPEN)
                        .toList(),
                year,
                asOf);
    }

    /** Earlier years in which the school has not closed everything. */
    public List<SchoolYear> unfinishedBefore(SchoolYear year, long school) {
        return store.unfinishedBefore(year, school);
    }

    /** The child's other reviews, latest first. */
    public List<Review> others(Line line) {
        return store.ofChildren(children.records().of(line.child().id().value())).stream()
                .filter(each -> each.id() != line.review().id())
                .toList();
    }

    /** All that was done in it, earliest first. */
    public List<ReviewEvent> events(Review review) {
        return events.of(List.of(review.id()));
    }

    /** Labels of the reasons that can be chosen, by code. */
    public Map<String, String> reasons() {
        return events.reasons();
    }

    /** When and why each of these children was away in its half-term, by review. */
    public Map<Long, Pattern> patterns(Collection<Line> lines, LocalDate asOf) {
        Map<Long, Pattern> patterns = new HashMap<>();
        lines.stream()
                .collect(Collectors.groupingBy(each -> halfTerm(each.review())))
                .forEach((halfTerm, some) -> {
                    Map<Integer, Pattern> byChild = new HashMap<>();
                    some.forEach(each -> {
                        var pattern = new Pattern();
                        byChild.put(each.child().id().value(), pattern);
                        patterns.put(each.review().id(), pattern);
                    });
                    halfTerm.ifPresent(of -> read(byChild, of.start(), of.end().isBefore(asOf) ? of.end() : asOf));
                });
        return patterns;
    }

    /** The same of one child for the whole school year so far. */
    public Pattern patternOfYear(Line line, LocalDate asOf) {
        var pattern = new Pattern();
        List<HalfTerm> halfTerms =
                partnership.calendar().halfTerms(line.review().year());
        if (!halfTerms.isEmpty()) {
            LocalDate end = halfTerms.getLast().end();
            read(
                    Map.of(line.child().id().value(), pattern),
                    halfTerms.getFirst().start(),
                    end.isBefore(asOf) ? end : asOf);
        }
        return pattern;
    }

    private void read(Map<Integer, Pattern> byChild, LocalDate first, LocalDate last) {
        marks.of(byChild.keySet(), first, last, (child, day, afternoon, missed, kind) -> {
            Pattern pattern = byChild.get(child);
            if (pattern != null) {
                pattern.add(day, afternoon, missed, kind);
            }
        });
    }

    /** The half-term of a review; empty when the calendar no longer holds it. */
    public Optional<HalfTerm> halfTerm(Review review) {
        return partnership.calendar().halfTerms(review.year()).stream()
                .filter(each -> each.number() == review.halfTerm())
                .findFirst();
    }

    /** Sessions of the child in one half-term of a year after another, of this year and the one before. */
    public Map<HalfTerm, SessionCounts> halfTerms(Child child, SchoolYear year, LocalDate asOf) {
        Map<HalfTerm, SessionCounts> found = new LinkedHashMap<>();
        for (SchoolYear each : List.of(year.previous(), year)) {
            var sessions = standings.of(each, List.of(child.id().value()), asOf);
            partnership.calendar().halfTerms(each).stream()
                    .filter(halfTerm -> !halfTerm.start().isAfter(asOf))
                    .forEach(halfTerm ->
                            found.put(halfTerm, sessions.of(child.id().value(), halfTerm.number())));
        }
        found.values().removeIf(counts -> counts.possible() == 0);
        return found;
    }

    private List<Line> lines(List<Review> reviews, SchoolYear year, LocalDate asOf) {
        if (reviews.isEmpty()) {
            return List.of();
        }
        ChildRecords records = children.records();
        Map<ChildId, Child> known = children.find(
                reviews.stream()
                        .map(each -> new ChildId(records.kept(each.childId())))
                        .distinct()
                        .toList(),
                asOf);
        var sessions =
                standings.of(year, known.keySet().stream().map(ChildId::value).toList(), asOf);
        Map<Long, ReviewEvent> decided = decisions(reviews);
        Map<Integer, Integer> percents = new HashMap<>();
        boolean now = partnership.calendar().schoolYearAt(asOf).equals(Optional.of(year));
        int remaining = partnership.calendar().sessionsAfter(asOf);
        var lines = new ArrayList<Line>();
        for (Review each : reviews) {
            int id = records.kept(each.childId());
            Child child = known.get(new ChildId(id));
            if (child != null) {
                SessionCounts toDate = sessions.toDate(id);
                int percent = percents.computeIfAbsent(
                        each.halfTerm(), number -> standings.rule(year, number).percent());
                lines.add(new Line(
                        each,
                        child,
                        sessions.standing(id, each.halfTerm()),
                        toDate,
                        percent,
                        now
                                ? Optional.of(
                                        Outlook.of(new Reach(toDate.possible(), toDate.attended(), remaining), percent))
                                : Optional.empty(),
                        Optional.ofNullable(decided.get(each.id()))));
            }
        }
        lines.sort(Comparator.comparingInt((Line each) -> each.review().halfTerm())
                .thenComparing(each -> each.child().surname())
                .thenComparing(each -> each.child().forename())
                .thenComparing(each -> each.child().id()));
        return lines;
    }

    /** The last decision of each, unless it was opened again since. */
    private Map<Long, ReviewEvent> decisions(List<Review> reviews) {
        Map<Long, ReviewEvent> decided = new HashMap<>();
        for (ReviewEvent each : events.of(reviews.stream().map(Review::id).toList())) {
            switch (each.step()) {
                case DECIDE -> decided.put(each.reviewId(), each);
                case REOPEN -> decided.remove(each.reviewId());
                case CLOSE, LIFT, FALL_BELOW -> {}
            }
        }
        return decided;
    }
}
