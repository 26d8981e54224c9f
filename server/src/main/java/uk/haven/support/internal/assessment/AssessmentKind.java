package uk.haven.support.internal.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.internal.KindOfSupport;

/** Common assessments among all kinds of support. */
@Component
@Order(40)
class AssessmentKind implements KindOfSupport {

    static final String PATH = "/support/assessments";

    private final AssessmentOverview overview;
    private final AssessmentSteps steps;

    AssessmentKind(AssessmentOverview overview, AssessmentSteps steps) {
        this.overview = overview;
        this.steps = steps;
    }

    @Override
    public Set<InterventionKind> kinds() {
        return Set.of(InterventionKind.CAF);
    }

    @Override
    public String path(Intervention intervention) {
        return PATH + "/" + intervention.publicId();
    }

    @Override
    public Map<Long, String> progress(Collection<Intervention> interventions, LocalDate date) {
        Map<Long, String> told = new HashMap<>();
        overview.of(interventions, date)
                .forEach(each -> told.put(
                        each.intervention().id(),
                        each.progress()
                                + each.nextMeeting()
                                        .map(on -> " · team meets on " + Words.date(on))
                                        .orElse("")));
        return told;
    }

    @Override
    public List<Problem> end(Intervention intervention, LocalDate on, InterventionOutcome outcome, String why) {
        return steps.close(intervention, on, outcome, why);
    }

    @Override
    public List<Start> starts(Child child) {
        boolean may = Viewers.current().orElse(null) instanceof Viewer.Person person
                && List.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD).stream()
                        .anyMatch(role -> person.hasAt(role, child.schoolId()));
        return may
                ? List.of(new Start("Start a common assessment", PATH + "/new?child=" + child.publicId()))
                : List.of();
    }
}
