package uk.haven.reports.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.haven.milestones.MilestoneReturns.Lacking;
import uk.haven.milestones.MilestoneReturns.SchoolReturn;
import uk.haven.outcomes.CountTable;
import uk.haven.outcomes.CountTable.Line;
import uk.haven.partnership.School;
import uk.haven.platform.Phase;
import uk.haven.reports.domain.MilestonesBySchool.Row;

/**
 * Who leaves a phase without some experience, by school and area of the entitlement: schools within phases within the
 * partnership. Children are counted, not gaps, and once in each area; a child may be in several areas, so areas are not added up.
 */
public final class LackingBySchool {

    private final List<Row> rows;
    private final Map<String, String> areas;
    private final CountTable table;

    private LackingBySchool(List<Row> rows, Map<String, String> areas, CountTable table) {
        this.rows = rows;
        this.areas = areas;
        this.table = table;
    }

    /** @param schools every school that the returns are of */
    public static LackingBySchool of(List<School> schools, List<SchoolReturn> returns) {
        Map<Long, School> byId = schools.stream().collect(Collectors.toMap(School::id, Function.identity()));
        Map<String, Map<String, Lacking>> held = new HashMap<>();
        Map<String, String> areas = new LinkedHashMap<>();
        for (SchoolReturn each : returns) {
            for (Lacking one : each.lacking()) {
                held.computeIfAbsent("school:" + each.schoolId(), none -> new HashMap<>())
                        .put(one.area(), one);
                areas.put(one.area(), one.words());
            }
        }
        var rows = new ArrayList<Row>();
        var lines = new ArrayList<Line>();
        for (Phase phase : Phase.values()) {
            List<School> mine = returns.stream()
                    .map(each -> byId.get(each.schoolId()))
                    .filter(each -> each != null && each.phase() == phase)
                    .sorted(Comparator.comparing(School::laestab))
                    .toList();
            for (School school : mine) {
                lines.add(new Line("school:" + school.id(), "phase:" + phase));
                rows.add(new Row("school:" + school.id(), school.name(), false));
            }
            if (!mine.isEmpty()) {
                lines.add(new Line("phase:" + phase, MilestonesBySchool.PARTNERSHIP));
                rows.add(new Row("phase:" + phase, "All " + phase.label().toLowerCase(Locale.UK), true));
            }
        }
        lines.add(Line.top(MilestonesBySchool.PARTNERSHIP));
        rows.add(new Row(MilestonesBySchool.PARTNERSHIP, "Partnership", true));
        List<Line> columns = areas.keySet().stream().map(Line::top).toList();
        return new LackingBySchool(
                List.copyOf(rows),
                areas,
                CountTable.of(
                        lines,
                        columns,
                        (row, area) ->
                                held.getOrDefault(row, Map.of()).get(area) instanceof Lacking one ? one.lacking() : 0));
    }

    public List<Row> rows() {
        return rows;
    }

    /** The areas in the table's order, with their names. */
    public Map<String, String> areas() {
        return areas;
    }

    /** True figures: protect before showing. */
    public CountTable table() {
        return table;
    }
}
