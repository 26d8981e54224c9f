package uk.haven.reports.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.WhereAndWhen;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.charts.BarChart;
import uk.haven.platform.charts.BarChart.Layout;
import uk.haven.platform.charts.Charts;
import uk.haven.platform.charts.Drawn;
import uk.haven.platform.charts.Point;
import uk.haven.platform.charts.Series;
import uk.haven.platform.charts.Unit;
import uk.haven.platform.ui.Figure;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Cell;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.reports.internal.SchoolFigures;
import uk.haven.reports.internal.SchoolFigures.Figures;
import uk.haven.schooling.Exclusion;

/** The school view: what its own staff see of the school as a whole. */
@Controller
@AllowedTo({Role.HEAD, Role.SENCO, Role.DATA_MANAGER})
class SchoolController {

    private final SchoolFigures figures;
    private final Partnership partnership;
    private final WhereAndWhen when;

    SchoolController(SchoolFigures figures, Partnership partnership, WhereAndWhen when) {
        this.figures = figures;
        this.partnership = partnership;
        this.when = when;
    }

    @GetMapping("/school")
    String show(@RequestParam Optional<String> laestab, Model model) {
        var mine = schools(Viewers.person());
        School school = mine.stream()
                .filter(each -> laestab.isEmpty() || each.laestab().equals(laestab.get()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate asOf = when.asOf();
        Figures found = figures.of(school.id(), asOf);
        var others = mine.stream()
                .filter(each -> each.id() != school.id())
                .map(each -> new SchoolPage.Other(each.name(), "/school?laestab=" + each.laestab()))
                .toList();
        model.addAttribute(
                "page",
                new SchoolPage(
                        school.name(),
                        figures(school, found),
                        need(school, found),
                        attendance(found),
                        exclusions(found),
                        others));
        return "reports/school";
    }

    private List<School> schools(Viewer.Person viewer) {
        return viewer.memberships().stream()
                .filter(held ->
                        held.role() == Role.HEAD || held.role() == Role.SENCO || held.role() == Role.DATA_MANAGER)
                .flatMap(held -> held.schoolId().stream())
                .distinct()
                .flatMap(id -> partnership.school(id).stream())
                .sorted(Comparator.comparing(School::laestab))
                .toList();
    }

    private static List<Figure> figures(School school, Figures found) {
        var all = new ArrayList<Figure>();
        all.add(new Figure(Words.number(found.pupils()), "children on roll", "", list(school, "")));
        all.add(new Figure(
                Words.number(found.withLevel()), "children with a recorded level", keyWorkers(found), "#need"));
        all.add(new Figure(
                Words.number(found.proposedAbove()), "proposed above their level", "waiting for a decision", "#need"));
        all.add(new Figure(
                Words.percent(found.year().attended(), found.year().possible()),
                "attendance this school year",
                "",
                "#attendance"));
        all.add(new Figure(
                Words.number(found.persistentlyAbsent()),
                "persistently absent",
                "by the rule of this school year",
                list(school, "&attendance=persistent")));
        return all;
    }

    private static String keyWorkers(Figures found) {
        return found.keyWorkers() == 0
                ? "no key worker"
                : "%d key workers, %s children each"
                        .formatted(
                                found.keyWorkers(), NeedTables.ratio((double) found.withLevel() / found.keyWorkers()));
    }

    private static Table need(School school, Figures found) {
        var rows = new ArrayList<Row>();
        for (int level = 1; level <= 3; level++) {
            rows.add(Row.of(
                    Cell.of("Level " + level),
                    Cell.link(Words.number(found.recorded(level)), list(school, "&level=" + level)),
                    Cell.of(Words.number(found.proposed(level)))));
        }
        return new Table(
                "Children at each level",
                List.of(Column.text("Level"), Column.figure("Recorded"), Column.figure("Proposed by the evidence")),
                rows);
    }

    private static Drawn attendance(Figures found) {
        var halves = found.halfTerms();
        return Charts.draw(new BarChart(
                "attendance-by-half-term",
                "Attendance by half-term: %s this school year"
                        .formatted(Words.percent(
                                found.year().attended(), found.year().possible())),
                "Percent of possible half days attended",
                "Half-term",
                Unit.PERCENT,
                Layout.UPRIGHT,
                halves.stream().map(SchoolFigures.HalfTermSessions::label).toList(),
                List.of(new Series(
                        "Attendance",
                        halves.stream()
                                .map(half -> half.counts().possible() == 0
                                        ? Point.NONE
                                        : Point.of(half.counts().perMille() / 10.0))
                                .toList()))));
    }

    private static Table exclusions(Figures found) {
        var row = found.exclusions();
        return new Table(
                "Fixed-term exclusions this school year",
                List.of(
                        Column.text("When"),
                        Column.figure("Incidents"),
                        Column.figure("Days lost"),
                        Column.figure("Boys"),
                        Column.figure("Girls")),
                List.of(Row.of(
                        "This school year",
                        row.incidents(),
                        Objects.requireNonNull(Exclusion.days(row.sessions())),
                        row.boys(),
                        row.girls())));
    }

    /** The list of children behind a number. */
    private static String list(School school, String filters) {
        return "/children?school=" + URLEncoder.encode(school.laestab(), StandardCharsets.UTF_8) + filters;
    }
}
