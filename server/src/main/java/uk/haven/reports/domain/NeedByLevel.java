package uk.haven.reports.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.haven.outcomes.CountTable;
import uk.haven.outcomes.CountTable.Line;
import uk.haven.partnership.School;
import uk.haven.platform.Phase;
import uk.haven.vulnerability.SchoolNeed;

/** Need by school and level as a table of sums: schools within phases within the partnership, levels within all levels. */
public final class NeedByLevel {

    public static final String PARTNERSHIP = "partnership";
    public static final String TOTAL = "total";
    public static final List<String> LEVELS = List.of("1", "2", "3");

    private final List<Row> rows;
    private final CountTable table;

    private NeedByLevel(List<Row> rows, CountTable table) {
        this.rows = rows;
        this.table = table;
    }

    /**
     * A row as it is shown.
     *
     * @param key in the table
     * @param label school, phase or "Partnership"
     * @param sum whether it sums up others
     */
    public record Row(String key, String label, boolean sum, int keyWorkers) {}

    /** @param schools every school that the figures are of */
    public static NeedByLevel of(List<School> schools, List<SchoolNeed> figures) {
        Map<Long, School> byId = schools.stream().collect(Collectors.toMap(School::id, Function.identity()));
        Map<String, SchoolNeed> byKey = new HashMap<>();
        var rows = new ArrayList<Row>();
        var lines = new ArrayList<Line>();
        var ordered = figures.stream()
                .filter(need -> byId.containsKey(need.schoolId()))
                .sorted(Comparator.comparing((SchoolNeed need) -> of(byId, need).phase())
                        .thenComparing(need -> of(byId, need).laestab()))
                .toList();
        for (Phase phase : Phase.values()) {
            var mine = ordered.stream()
                    .filter(need -> of(byId, need).phase() == phase)
                    .toList();
            for (SchoolNeed need : mine) {
                String key = "school:" + need.schoolId();
                byKey.put(key, need);
                lines.add(new Line(key, "phase:" + phase));
                rows.add(new Row(key, of(byId, need).name(), false, need.keyWorkers()));
            }
            if (!mine.isEmpty()) {
                lines.add(new Line("phase:" + phase, PARTNERSHIP));
                int keyWorkers = mine.stream().mapToInt(SchoolNeed::keyWorkers).sum();
                rows.add(new Row("phase:" + phase, "All " + phase.label().toLowerCase(Locale.UK), true, keyWorkers));
            }
        }
        lines.add(Line.top(PARTNERSHIP));
        rows.add(new Row(
                PARTNERSHIP,
                "Partnership",
                true,
                ordered.stream().mapToInt(SchoolNeed::keyWorkers).sum()));
        var columns = new ArrayList<Line>();
        LEVELS.forEach(level -> columns.add(new Line(level, TOTAL)));
        columns.add(Line.top(TOTAL));
        var table = CountTable.of(lines, columns, (row, level) -> count(byKey.get(row), level));
        return new NeedByLevel(List.copyOf(rows), table);
    }

    public List<Row> rows() {
        return rows;
    }

    /** True figures: protect before showing. */
    public CountTable table() {
        return table;
    }

    /**
     * Whether a school's need stands far above its capacity: at one and a half times the partnership's children per key
     * worker, or more. In whole numbers, so that exactly one and a half counts.
     *
     * @param children at any level
     * @param keyWorkers 0 or more; without one there is nothing to compare
     */
    public static boolean farAbove(int children, int keyWorkers, int allChildren, int allKeyWorkers) {
        return keyWorkers > 0
                && allKeyWorkers > 0
                && allChildren > 0
                && 2L * children * allKeyWorkers >= 3L * allChildren * keyWorkers;
    }

    private static School of(Map<Long, School> byId, SchoolNeed need) {
        return Objects.requireNonNull(byId.get(need.schoolId()));
    }

    private static int count(@Nullable SchoolNeed need, String level) {
        if (need == null) {
            return 0;
        }
        return switch (level) {
            case "1" -> need.level1();
            case "2" -> need.level2();
            default -> need.level3();
        };
    }
}
