package uk.haven.support.web.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.partnership.Agencies;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.assessment.AgencyTeams;
import uk.haven.support.internal.assessment.Team;
import uk.haven.support.internal.assessment.Team.ActionState;
import uk.haven.support.internal.assessment.Team.MeetingState;
import uk.haven.support.internal.assessment.Team.Owner;
import uk.haven.support.internal.assessment.TeamBook;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.assessment.AssessmentDesk.Open;

/** Puts the team's page together. Call inside a transaction. */
@Component
class TeamPages {

    private static final int WEEKS_TO_ACT = 4;

    private final TeamBook teams;
    private final AgencyTeams agencies;
    private final Agencies names;
    private final Workers workers;
    private final AssessmentDesk desk;
    private final SupportForms forms;

    TeamPages(
            TeamBook teams,
            AgencyTeams agencies,
            Agencies names,
            Workers workers,
            AssessmentDesk desk,
            SupportForms forms) {
        this.teams = teams;
        this.agencies = agencies;
        this.names = names;
        this.workers = workers;
        this.desk = desk;
        this.forms = forms;
    }

    TeamPage page(Open open, Typed typed, String opened, List<Problem> problems, String done) {
        Team team = teams.of(open.of());
        LocalDate date = forms.asOf();
        Map<Long, LocalDate> until =
                team.now().stream().allMatch(each -> each.why().isEmpty()) ? Map.of() : agencies.readUntil(open.of());
        return new TeamPage(
                desk.sections(),
                AssessmentDesk.crumbs(open, true),
                open.child().name(),
                open.path() + "/team",
                teams.lead(open.of()).map(Worker::described).orElse("Nobody yet"),
                team.members().stream()
                        .map(each -> member(each, reading(each, until)))
                        .toList(),
                team.meetings().stream()
                        .map(each -> meeting(each, forms.today()))
                        .toList(),
                team.actions().stream()
                        .filter(each -> each.state() == ActionState.OPEN)
                        .map(each -> action(each, date))
                        .toList(),
                team.actions().reversed().stream()
                        .filter(each -> each.state() != ActionState.OPEN)
                        .map(each -> action(each, date))
                        .toList(),
                open.may() && open.of().endedOn().isEmpty() ? forms(open, typed, opened, problems) : null,
                done,
                problems);
    }

    /** What somebody of an agency reads as a member, in words; "" of everybody else and of who has left. */
    private static String reading(Team.Member each, Map<Long, LocalDate> until) {
        if (each.why().isEmpty() || each.leftOn().isPresent() || each.workerId().isEmpty()) {
            return "";
        }
        return until.get(each.workerId().getAsLong()) instanceof LocalDate day
                ? " · reads the assessment until " + Words.date(day) + ": " + each.why()
                : " · reads nothing any more: what was shared with their agency is over";
    }

    /** @param reading what they read as somebody of an agency, or "" */
    static TeamPage.Member member(Team.Member each, String reading) {
        String since = each.relation() + " · "
                + each.leftOn()
                        .map(left -> Words.date(each.joinedOn()) + " to " + Words.date(left))
                        .orElse("since " + Words.date(each.joinedOn()))
                + reading;
        return new TeamPage.Member(each.id(), each.name(), since, each.leftOn().isEmpty());
    }

    static TeamPage.Meeting meeting(Team.Meeting each, LocalDate today) {
        List<SummaryRow> rows = switch (each.state()) {
            case PLANNED -> List.of();
            case HELD ->
                List.of(
                        SummaryRow.of("Came", String.join(", ", each.came())),
                        SummaryRow.of("Agreed", each.agreed()),
                        SummaryRow.of("Written up by", each.editedBy()));
            case CANCELLED -> each.note().isEmpty() ? List.of() : List.of(SummaryRow.of("Why", each.note()));
        };
        boolean planned = each.state() == MeetingState.PLANNED;
        return new TeamPage.Meeting(
                each.id(),
                Words.date(each.on()) + (each.place().isEmpty() ? "" : ", " + each.place()),
                planned && each.on().isBefore(today)
                        ? "Not written up"
                        : each.state().label(),
                planned,
                planned && !each.on().isAfter(today),
                rows);
    }

    static TeamPage.Action action(Team.Action each, LocalDate date) {
        boolean open = each.state() == ActionState.OPEN;
        String facts = each.owner().name() + " · by " + Words.date(each.dueOn())
                + (open
                        ? ""
                        : " · " + each.state().label().toLowerCase(java.util.Locale.ROOT) + " on "
                                + Words.date(each.stateOn()))
                + (each.note().isEmpty() ? "" : " · " + each.note());
        return new TeamPage.Action(
                each.id(),
                each.words(),
                facts,
                open ? each.overdue(date) ? "Overdue" : "" : each.state().label(),
                each.overdue(date));
    }

    private TeamPage.@Nullable Forms forms(Open open, Typed typed, String opened, List<Problem> problems) {
        Map<String, String> leads = new LinkedHashMap<>();
        Map<String, String> joining = new LinkedHashMap<>();
        joining.put("", "Somebody who is not in the list");
        workers.all().stream().filter(each -> each.activeOn(forms.today())).forEach(each -> {
            leads.put(each.publicId().toString(), each.described());
            joining.put(each.publicId().toString(), each.described());
        });
        String lead =
                teams.lead(open.of()).map(each -> each.publicId().toString()).orElse("");
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("", "Choose who does it");
        teams.owners(open.of()).forEach(each -> owners.put(key(each), each.name()));
        String reads = teams.bringsIn(open.of())
                ? "They read all of the assessment from then on"
                : "They would read the sensitive parts: open those with a reason first";
        return new TeamPage.Forms(
                opened,
                typed.field("lead", "Lead professional", problems).withHint(reads),
                Option.of(leads, typed.text("lead", lead)),
                typed.field("member", "Worker", problems).withHint(reads),
                Option.of(joining, typed.text("member")),
                typed.field("name", "Name, of somebody who is not in the list", problems)
                        .withHint("One of the family, the child, or a worker who has no part in Haven"),
                typed.field("relation", "What they are to the child, or what they do", problems)
                        .withHint("Of a worker in the list, their role is taken when you leave it empty"),
                typed.field("meet-on", "The team meets on", problems),
                typed.date("meet-on"),
                typed.field("place", "Where, and at what time", problems),
                typed.field("action", "What is to be done", problems),
                typed.field("owner", "Who does it", problems),
                Option.of(owners, typed.text("owner")),
                typed.field("due", "By when", problems),
                typed.date(
                        "due", uk.haven.platform.ui.DateAnswer.of(forms.today().plusWeeks(WEEKS_TO_ACT))),
                typed.field("agency-worker", "Worker of an agency", problems),
                fromAgencies(open, typed),
                typed.field("why", "Why they need to read the assessment", problems));
    }

    private List<Option> fromAgencies(Open open, Typed typed) {
        List<AgencyTeams.Offered> offered = agencies.offered(open.of());
        if (offered.isEmpty()) {
            return List.of();
        }
        Map<Long, String> called = new HashMap<>();
        names.all().forEach(each -> called.put(each.id(), each.name()));
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", "Choose somebody");
        offered.forEach(each -> choices.put(
                each.worker().publicId().toString(),
                each.worker().described() + ": until " + Words.date(each.until()) + ", "
                        + called.getOrDefault(each.worker().agencyId().orElseThrow(), "an agency")));
        return Option.of(choices, typed.text("agency-worker"));
    }

    /** A worker by id, somebody else by name. */
    private static String key(Owner owner) {
        return owner.workerId().isPresent() ? "w" + owner.workerId().getAsLong() : "n" + owner.name();
    }

    /** Whom the form names; nobody when it names none of the team. */
    Owner owner(Open open, String key) {
        Optional<Owner> owner = teams.owners(open.of()).stream()
                .filter(each -> key(each).equals(key))
                .findFirst();
        return owner.orElseGet(() -> new Owner(OptionalLong.empty(), ""));
    }
}
