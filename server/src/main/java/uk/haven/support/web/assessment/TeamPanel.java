package uk.haven.support.web.assessment;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildPanel;
import uk.haven.platform.ui.Words;
import uk.haven.platform.web.Fragments;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.internal.assessment.Assessment.Version;
import uk.haven.support.internal.assessment.AssessmentBook;
import uk.haven.support.internal.assessment.Team;
import uk.haven.support.internal.assessment.Team.MeetingState;
import uk.haven.support.internal.assessment.TeamBook;

/** The team around a child among its people; completed versions and meetings in its story. */
@Component
public class TeamPanel implements ChildPanel {

    private final Interventions interventions;
    private final AssessmentBook book;
    private final TeamBook teams;
    private final Fragments fragments;

    TeamPanel(Interventions interventions, AssessmentBook book, TeamBook teams, Fragments fragments) {
        this.interventions = interventions;
        this.book = book;
        this.teams = teams;
        this.fragments = fragments;
    }

    @Override
    public String anchor() {
        return "people";
    }

    @Override
    public String heading() {
        return "People";
    }

    @Override
    public int order() {
        return 51;
    }

    /** The team of the assessment that goes on. */
    @Override
    public Optional<Content> render(Child child, LocalDate asOf) {
        return assessments(child)
                .filter(each -> each.activeOn(asOf))
                .findFirst()
                .map(each -> {
                    Team team = teams.of(each);
                    var people = new ArrayList<String>();
                    teams.lead(each)
                            .map(Worker::described)
                            .map(lead -> lead + ", leads it")
                            .ifPresent(people::add);
                    team.now().forEach(member -> people.add(member.name() + ", " + member.relation()));
                    return fragments.of(
                            "support/assessment/panel.jte",
                            new Panel(
                                    people,
                                    team.next()
                                            .map(next -> "Meets on " + Words.date(next.on())
                                                    + (next.place().isEmpty() ? "" : ", " + next.place()))
                                            .orElse("No meeting is planned."),
                                    AssessmentNavigation.path(each) + "/team"));
                });
    }

    /** @param people a name and what they do or are, one each */
    public record Panel(List<String> people, String next, String path) {}

    private java.util.stream.Stream<Intervention> assessments(Child child) {
        return interventions.of(child.id()).stream().filter(each -> each.kind() == InterventionKind.CAF);
    }

    @Override
    public List<StoryEntry> story(Child child, LocalDate asOf) {
        var story = new ArrayList<StoryEntry>();
        assessments(child).forEach(each -> {
            for (Version version : book.versions(each)) {
                version.completedOn()
                        .ifPresent(on -> story.add(new StoryEntry(
                                on,
                                "Support",
                                version.number() == 1
                                        ? "Common assessment completed"
                                        : "Common assessment reviewed: version " + version.number(),
                                "")));
            }
            teams.of(each).meetings().stream()
                    .filter(meeting -> meeting.state() == MeetingState.HELD)
                    .forEach(meeting -> story.add(new StoryEntry(
                            meeting.on(),
                            "Support",
                            "The team around the child met",
                            String.join(", ", meeting.came()))));
        });
        return story.stream().filter(each -> !each.date().isAfter(asOf)).toList();
    }
}
