package uk.haven.intake.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import uk.haven.intake.FileKind;
import uk.haven.platform.tables.FileRefused;

/**
 * A file's header seen as one kind's.
 *
 * @param names for each column of the file, the kind's name of it, or "" when it is ignored
 * @param ignored columns of the file that the kind does not have
 * @param returned whether it has the errors column of a file that came back
 */
record Header(List<String> names, List<String> ignored, boolean returned) {

    static final String ERRORS = "errors";

    /**
     * Finds the kind's columns.
     *
     * @param mapping the file's column (lower case) to the kind's, for other layouts; may be empty
     * @throws FileRefused when a required column is missing or one occurs twice
     */
    static Header of(FileKind kind, List<String> cells, Map<String, String> mapping) {
        var byLower = new java.util.HashMap<String, String>();
        kind.columns().forEach(column -> byLower.put(column.name().toLowerCase(Locale.ROOT), column.name()));
        var names = new ArrayList<String>();
        var ignored = new ArrayList<String>();
        boolean returned = false;
        for (String cell : cells) {
            String lower = cell.strip().toLowerCase(Locale.ROOT);
            String name = mapping.isEmpty() ? byLower.getOrDefault(lower, "") : mapping.getOrDefault(lower, "");
            if (!name.isEmpty() && names.contains(name)) {
                throw new FileRefused(
                        "HEADER-TWICE", "the column \"" + name + "\" occurs twice", "keep one of the two");
            }
            names.add(name);
            if (lower.equals(ERRORS)) {
                returned = true;
            } else if (name.isEmpty() && !cell.isBlank()) {
                ignored.add(cell.strip());
            }
        }
        var missing = new TreeSet<>(kind.requiredColumns());
        names.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new FileRefused(
                    "HEADER-COLUMN-MISSING",
                    "a file of " + kind.name() + " needs the column" + (missing.size() > 1 ? "s " : " ")
                            + String.join(", ", missing),
                    "add " + (missing.size() > 1 ? "them" : "it")
                            + ", or send the file under the name of what it holds");
        }
        return new Header(List.copyOf(names), List.copyOf(ignored), returned);
    }

    /** How many of the kind's columns the header has, or −1 when a required one is missing. */
    static int fit(FileKind kind, List<String> cells) {
        var lower = cells.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String required : kind.requiredColumns()) {
            if (!lower.contains(required.toLowerCase(Locale.ROOT))) {
                return -1;
            }
        }
        return (int) kind.columns().stream()
                .filter(column -> lower.contains(column.name().toLowerCase(Locale.ROOT)))
                .count();
    }

    List<String> notices(FileKind kind) {
        var notices = new ArrayList<String>();
        if (!ignored.isEmpty()) {
            String shown = String.join(", ", ignored.subList(0, Math.min(10, ignored.size())));
            notices.add(
                    ignored.size() == 1
                            ? "The column " + shown + " is not one of " + kind.name() + " and was ignored."
                            : ignored.size() + " columns are not among those of " + kind.name() + " and were ignored: "
                                    + shown + (ignored.size() > 10 ? " and others." : "."));
        }
        return notices;
    }
}
