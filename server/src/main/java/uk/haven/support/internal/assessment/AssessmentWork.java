package uk.haven.support.internal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.domain.work.Occasion;
import uk.haven.support.internal.WorkSource;
import uk.haven.support.internal.assessment.AgencyTeams.Mine;
import uk.haven.support.internal.assessment.AssessmentOverview.Seen;
import uk.haven.support.internal.assessment.Team.Action;
import uk.haven.support.internal.assessment.Team.Meeting;

/** What assessments and teams around children ask: of who leads them, and of who has taken an action on. */
@Component
@Order(40)
class AssessmentWork implements WorkSource {

    private final AssessmentOverview overview;
    private final TeamBook teams;
    private final AgencyTeams agencies;
    private final Interventions interventions;

    AssessmentWork(AssessmentOverview overview, TeamBook teams, AgencyTeams agencies, Interventions interventions) {
        this.overview = overview;
        this.teams = teams;
        this.agencies = agencies;
        this.interventions = interventions;
    }

    @Override
    public List<WorkItem> work(Viewer.Person viewer, List<Worker> me, LocalDate date) {
        var items = new ArrayList<WorkItem>();
        if (me.isEmpty()) {
            return items;
        }
        Set<Long> mine = me.stream().map(Worker::id).collect(Collectors.toSet());
        Map<Long, Intervention> asking = new LinkedHashMap<>();
        interventions.ledBy(mine).stream()
                .filter(each -> each.kind() == InterventionKind.CAF)
                .forEach(each -> asking.put(each.id(), each));
        Set<Long> led = Set.copyOf(asking.keySet());
        Set<Long> others = new LinkedHashSet<>();
        teams.openOf(mine).stream()
                .map(Action::interventionId)
                .filter(id -> !led.contains(id))
                .forEach(others::add);
        if (!others.isEmpty()) {
            asking.putAll(interventions.find(others));
        }
        List<Seen> seen = overview.of(asking.values(), date).stream()
                .filter(each -> each.intervention().endedOn().isEmpty())
                .toList();
        for (Seen each : seen) {
            if (each.child().isPresent()) {
                ask(each, led.contains(each.intervention().id()), mine, date, items);
            }
        }
        elsewhere(seen, mine, date, items);
        return items;
    }

    /** What they have taken on in the teams of children who are on no roll of theirs, under the name that they were told. */
    private void elsewhere(List<Seen> seen, Collection<Long> me, LocalDate date, List<WorkItem> items) {
        Map<Long, Seen> unknown = seen.stream()
                .filter(each -> each.child().isEmpty())
                .collect(Collectors.toMap(each -> each.intervention().id(), Function.identity()));
        if (unknown.isEmpty()) {
            return;
        }
        for (Mine team : agencies.mine()) {
            if (unknown.get(team.assessmentId()) instanceof Seen each) {
                each.actions().stream()
                        .filter(action -> mine(action.owner().workerId(), me)
                                && !action.dueOn().isAfter(date))
                        .forEach(action -> items.add(new WorkItem(
                                action.overdue(date) ? Bucket.OVERDUE : Bucket.DUE,
                                action.dueOn(),
                                team.child(),
                                yours(action, date),
                                "Read it",
                                AgencyTeams.PATH + "/" + each.intervention().publicId() + "#action-" + action.id(),
                                false)));
            }
        }
    }

    private static String yours(Action action, LocalDate date) {
        return "Common assessment: your action for the team is " + (action.overdue(date) ? "overdue" : "due today");
    }

    /** Meetings of the teams that they lead, and what they have taken on. */
    @Override
    public List<Planned> planned(Viewer.Person viewer, List<Worker> me, LocalDate from, LocalDate to) {
        if (me.isEmpty()) {
            return List.of();
        }
        Set<Long> mine = me.stream().map(Worker::id).collect(Collectors.toSet());
        var planned = new ArrayList<Planned>();
        Set<Long> led = interventions.ledBy(mine).stream()
                .filter(each -> each.kind() == InterventionKind.CAF)
                .map(Intervention::id)
                .collect(Collectors.toSet());
        teams.meetings(led).stream()
                .filter(each -> each.state() == Team.MeetingState.PLANNED)
                .forEach(each ->
                        planned.add(new Planned(each.on(), Occasion.MEETING, AssessmentKind.PATH + "#" + each.id())));
        teams.openOf(mine)
                .forEach(each ->
                        planned.add(new Planned(each.dueOn(), Occasion.ACTION, AssessmentKind.PATH + "#" + each.id())));
        return planned;
    }

    private static void ask(Seen each, boolean led, Collection<Long> me, LocalDate date, List<WorkItem> items) {
        String path = AssessmentKind.PATH + "/" + each.intervention().publicId();
        if (led) {
            if (each.late(date)) {
                items.add(item(
                        Bucket.OVERDUE,
                        each.intervention().plannedUntil().orElse(date),
                        each,
                        "the assessment was to be finished: " + each.progress(),
                        "Go on",
                        path));
            }
            each.meetings().stream()
                    .filter(meeting -> !meeting.on().isAfter(date))
                    .forEach(meeting -> items.add(meeting(each, meeting, path, date)));
        }
        for (Action action : each.actions()) {
            if (!action.dueOn().isAfter(date)) {
                action(each, action, led, mine(action.owner().workerId(), me), path, date, items);
            }
        }
    }

    private static boolean mine(OptionalLong owner, Collection<Long> me) {
        return owner.isPresent() && me.contains(owner.getAsLong());
    }

    private static WorkItem meeting(Seen each, Meeting meeting, String path, LocalDate date) {
        boolean today = meeting.on().equals(date);
        return item(
                today ? Bucket.DUE : Bucket.OVERDUE,
                meeting.on(),
                each,
                today
                        ? "the team meets today"
                        : "the meeting of " + Words.shortDate(meeting.on()) + " is not written up",
                "Write it up",
                path + "/team/meetings/" + meeting.id());
    }

    /** An action is asked of who took it on; once it is overdue, of the lead professional too. */
    private static void action(
            Seen each, Action action, boolean led, boolean mine, String path, LocalDate date, List<WorkItem> items) {
        boolean overdue = action.overdue(date);
        Bucket bucket = overdue ? Bucket.OVERDUE : Bucket.DUE;
        if (mine) {
            items.add(item(
                    bucket,
                    action.dueOn(),
                    each,
                    "your action for the team is " + (overdue ? "overdue" : "due today"),
                    "Do it",
                    path + "/team#action-" + action.id()));
        } else if (led && overdue) {
            items.add(item(
                    Bucket.OVERDUE,
                    action.dueOn(),
                    each,
                    "an action of " + action.owner().name() + " is overdue",
                    "Follow it up",
                    path + "/team#action-" + action.id()));
        }
    }

    private static WorkItem item(Bucket bucket, LocalDate due, Seen of, String words, String action, String path) {
        return new WorkItem(bucket, due, of.who(), "Common assessment: " + words, action, path, true);
    }
}
