package uk.haven.support.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.directory.Continuum;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.charts.BarChart;
import uk.haven.platform.charts.Charts;
import uk.haven.platform.charts.Point;
import uk.haven.platform.charts.Series;
import uk.haven.platform.charts.Unit;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Words;
import uk.haven.support.ContinuumShare;
import uk.haven.support.SupportContinuum;
import uk.haven.support.SupportContinuum.Count;

/**
 * How much support lies at which level of the continuum, by half-term: exact counts, for the school's own staff alone.
 * Figures of a phase or of the partnership go out by the reports, through disclosure control.
 */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class ContinuumController {

    private static final int HALF_TERMS = 8;

    private final SupportContinuum continuum;
    private final Partnership partnership;
    private final SupportSections sections;
    private final SupportForms forms;
    private final ContinuumTables tables;
    private final Audit audit;

    ContinuumController(
            SupportContinuum continuum,
            Partnership partnership,
            SupportSections sections,
            SupportForms forms,
            ContinuumTables tables,
            Audit audit) {
        this.continuum = continuum;
        this.partnership = partnership;
        this.sections = sections;
        this.forms = forms;
        this.tables = tables;
        this.audit = audit;
    }

    @GetMapping(ContinuumNavigation.PATH)
    ModelAndView page(@RequestParam(defaultValue = "0") long school) {
        return forms.inTransaction(() -> {
            Map<Long, String> own = own();
            long chosen = own.containsKey(school) || own.isEmpty()
                    ? school
                    : own.keySet().iterator().next();
            audit.record(new Audit.Entry("continuum.viewed", "school", String.valueOf(chosen), ""));
            return new ModelAndView("support/continuum", Map.of("page", page(own, chosen)));
        });
    }

    private Map<Long, String> own() {
        Map<String, Long> byName = new TreeMap<>();
        Viewers.person().memberships().stream()
                .filter(each -> SupportForms.WORK.contains(each.role()))
                .flatMap(each -> each.schoolId().stream())
                .distinct()
                .forEach(id -> partnership.school(id).map(School::name).ifPresent(name -> byName.put(name, id)));
        Map<Long, String> own = new LinkedHashMap<>();
        byName.forEach((name, id) -> own.put(id, name));
        return own;
    }

    private ContinuumPage page(Map<Long, String> own, long school) {
        LocalDate asOf = forms.asOf();
        var dates = new LinkedHashMap<LocalDate, String>();
        var halfTerms = new ArrayList<HalfTerm>(partnership.calendar().halfTerms());
        Collections.reverse(halfTerms);
        halfTerms.stream()
                .filter(each -> !each.start().isAfter(asOf))
                .limit(HALF_TERMS)
                .toList()
                .reversed()
                .forEach(each -> dates.put(
                        each.end().isAfter(asOf) ? asOf : each.end(),
                        each.code() + " " + each.schoolYear().toString().substring(2)));
        if (dates.isEmpty()) {
            dates.put(asOf, Words.date(asOf));
        }
        List<Count> counts = continuum.on(dates.keySet()).stream()
                .filter(each -> each.schoolId() == school)
                .toList();
        List<Series> series = Arrays.stream(Continuum.values())
                .map(level -> new Series(
                        level.label(),
                        dates.keySet().stream()
                                .map(date -> Point.of(number(counts, date, level)))
                                .toList()))
                .toList();
        var chart = new BarChart(
                "continuum",
                "Support by level of the continuum",
                "Pieces of support going on at the end of each half-term",
                "Half-term",
                Unit.COUNT,
                BarChart.Layout.UPRIGHT_STACKED,
                List.copyOf(dates.values()),
                series);
        Map<String, String> choices = new LinkedHashMap<>();
        own.forEach((id, name) -> choices.put(String.valueOf(id), name));
        return new ContinuumPage(
                sections.links(ContinuumNavigation.PATH),
                own.getOrDefault(school, ""),
                Field.of("school", "School"),
                own.size() > 1 ? Option.of(choices, String.valueOf(school)) : List.of(),
                Charts.draw(chart),
                said(counts, List.copyOf(dates.keySet())),
                ContinuumTables.shares(counts, dates),
                ContinuumShare.DEFINITION,
                tables.costs(school, asOf));
    }

    private static int number(List<Count> counts, LocalDate date, Continuum level) {
        return counts.stream()
                .filter(each -> each.date().equals(date) && each.level() == level)
                .mapToInt(Count::number)
                .sum();
    }

    /** The share of the two levels to the left, at first and at last. */
    private static String said(List<Count> counts, List<LocalDate> dates) {
        return "Prevention and systematic intervention together: " + share(counts, dates.getFirst()) + " at first, "
                + share(counts, dates.getLast()) + " at last. The aim is to move support to the left.";
    }

    private static String share(List<Count> counts, LocalDate date) {
        int early = number(counts, date, Continuum.PREVENTION) + number(counts, date, Continuum.SYSTEMATIC);
        int all = Arrays.stream(Continuum.values())
                .mapToInt(level -> number(counts, date, level))
                .sum();
        return all == 0 ? "none" : early + " of " + all + " (" + Words.percent(early, all, 0) + ")";
    }
}
