package uk.haven.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.WhereAndWhen;
import uk.haven.outcomes.ProtectedTable;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;
import uk.haven.reports.domain.LettersBySchool;
import uk.haven.reports.domain.MilestonesBySchool;
import uk.haven.reports.domain.MilestonesBySchool.KindOfStandard;
import uk.haven.reports.domain.ReviewsBySchool;
import uk.haven.reports.internal.CountedReviews;
import uk.haven.reports.internal.FrozenMilestones;
import uk.haven.reports.internal.FrozenMilestones.Lacking;
import uk.haven.reports.internal.FrozenMilestones.Protected;

/** Who was below a milestone, by school, from locked returns and with small numbers hidden. No child is in it. */
@Controller
@AllowedTo({Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER, Role.COMMITTEE_MEMBER})
class MilestonesReportController {

    private final FrozenMilestones frozen;
    private final CountedReviews reviews;
    private final WhereAndWhen when;

    MilestonesReportController(FrozenMilestones frozen, CountedReviews reviews, WhereAndWhen when) {
        this.frozen = frozen;
        this.reviews = reviews;
        this.when = when;
    }

    @GetMapping("/partnership/milestones")
    String show(Model model) {
        LocalDate asOf = when.asOf();
        Optional<Protected> latest = frozen.latest(asOf);
        Optional<CountedReviews.Protected> reviewed = reviews.latest(asOf);
        model.addAttribute(
                "page",
                new MilestonesReportPage(
                        latest.map(each -> each.year().toString()).orElse(""),
                        latest.map(MilestonesReportController::table).orElse(null),
                        latest.flatMap(each -> each.lacking().map(one -> lacking(each, one)))
                                .orElse(null),
                        latest.filter(each -> each.letters().size() > 1)
                                .map(MilestonesReportController::letters)
                                .orElse(null),
                        latest.map(each -> each.table().legend()).orElse(""),
                        frozen.progress(asOf)
                                .map(each -> each.locked() + " of " + each.schools() + " returns of " + each.year()
                                        + " are locked.")
                                .orElse(""),
                        reviewed.map(MilestonesReportController::reviews).orElse(null),
                        reviewed.map(each -> each.table().legend()).orElse("")));
        return "reports/milestones";
    }

    private static Table letters(Protected latest) {
        ProtectedTable table = latest.letterTable();
        return new Table(
                "Year R at the end of phase 2 of Letters and Sounds, by school",
                List.of(
                        Table.Column.text("School"),
                        Table.Column.figure("Year R"),
                        Table.Column.figure("Reached it"),
                        Table.Column.figure("Not yet"),
                        Table.Column.figure("No phase recorded"),
                        Table.Column.figure("Share who reached it")),
                latest.letters().stream()
                        .map(row -> new Table.Row(
                                List.of(
                                        Table.Cell.of(row.label()),
                                        Table.Cell.of(table.text(row.key(), LettersBySchool.TOTAL)),
                                        Table.Cell.of(table.text(row.key(), LettersBySchool.REACHED)),
                                        Table.Cell.of(table.text(row.key(), LettersBySchool.BELOW)),
                                        Table.Cell.of(table.text(row.key(), LettersBySchool.UNKNOWN)),
                                        Table.Cell.of(
                                                table.share(row.key(), LettersBySchool.REACHED, LettersBySchool.TOTAL)
                                                        .map(each -> uk.haven.platform.ui.Words.percent(each, 1))
                                                        .orElse(ProtectedTable.SYMBOL))),
                                row.sum()))
                        .toList());
    }

    private static Table table(Protected latest) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text("School"));
        for (KindOfStandard kind : KindOfStandard.values()) {
            columns.add(Table.Column.figure(kind.label()));
        }
        columns.add(Table.Column.figure("All"));
        var rows = new ArrayList<Table.Row>();
        for (MilestonesBySchool.Row row : latest.rows()) {
            var cells = new ArrayList<Table.Cell>(List.of(Table.Cell.of(row.label())));
            for (KindOfStandard kind : KindOfStandard.values()) {
                cells.add(Table.Cell.of(latest.table().text(row.key(), kind.name())));
            }
            cells.add(Table.Cell.of(latest.table().text(row.key(), MilestonesBySchool.TOTAL)));
            rows.add(new Table.Row(cells, row.sum()));
        }
        return new Table("Below a standard, by school", columns, rows);
    }

    private static Table lacking(Protected latest, Lacking lacking) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text("School"));
        lacking.areas().values().forEach(each -> columns.add(Table.Column.figure(each)));
        var rows = new ArrayList<Table.Row>();
        for (MilestonesBySchool.Row row : latest.rows()) {
            var cells = new ArrayList<Table.Cell>(List.of(Table.Cell.of(row.label())));
            lacking.areas()
                    .keySet()
                    .forEach(area -> cells.add(Table.Cell.of(lacking.table().text(row.key(), area))));
            rows.add(new Table.Row(cells, row.sum()));
        }
        return new Table("Leaving a phase without some experience, by school", columns, rows);
    }

    private static Table reviews(CountedReviews.Protected latest) {
        var rows = new ArrayList<Table.Row>();
        for (MilestonesBySchool.Row row : latest.rows()) {
            rows.add(new Table.Row(
                    List.of(
                            Table.Cell.of(row.label()),
                            Table.Cell.of(latest.table().text(row.key(), ReviewsBySchool.BELOW)),
                            Table.Cell.of(latest.table().text(row.key(), ReviewsBySchool.REVIEWED)),
                            Table.Cell.of(latest.table().text(row.key(), ReviewsBySchool.OPEN))),
                    row.sum()));
        }
        return new Table(
                "Attendance reviewed after half-term " + latest.halfTerm() + " of " + latest.year()
                        + ", as it stood on " + Words.date(latest.takenOn()),
                List.of(
                        Table.Column.text("School"),
                        Table.Column.figure("Below 90 %"),
                        Table.Column.figure("Reviewed"),
                        Table.Column.figure("Open")),
                rows);
    }
}
