package uk.haven.children.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.WhereAndWhen;
import uk.haven.audit.AuditTrail;
import uk.haven.children.Child;
import uk.haven.children.ChildPanel;
import uk.haven.children.ChildShares;
import uk.haven.children.Children;
import uk.haven.children.internal.ChildFacts;
import uk.haven.children.internal.Trail;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;
import uk.haven.platform.web.PageShell;

/** A child's page: the head, then what every module has to show, and the same for paper. */
@Controller
@AllowedTo({Role.DATA_MANAGER, Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.AGENCY_WORKER})
class ChildController {

    /** What a printed page holds unless more is chosen: nothing of why, family or access. */
    private static final Set<String> PRINTED = Set.of("doing", "picture");

    private record Part(int order, String anchor, String heading, Content content) {}

    private final Children children;
    private final Partnership partnership;
    private final People people;
    private final Story story;
    private final ChildFacts facts;
    private final SharesOfAChild shares;
    private final ObjectProvider<ChildPanel> panels;
    private final TemplateEngine templates;
    private final WhereAndWhen when;
    private final Trail trail;
    private final AuditTrail seen;
    private final TransactionTemplate transactions;

    ChildController(
            Children children,
            Partnership partnership,
            People people,
            Story story,
            ChildFacts facts,
            SharesOfAChild shares,
            ObjectProvider<ChildPanel> panels,
            TemplateEngine templates,
            WhereAndWhen when,
            Trail trail,
            AuditTrail seen,
            TransactionTemplate transactions) {
        this.children = children;
        this.partnership = partnership;
        this.people = people;
        this.story = story;
        this.facts = facts;
        this.shares = shares;
        this.panels = panels;
        this.templates = templates;
        this.when = when;
        this.trail = trail;
        this.seen = seen;
        this.transactions = transactions;
    }

    @GetMapping("/children/{publicId:[0-9a-f-]{36}}")
    String child(
            @PathVariable String publicId,
            @RequestParam(defaultValue = "") String story,
            @ModelAttribute("done") String done,
            @ModelAttribute("shell") PageShell shell,
            Model model) {
        model.addAttribute("page", page(publicId, shell, story, done, null));
        return "children/child";
    }

    @GetMapping("/children/{publicId:[0-9a-f-]{36}}/print")
    String print(
            @PathVariable String publicId,
            @RequestParam(required = false) Set<String> section,
            @ModelAttribute("shell") PageShell shell,
            Model model) {
        model.addAttribute("page", page(publicId, shell, "", "", section == null ? PRINTED : section));
        return "children/child";
    }

    private ChildPage page(
            String publicId,
            PageShell shell,
            String storyKind,
            String done,
            @org.jspecify.annotations.Nullable Set<String> printed) {
        LocalDate asOf = when.asOf();
        Viewer.Person viewer = Viewers.person();
        ChildPage page = transactions.execute(status -> {
            Child child = children.find(uuid(publicId), asOf).orElseThrow(ChildController::nothingHere);
            trail.record(
                    printed == null ? "child.viewed" : "child.printed",
                    "child",
                    String.valueOf(child.id().value()),
                    "");
            return assemble(child, shell, viewer, asOf, storyKind, done, printed);
        });
        if (page == null) {
            throw nothingHere();
        }
        return page;
    }

    private ChildPage assemble(
            Child child,
            PageShell shell,
            Viewer.Person viewer,
            LocalDate asOf,
            String storyKind,
            String done,
            @org.jspecify.annotations.Nullable Set<String> printed) {
        var parts = new ArrayList<Part>();
        panels.stream()
                .forEach(panel -> panel.render(child, asOf)
                        .ifPresent(content ->
                                parts.add(new Part(panel.order(), panel.anchor(), panel.heading(), eager(content)))));
        parts.add(part(40, "story", "Story", "children/story.jte", story.page(child, asOf, storyKind)));
        parts.add(part(50, "people", "People", "children/people.jte", people.page(shell, child, viewer, asOf)));
        parts.add(part(60, "access", "Who can see this and who has", "children/access.jte", access(child)));
        parts.sort(Comparator.comparingInt(Part::order));
        Map<String, ChildPage.Group> groups = new LinkedHashMap<>();
        var choices = new ArrayList<ChildPage.Printed>();
        for (Part part : parts) {
            boolean shown = printed == null || printed.contains(part.anchor());
            if (choices.stream().noneMatch(choice -> choice.anchor().equals(part.anchor()))) {
                choices.add(new ChildPage.Printed(part.anchor(), part.heading(), shown));
            }
            if (shown) {
                groups.computeIfAbsent(
                                part.anchor(), anchor -> new ChildPage.Group(anchor, part.heading(), new ArrayList<>()))
                        .parts()
                        .add(part.content());
            }
        }
        return new ChildPage(
                child.publicId(),
                NameWords.full(child),
                caption(child),
                head(child),
                groups.values().stream()
                        .map(group -> Section.of(group.heading(), "#" + group.anchor(), false))
                        .toList(),
                List.copyOf(groups.values()),
                !viewer.schoolIds().isEmpty() && !viewer.schoolIds().contains(facts.homeSchool(child.id())),
                done,
                printed != null,
                choices);
    }

    private String caption(Child child) {
        String school = partnership.school(child.schoolId()).map(School::name).orElse("");
        return child.yearGroup() == null ? school : child.yearGroup().label() + ", " + school;
    }

    private static List<SummaryRow> head(Child child) {
        var rows = new ArrayList<SummaryRow>();
        if (child.birthDate() != null) {
            rows.add(SummaryRow.of("Born", Words.date(child.birthDate())));
        }
        rows.add(SummaryRow.of(
                "Sex",
                switch (child.sex()) {
                    case "F" -> "Girl";
                    case "M" -> "Boy";
                    default -> "Not known";
                }));
        rows.add(SummaryRow.of("UPN", child.upn()));
        rows.add(SummaryRow.of("At this school since", Words.date(child.entryDate())));
        return rows;
    }

    private AccessPage access(Child child) {
        var schools = new ArrayList<String>();
        String home = partnership.school(child.schoolId()).map(School::name).orElse("the child's school");
        schools.add("At " + home + ": data managers, key workers, the SENCo and the headteacher see everything here.");
        var former = new HashSet<Long>();
        for (var stay : children.enrolments(child.id())) {
            if (stay.schoolId() != child.schoolId() && former.add(stay.schoolId())) {
                schools.add("At "
                        + partnership.school(stay.schoolId()).map(School::name).orElse("a former school")
                        + ": the same people see who the child is and their own school's part.");
            }
        }
        Map<Boolean, List<ChildShares.Shared>> shared =
                shares.of(child, when.today()).stream().collect(Collectors.partitioningBy(ChildShares.Shared::holds));
        var looks = seen.whoHasSeen(child.id().value()).stream()
                .map(look -> Table.Row.of(
                        Table.Cell.of(look.who()),
                        Table.Cell.figure(look.times()),
                        Table.Cell.of(Words.time(look.last()))))
                .toList();
        var columns = List.of(Table.Column.text("Who"), Table.Column.figure("Times"), Table.Column.text("Last"));
        return new AccessPage(
                schools,
                shared.getOrDefault(true, List.of()),
                shared.getOrDefault(false, List.of()),
                new Table("Who has seen this record", columns, looks, "Nobody yet."),
                child.id().value());
    }

    private Part part(int order, String anchor, String heading, String template, Object page) {
        return new Part(order, anchor, heading, out -> templates.render(template, Map.of("page", page), out));
    }

    /** Panels may read the database only inside the transaction; what they wrote is kept until the page is written. */
    private static Content eager(Content content) {
        var output = new gg.jte.output.StringOutput();
        content.writeTo(output);
        String html = output.toString();
        return out -> out.writeContent(html);
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw nothingHere();
        }
    }

    static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
