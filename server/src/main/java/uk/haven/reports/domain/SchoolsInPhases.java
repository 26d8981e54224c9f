package uk.haven.reports.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.haven.outcomes.CountTable.Line;
import uk.haven.partnership.School;
import uk.haven.platform.Phase;

/** Rows of a table of sums: schools within their phases within the partnership, in that order. */
final class SchoolsInPhases {

    static final String PARTNERSHIP = "partnership";

    /** A row as it is shown. @param sum whether it sums up others */
    record Row(String key, String label, boolean sum) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Long> schools = new HashMap<>();

    SchoolsInPhases(Collection<School> all) {
        for (Phase phase : Phase.values()) {
            List<School> mine = all.stream()
                    .filter(each -> each.phase() == phase)
                    .sorted(Comparator.comparing(School::laestab))
                    .toList();
            String key = "phase:" + phase;
            for (School school : mine) {
                add("school:" + school.id(), key, school.name(), false);
                schools.put("school:" + school.id(), school.id());
            }
            if (!mine.isEmpty()) {
                add(key, PARTNERSHIP, "All " + phase.label().toLowerCase(Locale.UK), true);
            }
        }
        lines.add(Line.top(PARTNERSHIP));
        rows.add(new Row(PARTNERSHIP, "Partnership", true));
    }

    private void add(String key, String parent, String label, boolean sum) {
        lines.add(new Line(key, parent));
        rows.add(new Row(key, label, sum));
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The school of a row, null for a sum. */
    @Nullable
    Long school(String key) {
        return schools.get(key);
    }
}
