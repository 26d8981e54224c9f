package uk.haven.partnership.web;

import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.WhereAndWhen;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.Post;
import uk.haven.partnership.School;
import uk.haven.partnership.SchoolPanel;
import uk.haven.partnership.internal.SchoolFile;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;

/** The schools of the partnership, and each one's page. */
@Controller
class SchoolsController {

    private static final Set<Role> PLANNERS =
            Set.of(Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER, Role.ADMINISTRATOR);

    private final Partnership partnership;
    private final SchoolFile file;
    private final ObjectProvider<SchoolPanel> panels;
    private final WhereAndWhen when;
    private final TransactionTemplate transactions;

    SchoolsController(
            Partnership partnership,
            SchoolFile file,
            ObjectProvider<SchoolPanel> panels,
            WhereAndWhen when,
            TransactionTemplate transactions) {
        this.partnership = partnership;
        this.file = file;
        this.panels = panels;
        this.when = when;
        this.transactions = transactions;
    }

    @GetMapping("/schools")
    String schools(Model model) {
        LocalDate asOf = when.asOf();
        Map<Long, Integer> keyWorkers =
                Objects.requireNonNull(transactions.execute(status -> partnership.keyWorkers(asOf)));
        model.addAttribute(
                "page",
                new SchoolsPage(
                        table("Open schools", asOf, true, keyWorkers),
                        table("Other schools", asOf, false, keyWorkers)));
        return "partnership/schools";
    }

    private Table table(String caption, LocalDate asOf, boolean open, Map<Long, Integer> keyWorkers) {
        return new Table(
                caption,
                List.of(
                        Table.Column.text("School"),
                        Table.Column.text("Phase"),
                        Table.Column.text("Years"),
                        Table.Column.text("Number"),
                        Table.Column.figure("Key workers")),
                partnership.schools().stream()
                        .filter(school -> school.openOn(asOf) == open)
                        .sorted(Comparator.comparing(School::name))
                        .map(school -> Table.Row.of(
                                Table.Cell.link(school.name(), "/schools/" + school.laestab()),
                                Table.Cell.of(school.phase().label()),
                                Table.Cell.of(years(school)),
                                Table.Cell.of(school.laestab()),
                                Table.Cell.figure(keyWorkers.getOrDefault(school.id(), 0))))
                        .toList(),
                open ? "No schools yet. An administrator sends schools.csv under Send files." : "None.");
    }

    private static String years(School school) {
        return school.lowestYear().label() + " to " + school.highestYear().label();
    }

    @GetMapping({"/schools/{la:[0-9A-Z]{3}}/{number:[0-9A-Z]{4}}", "/schools/{la:[0-9A-Z]{3}}-{number:[0-9A-Z]{4}}"})
    String school(@PathVariable String la, @PathVariable String number, Model model) {
        School school = partnership
                .schoolByLaestab(la + "/" + number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate asOf = when.asOf();
        Viewer.Person viewer = Viewers.person();
        model.addAttribute("page", Objects.requireNonNull(transactions.execute(status -> page(school, asOf, viewer))));
        return "partnership/school";
    }

    private SchoolPage page(School school, LocalDate asOf, Viewer.Person viewer) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Phase", school.phase().label()));
        rows.add(SummaryRow.of("Years", years(school)));
        rows.add(SummaryRow.of("LA and establishment number", school.laestab()));
        if (school.urn() != null) {
            rows.add(SummaryRow.of("URN", school.urn()));
        }
        if (school.opened() != null) {
            rows.add(SummaryRow.of("Opened", Words.date(school.opened())));
        }
        if (school.closed() != null) {
            rows.add(SummaryRow.of("Closed", Words.date(school.closed())));
        }
        for (var linked : file.linked(school)) {
            var row = SummaryRow.of(
                    linked.kind(),
                    linked.laestab().isEmpty() || linked.laestab().equals(linked.name())
                            ? linked.name()
                            : linked.name() + " (" + linked.laestab() + ")");
            rows.add(linked.takesPart() ? row.action("Open", "/schools/" + linked.laestab()) : row);
        }
        rows.add(SummaryRow.of(
                "Key workers",
                Words.count(partnership.keyWorkers(asOf).getOrDefault(school.id(), 0), "person", "people")));
        boolean showsStaff = viewer.schoolIds().contains(school.id()) || viewer.hasAny(PLANNERS);
        return new SchoolPage(
                school.name(),
                school.phase().label(),
                rows,
                staff(showsStaff ? file.staff(school, asOf) : List.of()),
                showsStaff,
                panels.stream()
                        .sorted(Comparator.comparingInt(SchoolPanel::order))
                        .flatMap(panel -> panel.render(school, asOf).stream().map(content -> {
                            var written = new StringOutput();
                            content.writeTo(written);
                            String html = written.toString();
                            return new SchoolPage.Panel(panel.anchor(), panel.heading(), out -> out.writeContent(html));
                        }))
                        .toList());
    }

    private static Table staff(List<Post> posts) {
        return new Table(
                "Staff by role",
                List.of(
                        Table.Column.text("Role"),
                        Table.Column.text("Name"),
                        Table.Column.figure("Full-time equivalent"),
                        Table.Column.text("Paid by"),
                        Table.Column.text("Since"),
                        Table.Column.text("Until")),
                posts.stream()
                        .sorted(Comparator.comparing(Post::keyWorker)
                                .reversed()
                                .thenComparing(Post::roleLabel)
                                .thenComparing(Post::name))
                        .map(post -> Table.Row.of(
                                Table.Cell.of(post.roleLabel() + (post.keyWorker() ? " (key worker)" : "")),
                                Table.Cell.of(post.name()),
                                Table.Cell.of(
                                        post.fte() == null
                                                ? ""
                                                : post.fte()
                                                        .stripTrailingZeros()
                                                        .toPlainString()),
                                Table.Cell.of(post.fundingSource()),
                                Table.Cell.of(Words.date(post.start())),
                                Table.Cell.of(Words.date(post.end()))))
                        .toList(),
                "No staff sent in yet.");
    }
}
