package uk.haven.demo.domain;

import java.util.ArrayList;
import java.util.List;

/** Published figures that are entered, not derived: rows of {@code measures.csv}, each with where it was said. */
final class EnteredMeasures {

    static final List<List<String>> ROWS = rows();

    private EnteredMeasures() {}

    private static List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        int[][] valueAdded = {{2002, 1002}, {2003, 1022}, {2004, 1034}, {2005, 1032}, {2006, 1032}};
        for (int[] year : valueAdded) {
            String schoolYear = "%d/%02d".formatted(year[0], (year[0] + 1) % 100);
            rows.add(row("value-added-ks2-4", "partnership", schoolYear, "" + year[1], "Published value-added table"));
            rows.add(row("value-added-ks2-4", "national", schoolYear, "1000", "Published value-added table"));
        }
        rows.add(row("gap-to-national-ks4", "partnership", "1998/99", "34", "Published outcomes table"));
        rows.add(row("gap-to-national-ks4", "partnership", "2006/07", "1", "Published outcomes table"));
        rows.add(row("not-in-education-employment-training", "partnership", "2006/07", "6", "Published headline"));
        rows.add(row("staying-on-after-16", "partnership", "2000/01", "68", "Published headline, about"));
        rows.add(row("staying-on-after-16", "partnership", "2007/08", "97", "Published headline, about"));
        return List.copyOf(rows);
    }

    private static List<String> row(String measure, String level, String year, String value, String source) {
        return List.of(measure, level, level, year, value, "", "", source);
    }
}
