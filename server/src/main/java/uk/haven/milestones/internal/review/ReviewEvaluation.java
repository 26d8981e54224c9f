package uk.haven.milestones.internal.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.children.RollIndex;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.domain.review.ReviewRules;
import uk.haven.milestones.domain.review.ReviewState;
import uk.haven.milestones.domain.review.ReviewStates;
import uk.haven.milestones.domain.review.ReviewStep;
import uk.haven.milestones.domain.review.Standing;
import uk.haven.milestones.internal.review.ReviewEventStore.Written;
import uk.haven.milestones.internal.review.ReviewStore.Moved;
import uk.haven.milestones.internal.review.ReviewStore.Opened;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.StateTable;

/**
 * Opens the reviews of the half-term that was over last, and marks those of the school year that registers have made right
 * since. A half-term opens reviews only until the next one is over: whoever is below by then is in the next one's, whose year
 * so far takes in what was sent late. Run as often as one likes, it changes nothing twice. Call inside a transaction, as
 * batch work.
 */
@Component
class ReviewEvaluation {

    private static final String REGISTERS = "the registers";

    private final AttendanceStandings standings;
    private final ReviewStore reviews;
    private final ReviewEventStore events;
    private final Children children;
    private final Partnership partnership;
    private final Clock clock;

    ReviewEvaluation(
            AttendanceStandings standings,
            ReviewStore reviews,
            ReviewEventStore events,
            Children children,
            Partnership partnership,
            Clock clock) {
        this.standings = standings;
        this.reviews = reviews;
        this.events = events;
        this.children = children;
        this.partnership = partnership;
        this.clock = clock;
    }

    /**
     * Whether registers of weeks from this one on can move no review: the reviews of the half-term that was over last have been
     * opened, and it ended before. So the file of each week of a running half-term costs nothing here.
     */
    boolean untouchedBy(LocalDate firstWeek, LocalDate today) {
        SchoolYear year = partnership.calendar().schoolYearAt(today).orElse(null);
        List<HalfTerm> over = over(year, today);
        return year == null
                || over.isEmpty()
                || (firstWeek.isAfter(over.getLast().end())
                        && reviews.opened(year, over.getLast().number()));
    }

    private List<HalfTerm> over(@Nullable SchoolYear year, LocalDate today) {
        return year == null
                ? List.of()
                : partnership.calendar().halfTerms(year).stream()
                        .filter(each -> ReviewRules.over(each, today))
                        .toList();
    }

    /** @param only children whose registers have changed; empty for everybody */
    void evaluate(LocalDate today, Collection<Integer> only) {
        SchoolYear year = partnership.calendar().schoolYearAt(today).orElse(null);
        List<HalfTerm> over = over(year, today);
        if (year == null || over.isEmpty()) {
            return;
        }
        reviews.queue();
        ChildRecords records = children.records();
        AttendanceStandings.OfYear sessions = standings.of(year, records.with(only), today);
        Set<Integer> asked = new HashSet<>(only.stream().map(records::kept).toList());
        List<Review> kept = reviews.of(year).stream()
                .filter(each -> asked.isEmpty() || asked.contains(records.kept(each.childId())))
                .toList();
        lookAgain(kept, over, sessions, records, today);
        HalfTerm latest = over.getLast();
        Set<Integer> held = new HashSet<>();
        kept.stream()
                .filter(each -> each.halfTerm() == latest.number())
                .forEach(each -> held.add(records.kept(each.childId())));
        reviews.insert(toOpen(latest, sessions, held), year, latest.number(), today);
    }

    private List<Opened> toOpen(HalfTerm halfTerm, AttendanceStandings.OfYear sessions, Set<Integer> held) {
        Rule.Attendance rule = standings.rule(halfTerm);
        int day = Math.toIntExact(halfTerm.end().toEpochDay());
        RollIndex roll = children.rollIndex();
        var opened = new ArrayList<Opened>();
        for (int child : sessions.children()) {
            int index = held.contains(child) ? -1 : roll.indexOfChild(child);
            int enrolment = index < 0 ? -1 : roll.enrolmentAt(index, day);
            if (enrolment >= 0
                    && asked(rule, roll.yearGroup(enrolment))
                    && sessions.standing(child, halfTerm.number()).below(rule.percent())) {
                opened.add(new Opened(child, roll.schoolId(enrolment)));
            }
        }
        return opened;
    }

    private static boolean asked(Rule.Attendance rule, int yearGroup) {
        return yearGroup >= rule.first().ordinal() && yearGroup <= rule.last().ordinal();
    }

    private void lookAgain(
            List<Review> kept,
            List<HalfTerm> over,
            AttendanceStandings.OfYear sessions,
            ChildRecords records,
            LocalDate today) {
        Map<Integer, Integer> percents = new HashMap<>();
        over.forEach(each -> percents.put(each.number(), standings.rule(each).percent()));
        var moved = new ArrayList<Moved>();
        var written = new ArrayList<Written>();
        for (Review each : kept) {
            Integer percent = percents.get(each.halfTerm());
            Standing now = sessions.standing(records.kept(each.childId()), each.halfTerm());
            if (percent != null && now.below(percent) != each.below()) {
                ReviewStep step = each.below() ? ReviewStep.LIFT : ReviewStep.FALL_BELOW;
                moved.add(new Moved(each, after(each.state(), step), !each.below()));
                written.add(new Written(
                        each,
                        new ReviewEvent(
                                each.id(),
                                step,
                                Optional.empty(),
                                "",
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                now,
                                REGISTERS,
                                today)));
            }
        }
        reviews.move(moved);
        events.insert(written, null, clock.instant());
    }

    private static ReviewState after(ReviewState state, ReviewStep step) {
        return switch (ReviewStates.TABLE.after(state, step)) {
            case StateTable.Answer.Moved<ReviewState>(ReviewState to) -> to;
            case StateTable.Answer.Refused<ReviewState>(String reason) -> throw new IllegalStateException(reason);
        };
    }
}
