package uk.haven.support.internal.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.support.CommonAssessments;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Worker;
import uk.haven.support.domain.assessment.Consent;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.assessment.Team.ActionState;

/** See {@link CommonAssessments}. */
@Service
class WrittenAssessments implements CommonAssessments {

    private final AssessmentBook book;
    private final AssessmentSteps steps;
    private final TeamBook team;
    private final AgencyTeams agencies;
    private final SupportBook support;

    WrittenAssessments(
            AssessmentBook book, AssessmentSteps steps, TeamBook team, AgencyTeams agencies, SupportBook support) {
        this.book = book;
        this.steps = steps;
        this.team = team;
        this.agencies = agencies;
        this.support = support;
    }

    @Override
    public Intervention start(Child child, LocalDate on, LocalDate finishBy, OptionalLong workerId) {
        return switch (book.start(child, on, finishBy, workerId)) {
            case AssessmentBook.Begun.Done(Intervention begun) -> begun;
            case AssessmentBook.Begun.Refused(Problem problem) -> throw refusal(problem);
        };
    }

    @Override
    public void write(Intervention assessment, String part, Map<String, String> answers) {
        int edit = book.part(book.find(assessment).orElseThrow(), part).edit();
        switch (book.save(assessment, part, edit, answers)) {
            case AssessmentBook.Saved.Done _ -> {}
            case AssessmentBook.Saved.Refused(List<Problem> problems) -> throw refusal(problems.getFirst());
            case AssessmentBook.Saved.Overtaken _ ->
                throw new IllegalArgumentException("Somebody else wrote the part at the same time");
        }
    }

    @Override
    public void agreed(Intervention assessment, boolean toServices, String whom, LocalDate on) {
        consent(assessment, toServices, Consent.Decision.GIVEN, whom, on, "");
    }

    @Override
    public void refused(Intervention assessment, boolean toServices, String whom, LocalDate on, String reason) {
        consent(assessment, toServices, Consent.Decision.REFUSED, whom, on, reason);
    }

    private void consent(
            Intervention of, boolean services, Consent.Decision decision, String whom, LocalDate on, String reason) {
        refuse(book.consent(
                of,
                new Consent(
                        services ? Consent.To.SERVICES : Consent.To.ASSESSMENT,
                        decision,
                        whom,
                        Consent.How.IN_PERSON,
                        on,
                        reason,
                        Viewers.current().orElseThrow().name())));
    }

    @Override
    public void complete(Intervention assessment, LocalDate on) {
        refuse(steps.complete(again(assessment), on));
    }

    @Override
    public void review(Intervention assessment, LocalDate on) {
        refuse(steps.review(again(assessment), on));
    }

    @Override
    public void close(Intervention assessment, LocalDate on, InterventionOutcome outcome, String reason) {
        refuse(steps.close(again(assessment), on, outcome, reason));
    }

    /** As it is kept now: its own row may have changed since it was begun. */
    private Intervention again(Intervention assessment) {
        return support.find(assessment.publicId()).orElseThrow();
    }

    @Override
    public void join(Intervention assessment, Worker worker, LocalDate on) {
        refuse(team.join(assessment, Optional.of(worker), "", "", on));
    }

    @Override
    public boolean joinFromAgency(Intervention assessment, String why, LocalDate on) {
        var offered = agencies.offered(assessment);
        if (offered.isEmpty()) {
            return false;
        }
        refuse(agencies.join(assessment, Optional.of(offered.getFirst().worker().publicId()), why, on));
        return true;
    }

    @Override
    public void join(Intervention assessment, String name, String relation, LocalDate on) {
        refuse(team.join(assessment, Optional.empty(), name, relation, on));
    }

    @Override
    public void meets(Intervention assessment, LocalDate on, String place) {
        refuse(team.plan(assessment, on, place));
    }

    @Override
    public void met(Intervention assessment, LocalDate on, List<String> came, String agreed) {
        switch (team.held(assessment, OptionalLong.empty(), 0, on, came, agreed)) {
            case TeamBook.Held.Done _ -> {}
            case TeamBook.Held.Refused(Problem problem) -> throw refusal(problem);
            case TeamBook.Held.Overtaken _ -> throw new IllegalStateException("Nobody else knows of the meeting");
        }
    }

    @Override
    public void done(Intervention assessment, String action, LocalDate on, String note) {
        team.of(assessment).actions().stream()
                .filter(each -> each.words().equals(action))
                .forEach(each -> team.settle(assessment, each.id(), ActionState.DONE, note, on));
    }

    private static void refuse(Optional<Problem> problem) {
        problem.ifPresent(each -> {
            throw refusal(each);
        });
    }

    private static void refuse(Collection<Problem> problems) {
        refuse(problems.stream().findFirst());
    }

    private static IllegalArgumentException refusal(Problem problem) {
        return new IllegalArgumentException(problem.wrong() + ". " + problem.remedy());
    }
}
