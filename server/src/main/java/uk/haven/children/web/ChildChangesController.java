package uk.haven.children.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.WhereAndWhen;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.children.VulnerableGroup;
import uk.haven.children.internal.ChildFacts;
import uk.haven.children.internal.GroupRecords;
import uk.haven.children.internal.Trail;

/** What people change on a child's page: family and vulnerable groups. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER})
class ChildChangesController {

    private static final int LONGEST_SOURCE = 200;

    private final Children children;
    private final People people;
    private final ChildFacts facts;
    private final GroupRecords groups;
    private final WhereAndWhen when;
    private final Trail trail;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ChildChangesController(
            Children children,
            People people,
            ChildFacts facts,
            GroupRecords groups,
            WhereAndWhen when,
            Trail trail,
            TransactionTemplate transactions,
            Clock clock) {
        this.children = children;
        this.people = people;
        this.facts = facts;
        this.groups = groups;
        this.when = when;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    @PostMapping("/children/{publicId:[0-9a-f-]{36}}/family")
    String family(@PathVariable String publicId, @RequestParam String other, RedirectAttributes after) {
        return change(publicId, after, (child, viewer) -> {
            Child relative =
                    children.find(ChildController.uuid(other), when.today()).orElseThrow(ChildController::nothingHere);
            if (!facts.putTogether(child.id(), relative.id(), viewer.name(), OffsetDateTime.now(clock))) {
                throw ChildController.nothingHere();
            }
            trail.record(
                    "family.joined",
                    "child",
                    String.valueOf(child.id().value()),
                    "with child " + relative.id().value());
            return NameWords.full(child) + " and " + NameWords.full(relative) + " are in one family";
        });
    }

    @PostMapping("/children/{publicId:[0-9a-f-]{36}}/family/leave")
    String leaveFamily(@PathVariable String publicId, RedirectAttributes after) {
        return change(publicId, after, (child, viewer) -> {
            facts.takeOutOfFamily(child.id(), OffsetDateTime.now(clock));
            trail.record("family.left", "child", String.valueOf(child.id().value()), "");
            return NameWords.full(child) + " is in no family any more";
        });
    }

    @PostMapping("/children/{publicId:[0-9a-f-]{36}}/groups")
    String group(
            @PathVariable String publicId,
            @RequestParam String group,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes after) {
        return change(publicId, after, (child, viewer) -> {
            VulnerableGroup chosen = chosen(group);
            String said = source.strip();
            groups.enter(
                    child.id(),
                    facts.homeSchool(child.id()),
                    chosen,
                    when.today(),
                    (said.isEmpty() ? "" : said.substring(0, Math.min(said.length(), LONGEST_SOURCE)) + ", ")
                            + "entered by " + viewer.name(),
                    viewer.id(),
                    OffsetDateTime.now(clock));
            trail.record("group.entered", "child", String.valueOf(child.id().value()), chosen.name());
            return "Added: " + chosen.label();
        });
    }

    @PostMapping("/children/{publicId:[0-9a-f-]{36}}/groups/end")
    String endGroup(@PathVariable String publicId, @RequestParam String group, RedirectAttributes after) {
        return change(publicId, after, (child, viewer) -> {
            VulnerableGroup chosen = chosen(group);
            groups.end(child.id(), chosen, when.today().minusDays(1));
            trail.record("group.ended", "child", String.valueOf(child.id().value()), chosen.name());
            return "Ended: " + chosen.label();
        });
    }

    private String change(String publicId, RedirectAttributes after, BiFunction<Child, Viewer.Person, String> work) {
        Viewer.Person viewer = Viewers.person();
        String done = transactions.execute(status -> {
            Child child = children.find(ChildController.uuid(publicId), when.today())
                    .filter(one -> people.mayChange(viewer, one))
                    .orElseThrow(ChildController::nothingHere);
            return work.apply(child, viewer);
        });
        after.addFlashAttribute("done", done);
        return "redirect:/children/" + ChildController.uuid(publicId) + "#people";
    }

    private static VulnerableGroup chosen(String code) {
        return Arrays.stream(VulnerableGroup.values())
                .filter(group -> group.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(ChildController::nothingHere);
    }
}
