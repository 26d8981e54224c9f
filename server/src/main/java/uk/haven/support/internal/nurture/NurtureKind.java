package uk.haven.support.internal.nurture;

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
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Worker;
import uk.haven.support.domain.nurture.Stay;
import uk.haven.support.internal.KindOfSupport;

/** Places in nurture groups among all kinds of support. */
@Component
@Order(50)
class NurtureKind implements KindOfSupport {

    static final String PATH = "/support/nurture";
    static final String PLACEMENTS = PATH + "/placements";

    private final PlacementBook placements;
    private final GroupBook groups;
    private final ReturnBook returns;
    private final Partnership partnership;

    NurtureKind(PlacementBook placements, GroupBook groups, ReturnBook returns, Partnership partnership) {
        this.placements = placements;
        this.groups = groups;
        this.returns = returns;
        this.partnership = partnership;
    }

    @Override
    public Set<InterventionKind> kinds() {
        return Set.of(InterventionKind.NURTURE);
    }

    @Override
    public String path(Intervention intervention) {
        return PLACEMENTS + "/" + intervention.publicId();
    }

    @Override
    public Map<Long, String> progress(Collection<Intervention> interventions, LocalDate date) {
        Map<Long, String> told = new HashMap<>();
        placements
                .ofInterventions(interventions.stream().map(Intervention::id).toList())
                .forEach((id, each) -> each.placedOn()
                        .filter(on -> !on.isAfter(date))
                        .ifPresent(on -> {
                            var stay = new Stay(partnership.calendar(), on);
                            told.put(
                                    id,
                                    each.state().label() + " for " + Stay.words(stay.halfTerms(date))
                                            + (stay.overstaysOn(date) ? ", longer than expected" : "")
                                            + each.expectedReturn()
                                                    .map(day -> "; expected back in class by " + Words.date(day))
                                                    .orElse(""));
                        }));
        return told;
    }

    /** A place is led by one of the group's two adults: the adults know the child, whoever is written down first. */
    @Override
    public Map<Long, Handing> handing(Collection<Intervention> given, Worker to) {
        Map<Long, Placement> held =
                placements.ofInterventions(given.stream().map(Intervention::id).toList());
        Set<Long> staffed = groups.staffedBy(to.id());
        Map<Long, Handing> said = new HashMap<>();
        held.forEach((id, each) -> {
            if (!staffed.contains(each.groupId())) {
                said.put(
                        id,
                        new Handing.Refused(
                                Problem.of(
                                        "worker",
                                        "HANDOVER-NURTURE",
                                        to.name() + " is not one of the adults of " + each.groupName(),
                                        "Change the adults of the group, and its places go with them; leave the place out here")));
            }
        });
        return said;
    }

    @Override
    public List<Problem> end(Intervention intervention, LocalDate on, InterventionOutcome outcome, String why) {
        Placement held = placements.ofInterventions(List.of(intervention.id())).get(intervention.id());
        return held != null
                        && returns.left(held, on, outcome, why)
                                instanceof PlacementBook.Answer.Refused(List<Problem> problems)
                ? problems
                : List.of();
    }

    @Override
    public List<Start> starts(Child child) {
        boolean may = Viewers.current().orElse(null) instanceof Viewer.Person person
                && List.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD).stream()
                        .anyMatch(role -> person.hasAt(role, child.schoolId()))
                && groups.at(List.of(child.schoolId())).stream()
                        .anyMatch(each -> each.plan()
                                .closesOn()
                                .filter(day -> day.isBefore(partnership.today()))
                                .isEmpty())
                && placements.of(child.id()).stream()
                        .noneMatch(each -> each.state().open());
        return may
                ? List.of(new Start("Propose for a nurture group", PATH + "/propose?child=" + child.publicId()))
                : List.of();
    }
}
