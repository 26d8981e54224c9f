package uk.haven.support.internal.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import uk.haven.support.domain.SupportCost.Given;
import uk.haven.support.domain.family.FamilyKind;
import uk.haven.support.internal.CostSource;
import uk.haven.support.internal.KindOfSupport;

/** Family support and support at turning points among all kinds of support. */
@Component
@Order(60)
class FamilySupportKind implements KindOfSupport, CostSource {

    static final String PATH = "/support/families";
    static final String PLANS = PATH + "/plans";

    private final FamilyPlanBook plans;
    private final FamilyRecords records;
    private final FamilyContactStore contacts;

    FamilySupportKind(FamilyPlanBook plans, FamilyRecords records, FamilyContactStore contacts) {
        this.plans = plans;
        this.records = records;
        this.contacts = contacts;
    }

    @Override
    public Set<InterventionKind> kinds() {
        return Arrays.stream(FamilyKind.values()).map(FamilyKind::kind).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String path(Intervention intervention) {
        return PLANS + "/" + intervention.publicId();
    }

    @Override
    public Map<Long, String> progress(Collection<Intervention> interventions, LocalDate date) {
        Map<Long, FamilyPlan> byPart = plans.find(interventions);
        Map<Long, LocalDate> last = records.last(byPart.values());
        Map<Long, String> steps = records.steps(byPart.values());
        Map<Long, String> told = new HashMap<>();
        for (Intervention each : interventions) {
            FamilyPlan plan = byPart.get(each.id());
            if (plan != null) {
                var words = new ArrayList<String>();
                if (steps.get(plan.id()) instanceof String done) {
                    words.add(done);
                }
                words.add(
                        last.get(plan.id()) instanceof LocalDate on
                                ? "last contact " + Words.date(on)
                                : "no contact yet");
                String said = String.join(", ", words);
                told.put(each.id(), Character.toUpperCase(said.charAt(0)) + said.substring(1));
            }
        }
        return told;
    }

    /** Of a plan for several children, the part of this one alone. */
    @Override
    public List<Problem> end(Intervention intervention, LocalDate on, InterventionOutcome outcome, String why) {
        return plans.end(intervention, Set.of(intervention.id()), on, outcome, why)
                        instanceof FamilyPlanBook.Answer.Refused(List<Problem> problems)
                ? problems
                : List.of();
    }

    @Override
    public List<Start> starts(Child child) {
        boolean may = Viewers.current().orElse(null) instanceof Viewer.Person person
                && List.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD).stream()
                        .anyMatch(role -> person.hasAt(role, child.schoolId()));
        return may
                ? List.of(
                        new Start("Open the family", PATH + "/" + child.publicId()),
                        new Start("Start family support", PLANS + "/new?child=" + child.publicId()))
                : List.of();
    }

    @Override
    public Map<Long, Given> given(Collection<Long> interventions, LocalDate from, LocalDate to) {
        return contacts.given(interventions, from, to);
    }
}
