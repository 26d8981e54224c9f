package uk.haven.support.web.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Column;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Interventions;
import uk.haven.support.domain.family.TurningPoint;
import uk.haven.support.internal.SupportKinds;
import uk.haven.support.web.family.TransitionsPage.Row;
import uk.haven.vulnerability.Vulnerability;

/** Children in the highest year of their school: those whose move nobody has planned for come first. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class TransitionsController {

    private final Children children;
    private final Partnership partnership;
    private final Vulnerability vulnerability;
    private final Interventions interventions;
    private final SupportKinds kinds;
    private final FamiliesController.Frame frame;

    TransitionsController(
            Children children,
            Partnership partnership,
            Vulnerability vulnerability,
            Interventions interventions,
            SupportKinds kinds,
            FamiliesController.Frame frame) {
        this.children = children;
        this.partnership = partnership;
        this.vulnerability = vulnerability;
        this.interventions = interventions;
        this.kinds = kinds;
        this.frame = frame;
    }

    @GetMapping(FamilyNavigation.PATH + "/transitions")
    ModelAndView page() {
        return frame.forms.inTransaction(
                () -> new ModelAndView("support/family/transitions", Map.of("page", page(frame.forms.asOf()))));
    }

    private TransitionsPage page(LocalDate date) {
        var waiting = new ArrayList<Row>();
        var planned = new ArrayList<Row>();
        var counts = new ArrayList<Table.Row>();
        for (long id : FamiliesController.Frame.schools()) {
            partnership.school(id).ifPresent(school -> of(school, date, waiting, planned, counts));
        }
        frame.listed("transitions.listed", waiting.size() + planned.size());
        return new TransitionsPage(
                frame.sections.links(FamilyNavigation.PATH),
                waiting,
                planned,
                new Table(
                        "Children in the highest year",
                        List.of(
                                Column.text("School"),
                                Column.text("Year"),
                                Column.figure("Children"),
                                Column.figure("With a level or support"),
                                Column.figure("With a plan")),
                        counts));
    }

    private void of(School school, LocalDate date, List<Row> waiting, List<Row> planned, List<Table.Row> counts) {
        List<Child> leaving = children.onRoll(school.id(), date).stream()
                .filter(each -> TurningPoint.leaving(school, Optional.ofNullable(each.yearGroup())))
                .toList();
        List<ChildId> ids = leaving.stream().map(Child::id).toList();
        Map<ChildId, Integer> levels = vulnerability.recordedLevels(ids, date);
        Map<ChildId, List<Intervention>> active = interventions.active(ids, date);
        int before = waiting.size() + planned.size();
        int plannedBefore = planned.size();
        for (Child child : leaving) {
            List<Intervention> held = active.getOrDefault(child.id(), List.of());
            Optional<Intervention> plan = held.stream()
                    .filter(each -> each.kind() == InterventionKind.TRANSITION)
                    .findFirst();
            OptionalInt level =
                    levels.containsKey(child.id()) ? OptionalInt.of(levels.get(child.id())) : OptionalInt.empty();
            if (plan.isPresent()) {
                Map<Long, String> progress = kinds.progress(List.of(plan.get()), date);
                planned.add(new Row(
                        child.name(),
                        facts(child, level, held) + " · "
                                + progress.getOrDefault(plan.get().id(), ""),
                        "Open",
                        FamilyNavigation.PLANS + "/" + plan.get().publicId()));
            } else if (TurningPoint.needsPlan(true, level, !held.isEmpty(), false)) {
                waiting.add(new Row(
                        child.name(),
                        facts(child, level, held),
                        "Plan the move",
                        FamilyNavigation.PLANS + "/new?kind=TRANSITION&child=" + child.publicId()));
            }
        }
        counts.add(Table.Row.of(
                school.name(),
                school.highestYear().label(),
                leaving.size(),
                waiting.size() + planned.size() - before,
                planned.size() - plannedBefore));
    }

    private static String facts(Child child, OptionalInt level, List<Intervention> held) {
        var facts = new ArrayList<String>();
        if (child.yearGroup() != null) {
            facts.add(child.yearGroup().label());
        }
        level.ifPresent(each -> facts.add("level " + each));
        String support = held.stream()
                .filter(each -> each.kind() != InterventionKind.TRANSITION)
                .map(Intervention::title)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!support.isEmpty()) {
            facts.add(support);
        }
        return String.join(" · ", facts);
    }
}
