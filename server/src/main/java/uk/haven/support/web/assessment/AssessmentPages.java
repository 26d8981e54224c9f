package uk.haven.support.web.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.Worker;
import uk.haven.support.domain.assessment.AssessmentState;
import uk.haven.support.domain.assessment.AssessmentStep;
import uk.haven.support.domain.assessment.AssessmentTable;
import uk.haven.support.domain.assessment.Form;
import uk.haven.support.domain.assessment.Resume;
import uk.haven.support.internal.assessment.Assessment;
import uk.haven.support.internal.assessment.Assessment.Version;
import uk.haven.support.internal.assessment.AssessmentBook;
import uk.haven.support.internal.assessment.AssessmentForms;
import uk.haven.support.internal.assessment.Team;
import uk.haven.support.internal.assessment.TeamBook;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.assessment.AssessmentDesk.Open;

/** Puts an assessment's page together. Call inside a transaction. */
@Component
class AssessmentPages {

    private final AssessmentBook book;
    private final AssessmentForms assessmentForms;
    private final TeamBook teams;
    private final ConsentForms consents;
    private final AssessmentDesk desk;
    private final SupportForms forms;

    AssessmentPages(
            AssessmentBook book,
            AssessmentForms assessmentForms,
            TeamBook teams,
            ConsentForms consents,
            AssessmentDesk desk,
            SupportForms forms) {
        this.book = book;
        this.assessmentForms = assessmentForms;
        this.teams = teams;
        this.consents = consents;
        this.desk = desk;
        this.forms = forms;
    }

    AssessmentPage page(Open open, Typed typed, List<Problem> problems, String done) {
        Assessment assessment = open.assessment();
        Form form = assessmentForms.of(assessment.version());
        boolean every = book.open(open.of());
        Map<String, Assessment.Part> written = book.written(assessment.version());
        Team team = teams.of(open.of());
        var said = book.consents(open.of());
        return new AssessmentPage(
                desk.sections(),
                AssessmentDesk.crumbs(open, false),
                open.of().title(),
                open.child().name(),
                open.path(),
                tags(open, team),
                about(open),
                next(open, form, written, every),
                steps(open),
                form.parts().stream()
                        .map(part -> part(open, part, written.get(part.code()), every))
                        .toList(),
                !every && form.parts().stream().anyMatch(Form.Part::sensitive),
                typed.field("why-open", "What do you need to know it for?", problems),
                ConsentForms.now(said),
                ConsentForms.history(said),
                open.may() && open.of().endedOn().isEmpty() ? consents.form(typed, forms.today(), problems) : null,
                team(open, team),
                versions(open),
                SupportForms.may(Set.of(Role.SENCO, Role.HEAD), open.child()) ? openings(open) : null,
                done,
                problems);
    }

    private List<String> tags(Open open, Team team) {
        var tags = new ArrayList<String>();
        tags.add(open.assessment().state().label());
        open.of().outcome().ifPresent(outcome -> tags.add(outcome.label()));
        long overdue = team.actions().stream()
                .filter(each -> each.overdue(forms.asOf()))
                .count();
        if (overdue > 0) {
            tags.add(Words.count(overdue, "action overdue", "actions overdue"));
        }
        return tags;
    }

    private static String about(Open open) {
        Assessment assessment = open.assessment();
        String begun = "Begun on " + Words.date(open.of().beganOn()) + " by " + assessment.assessor();
        return switch (assessment.state()) {
            case DRAFT ->
                begun
                        + open.of()
                                .plannedUntil()
                                .map(until -> ", to be finished by " + Words.date(until))
                                .orElse("") + ".";
            case COMPLETE ->
                begun + ". Version " + assessment.version().number() + " completed on "
                        + Words.date(assessment.version().completedOn().orElse(assessment.since())) + " by "
                        + assessment.version().completedBy() + ".";
            case UNDER_REVIEW ->
                begun + ". Version " + assessment.version().number() + " is being written since "
                        + Words.date(assessment.version().begunOn())
                        + "; the version before stands until it is complete.";
            case CLOSED -> begun + ". Closed on " + Words.date(assessment.since()) + ". " + assessment.closingWords();
        };
    }

    /** While it is written, where to go on; complete, a review once the team has done what it agreed. */
    private AssessmentPage.@Nullable Next next(
            Open open, Form form, Map<String, Assessment.Part> written, boolean every) {
        if (!open.writable()) {
            return null;
        }
        Set<String> done = open.assessment().version().done();
        String progress = done.size() + " of " + form.parts().size() + " parts are done.";
        String last = written.values().stream()
                .filter(each -> each.edit() > 1 || !filledIn(form, each.code()))
                .max(Comparator.comparing(Assessment.Part::editedAt))
                .map(Assessment.Part::code)
                .orElse("");
        Optional<Form.Part> resume = Resume.at(form, done, last, part -> every || !part.sensitive());
        return resume.map(part -> new AssessmentPage.Next(
                        progress, "Go on: " + part.title(), open.path() + "/parts/" + part.code()))
                .orElseGet(() -> new AssessmentPage.Next(progress, "Check and complete", open.path() + "/complete"));
    }

    /** What Haven wrote when it was begun was not saved by anybody. */
    private static boolean filledIn(Form form, String code) {
        return form.part(code).stream()
                .flatMap(part -> part.elements().stream())
                .anyMatch(element -> element.fill() != Form.Fill.NONE);
    }

    private static AssessmentPage.Steps steps(Open open) {
        List<AssessmentStep> allowed =
                open.may() ? AssessmentTable.TABLE.open(open.assessment().state()) : List.of();
        return new AssessmentPage.Steps(
                allowed.contains(AssessmentStep.COMPLETE),
                allowed.contains(AssessmentStep.REVIEW),
                allowed.contains(AssessmentStep.DROP_REVIEW),
                allowed.contains(AssessmentStep.CLOSE),
                true);
    }

    private static AssessmentPage.Part part(Open open, Form.Part part, Assessment.@Nullable Part held, boolean every) {
        boolean shut = part.sensitive() && !every;
        boolean done = open.assessment().version().done().contains(part.code());
        String path = open.writable()
                ? open.path() + "/parts/" + part.code()
                : open.path() + "/versions/" + open.assessment().version().number() + "#" + part.code();
        return new AssessmentPage.Part(
                part.code(),
                part.title(),
                part.sensitive(),
                shut ? "" : path,
                open.writable() ? held == null ? "Write" : "Change" : "Read",
                done ? "Done" : shut ? "Not done" : held == null ? "Not begun" : "Begun",
                done,
                shut
                        ? "Not open to you"
                        : held == null ? "" : "Saved on " + Words.time(held.editedAt()) + " by " + held.editedBy());
    }

    private List<SummaryRow> team(Open open, Team team) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(
                "Lead professional",
                teams.lead(open.of()).map(Worker::described).orElse("Nobody yet")));
        rows.add(SummaryRow.of(
                "Members",
                team.now().isEmpty()
                        ? "Nobody yet"
                        : team.now().stream()
                                .map(each -> each.name() + " (" + each.relation() + ")")
                                .collect(Collectors.joining(", "))));
        rows.add(SummaryRow.of(
                "Next meeting",
                team.next()
                        .map(each -> Words.date(each.on()) + (each.place().isEmpty() ? "" : ", " + each.place()))
                        .orElse("None is planned")));
        LocalDate date = forms.asOf();
        long openActions = team.actions().stream()
                .filter(each -> each.state() == Team.ActionState.OPEN)
                .count();
        long overdue =
                team.actions().stream().filter(each -> each.overdue(date)).count();
        rows.add(SummaryRow.of(
                "Actions",
                openActions == 0
                        ? "None open"
                        : openActions + " open" + (overdue == 0 ? "" : ", " + overdue + " overdue")));
        return rows;
    }

    private Table versions(Open open) {
        var rows = new ArrayList<Table.Row>();
        for (Version each : book.versions(open.of()).reversed()) {
            rows.add(new Table.Row(
                    List.of(
                            Table.Cell.link("Version " + each.number(), open.path() + "/versions/" + each.number()),
                            Table.Cell.of(Words.date(each.begunOn())),
                            Table.Cell.of(state(open, each))),
                    false));
        }
        return new Table(
                "Versions",
                List.of(Table.Column.text("Version"), Table.Column.text("Begun"), Table.Column.text("How it stands")),
                rows);
    }

    static String state(Open open, Version version) {
        return version.completedOn()
                .map(on -> "Completed on " + Words.date(on) + " by " + version.completedBy())
                .or(() -> version.droppedOn().map(on -> "Review given up on " + Words.date(on)))
                .orElse(open.assessment().state() == AssessmentState.CLOSED ? "Never completed" : "Being written");
    }

    private Table openings(Open open) {
        List<Table.Row> rows = book.openings(open.of()).stream()
                .map(each -> Table.Row.of((Object) each.by(), Words.time(each.at()), each.reason()))
                .toList();
        return new Table(
                "Who opened the sensitive parts without working on it",
                List.of(Table.Column.text("Who"), Table.Column.text("When"), Table.Column.text("Why")),
                rows,
                "Nobody has.");
    }
}
