package uk.haven.support.web.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.internal.assessment.Team.Meeting;
import uk.haven.support.internal.assessment.Team.MeetingState;
import uk.haven.support.internal.assessment.Team.Owner;
import uk.haven.support.internal.assessment.TeamBook;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.assessment.AssessmentDesk.Open;

/** Writes up a meeting of the team, planned or not, and cancels one. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class MeetingController {

    private static final String MEETINGS = "/support/assessments/{id:[0-9a-f-]{36}}/team/meetings";

    private final TeamBook teams;
    private final AssessmentDesk desk;
    private final SupportForms forms;

    MeetingController(TeamBook teams, AssessmentDesk desk, SupportForms forms) {
        this.teams = teams;
        this.desk = desk;
        this.forms = forms;
    }

    @GetMapping(MEETINGS + "/new")
    ModelAndView fresh(@PathVariable UUID id) {
        return forms.inTransaction(
                () -> shown(desk.write(id), Optional.empty(), 0, Typed.nothing(), List.of(), Optional.empty()));
    }

    @GetMapping(MEETINGS + "/{meeting}")
    ModelAndView page(@PathVariable UUID id, @PathVariable long meeting) {
        return forms.inTransaction(() -> {
            Open open = desk.write(id);
            Meeting held = meeting(open, meeting);
            return shown(open, Optional.of(held), held.edit(), Typed.nothing(), List.of(), Optional.empty());
        });
    }

    private Meeting meeting(Open open, long meeting) {
        return teams.find(open.of(), meeting).orElseThrow(SupportForms::notThere);
    }

    @PostMapping(MEETINGS + "/held")
    Object held(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        return forms.<Object>inTransaction(() -> held(desk.write(id), Optional.empty(), 0, new Typed(all), flash));
    }

    @PostMapping(MEETINGS + "/{meeting}")
    Object held(
            @PathVariable UUID id,
            @PathVariable long meeting,
            @RequestParam int edit,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        return forms.<Object>inTransaction(() -> {
            Open open = desk.write(id);
            return held(open, Optional.of(meeting(open, meeting)), edit, new Typed(all), flash);
        });
    }

    private Object held(Open open, Optional<Meeting> meeting, int edit, Typed typed, RedirectAttributes flash) {
        Optional<LocalDate> on = typed.date("held-on").date();
        Optional<Problem> problem = on.isEmpty()
                ? Optional.of(typed.date("held-on").problem("held-on", "the day on which it was held"))
                : typed.longer("agreed", 4000).or(() -> typed.longer("others", 500));
        if (problem.isPresent()) {
            return shown(open, meeting, edit, typed, List.of(problem.get()), Optional.empty());
        }
        var id = meeting.map(each -> OptionalLong.of(each.id())).orElse(OptionalLong.empty());
        return switch (teams.held(open.of(), id, edit, on.orElseThrow(), came(typed), typed.text("agreed"))) {
            case TeamBook.Held.Done _ -> {
                flash.addFlashAttribute("done", "The meeting has been written up");
                yield "redirect:" + open.path() + "/team#meetings";
            }
            case TeamBook.Held.Refused(Problem refused) ->
                shown(open, meeting, edit, typed, List.of(refused), Optional.empty());
            case TeamBook.Held.Overtaken(Meeting theirs) ->
                shown(
                        open,
                        meeting,
                        theirs.edit(),
                        typed,
                        List.of(Problem.of(
                                "",
                                "OVERTAKEN",
                                theirs.editedBy() + " has changed this meeting since you opened it",
                                "Look at both versions below; what you save now replaces theirs")),
                        Optional.of(theirs));
        };
    }

    /** Those who are ticked, then those who are written, one a comma. */
    private static List<String> came(Typed typed) {
        var came = new ArrayList<>(typed.texts("came"));
        Arrays.stream(typed.text("others").split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(came::add);
        return came.stream()
                .map(each -> each.length() > 200 ? each.substring(0, 200) : each)
                .distinct()
                .toList();
    }

    @PostMapping(MEETINGS + "/{meeting}/cancel")
    Object cancel(
            @PathVariable UUID id,
            @PathVariable long meeting,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        return forms.<Object>inTransaction(() -> {
            Open open = desk.write(id);
            Meeting planned = meeting(open, meeting);
            teams.cancel(open.of(), planned.id(), note.length() > 500 ? note.substring(0, 500) : note);
            flash.addFlashAttribute("done", "The meeting of " + Words.date(planned.on()) + " is cancelled");
            return "redirect:" + open.path() + "/team#meetings";
        });
    }

    private ModelAndView shown(
            Open open,
            Optional<Meeting> meeting,
            int edit,
            Typed typed,
            List<Problem> problems,
            Optional<Meeting> theirs) {
        List<String> members = teams.owners(open.of()).stream().map(Owner::name).toList();
        List<String> came = typed.has("agreed")
                ? typed.texts("came")
                : meeting.map(Meeting::came).orElse(List.of());
        boolean planned =
                meeting.filter(each -> each.state() == MeetingState.PLANNED).isPresent();
        LocalDate day = meeting.map(Meeting::on)
                .filter(on -> !on.isAfter(forms.today()))
                .orElse(forms.today());
        String path = open.path() + "/team";
        var page = new MeetingPage(
                desk.sections(),
                AssessmentDesk.crumbs(open, true),
                meeting.map(each -> (planned ? "Write up the meeting of " : "The meeting of ") + Words.date(each.on()))
                        .orElse("Write up a meeting"),
                open.child().name(),
                path,
                path + "/meetings/"
                        + meeting.map(each -> String.valueOf(each.id())).orElse("held"),
                edit,
                planned,
                typed.field("held-on", "Held on", problems),
                typed.date("held-on", DateAnswer.of(day)),
                typed.field("came", "Who came", problems),
                members.stream()
                        .map(each -> Option.of(each, each).chosenIf(came.contains(each)))
                        .toList(),
                typed.field("others", "Others who came", problems)
                        .withValue(
                                typed.has("others")
                                        ? typed.text("others")
                                        : String.join(
                                                ", ",
                                                came.stream()
                                                        .filter(each -> !members.contains(each))
                                                        .toList()))
                        .withHint("Names, with a comma between them"),
                typed.field("agreed", "What was agreed", problems)
                        .withValue(typed.text(
                                "agreed", meeting.map(Meeting::agreed).orElse(""))),
                theirs.map(each -> List.of(
                                SummaryRow.of("Held on", Words.date(each.on())),
                                SummaryRow.of("Came", String.join(", ", each.came())),
                                SummaryRow.of("Agreed", each.agreed())))
                        .orElse(List.of()),
                problems);
        HttpStatus status = problems.isEmpty()
                ? HttpStatus.OK
                : theirs.isPresent() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("support/assessment/meeting", Map.of("page", page), status);
    }
}
