package uk.haven.support.internal.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.domain.programme.ExitWords;
import uk.haven.support.internal.KindOfSupport;

/** Programmes among all kinds of support. */
@Component
@Order(30)
class ProgrammeKind implements KindOfSupport {

    static final String PATH = "/support/programmes";

    private final ExitStore exits;
    private final ProgrammeEnds ends;

    ProgrammeKind(ExitStore exits, ProgrammeEnds ends) {
        this.exits = exits;
        this.ends = ends;
    }

    @Override
    public Set<InterventionKind> kinds() {
        return Set.of(InterventionKind.PROGRAMME);
    }

    @Override
    public String path(Intervention intervention) {
        return PATH + "/" + intervention.publicId();
    }

    @Override
    public Map<Long, String> progress(Collection<Intervention> interventions, LocalDate date) {
        Map<Long, String> told = new HashMap<>();
        exits.of(interventions.stream().map(Intervention::id).toList())
                .forEach((id, stands) -> told.put(
                        id, stands.metOn().isPresent() ? "Exit criteria met" : ExitWords.progress(stands.reading())));
        return told;
    }

    @Override
    public List<Problem> end(Intervention intervention, LocalDate on, InterventionOutcome outcome, String why) {
        return ends.end(intervention, on, outcome, why, Optional.empty())
                        instanceof ProgrammeBook.Answer.Refused(List<Problem> problems)
                ? problems
                : List.of();
    }

    @Override
    public List<Start> starts(Child child) {
        boolean may = Viewers.current().orElse(null) instanceof Viewer.Person person
                && List.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD).stream()
                        .anyMatch(role -> person.hasAt(role, child.schoolId()));
        return may ? List.of(new Start("Start a programme", PATH + "/new?child=" + child.publicId())) : List.of();
    }
}
