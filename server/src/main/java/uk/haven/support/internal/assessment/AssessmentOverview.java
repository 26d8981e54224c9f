package uk.haven.support.internal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.assessment.AssessmentState;
import uk.haven.support.internal.assessment.Team.Action;
import uk.haven.support.internal.assessment.Team.Meeting;
import uk.haven.support.internal.assessment.Team.MeetingState;

/** Assessments as lists show them, with a fixed number of queries however many there are. Call inside a transaction. */
@Service
public class AssessmentOverview {

    private final AssessmentBook book;
    private final AssessmentForms forms;
    private final TeamBook teams;
    private final Children children;
    private final Workers workers;

    AssessmentOverview(AssessmentBook book, AssessmentForms forms, TeamBook teams, Children children, Workers workers) {
        this.book = book;
        this.forms = forms;
        this.teams = teams;
        this.children = children;
        this.workers = workers;
    }

    /**
     * One assessment.
     *
     * @param parts number of parts of its form
     * @param meetings planned ones, soonest first
     * @param actions open ones, soonest due first
     */
    public record Seen(
            Intervention intervention,
            Assessment assessment,
            int parts,
            List<Meeting> meetings,
            List<Action> actions,
            Optional<Child> child,
            Optional<Worker> lead) {

        public String who() {
            return child.map(Child::name).orElse("A child who left");
        }

        /** {@code 5 of 11 parts}, while it is written; then {@code Complete since 16 May 2008}. */
        public String progress() {
            String parts = assessment.version().done().size() + " of " + this.parts + " parts";
            return switch (assessment.state()) {
                case DRAFT -> parts;
                case UNDER_REVIEW -> "Under review, " + parts;
                case COMPLETE -> "Complete since " + Words.date(assessment.since());
                case CLOSED -> "Closed";
            };
        }

        public Optional<LocalDate> nextMeeting() {
            return meetings.stream().map(Meeting::on).findFirst();
        }

        public List<Action> overdue(LocalDate date) {
            return actions.stream().filter(each -> each.overdue(date)).toList();
        }

        /** Whether its first version is not complete on the day by which it was to be. */
        public boolean late(LocalDate date) {
            return assessment.state() == AssessmentState.DRAFT
                    && intervention
                            .plannedUntil()
                            .filter(until -> until.isBefore(date))
                            .isPresent();
        }
    }

    /** Those of the pieces of support that are assessments, in their order. */
    public List<Seen> of(Collection<Intervention> interventions, LocalDate date) {
        Map<Long, Assessment> found = book.find(interventions);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Meeting>> meetings = teams.meetings(found.keySet()).reversed().stream()
                .filter(each -> each.state() == MeetingState.PLANNED)
                .collect(Collectors.groupingBy(Meeting::interventionId));
        Map<Long, List<Action>> actions = teams.actions(found.keySet()).stream()
                .filter(each -> each.state() == Team.ActionState.OPEN)
                .collect(Collectors.groupingBy(Action::interventionId));
        Map<ChildId, Child> known = children.find(
                interventions.stream().map(Intervention::child).distinct().toList(), date);
        Map<Long, Worker> leading = workers.find(interventions.stream()
                .filter(each -> each.workerId().isPresent())
                .map(each -> each.workerId().getAsLong())
                .distinct()
                .toList());
        var seen = new ArrayList<Seen>();
        for (Intervention each : interventions) {
            Assessment assessment = found.get(each.id());
            if (assessment != null) {
                seen.add(new Seen(
                        each,
                        assessment,
                        forms.of(assessment.version()).parts().size(),
                        meetings.getOrDefault(each.id(), List.of()),
                        actions.getOrDefault(each.id(), List.of()),
                        Optional.ofNullable(known.get(each.child())),
                        each.workerId().isPresent()
                                ? Optional.ofNullable(
                                        leading.get(each.workerId().getAsLong()))
                                : Optional.empty()));
            }
        }
        return seen;
    }
}
