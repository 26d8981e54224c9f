package uk.haven.partnership.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.intake.Fields;
import uk.haven.intake.FileKind;
import uk.haven.intake.FileKind.Column;
import uk.haven.intake.Importer;
import uk.haven.intake.Load;
import uk.haven.intake.Rows;
import uk.haven.partnership.domain.CalendarCheck;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;

/** {@code calendar.csv}: the half-terms. */
@Component
class CalendarImporter implements Importer {

    private static final FileKind KIND = new FileKind(
            "calendar",
            10,
            List.of(
                    new Column("school_year", true, "school year, 2007/08", "2007/08"),
                    new Column("half_term", true, "1 to 6", "1"),
                    new Column("start", true, "first day, yyyy-MM-dd", "2007-09-04"),
                    new Column("end", true, "last day, yyyy-MM-dd", "2007-10-19")),
            "The six half-terms of each school year, the same for every school of the partnership.");

    private final CalendarStore store;
    private final Known known;

    CalendarImporter(CalendarStore store, Known known) {
        this.store = store;
        this.known = known;
    }

    @Override
    public FileKind kind() {
        return KIND;
    }

    private record Key(SchoolYear year, int number) {
        static Key of(HalfTerm halfTerm) {
            return new Key(halfTerm.schoolYear(), halfTerm.number());
        }
    }

    private record Sent(HalfTerm halfTerm, Rows.Row row) {}

    @Override
    public void load(Rows rows, Load load) {
        Map<Key, HalfTerm> held = new HashMap<>();
        store.all().forEach(halfTerm -> held.put(Key.of(halfTerm), halfTerm));
        Map<Key, Sent> sent = new TreeMap<>(Comparator.comparing(Key::year).thenComparing(Key::number));
        for (Rows.Row row : rows) {
            var fields = new Fields(row);
            HalfTerm halfTerm = read(fields);
            if (halfTerm == null) {
                load.rejected(row, fields.problems());
                continue;
            }
            Sent twin = sent.get(Key.of(halfTerm));
            if (!load.everySchool()) {
                fields.problem(
                        "",
                        "NOT-FOR-ONE-SCHOOL",
                        "the calendar belongs to the whole partnership",
                        "ask an administrator to send it");
            } else if (twin != null) {
                fields.problem(
                        "half_term",
                        "TWICE-IN-FILE",
                        "half-term %d of %s stands in line %d already"
                                .formatted(
                                        halfTerm.number(),
                                        halfTerm.schoolYear(),
                                        twin.row().line()),
                        "keep one of them");
            } else {
                sent.put(Key.of(halfTerm), new Sent(halfTerm, row));
            }
            if (!fields.ok()) {
                load.rejected(row, fields.problems());
            }
        }
        apply(held, sent, load);
    }

    private void apply(Map<Key, HalfTerm> held, Map<Key, Sent> sent, Load load) {
        Map<HalfTerm, Problem> refused = CalendarCheck.check(
                held.values(), sent.values().stream().map(Sent::halfTerm).toList());
        int changed = 0;
        for (var entry : sent.entrySet()) {
            HalfTerm halfTerm = entry.getValue().halfTerm();
            Rows.Row row = entry.getValue().row();
            Problem problem = refused.get(halfTerm);
            if (problem != null) {
                load.rejected(row, problem);
            } else if (halfTerm.equals(held.get(entry.getKey()))) {
                load.unchanged(row);
            } else {
                store.put(halfTerm, load.fileId());
                load.accepted(row);
                changed++;
            }
        }
        if (changed > 0) {
            known.changed();
            Notices.count(load, changed, "half-term new or changed", "half-terms new or changed");
        }
    }

    private static @Nullable HalfTerm read(Fields fields) {
        SchoolYear year = null;
        try {
            year = SchoolYear.parse(fields.text("school_year"));
        } catch (IllegalArgumentException notAYear) {
            fields.problem(
                    "school_year",
                    "BAD-SCHOOL-YEAR",
                    "\"" + Fields.abbreviated(fields.text("school_year")) + "\" is not a school year",
                    "write it like 2007/08");
        }
        var number = fields.number("half_term", "1", "6");
        if (fields.text("half_term").isEmpty()
                || (number != null && number.stripTrailingZeros().scale() > 0)) {
            fields.problem("half_term", "BAD-NUMBER", "half_term is not a whole number", "write 1, 2, 3, 4, 5 or 6");
        }
        var start = fields.requiredDate("start");
        var end = fields.requiredDate("end");
        if (start != null && end != null && end.isBefore(start)) {
            fields.problem(
                    "end",
                    "ENDS-BEFORE-START",
                    "it ends (%s) before it starts (%s)".formatted(end, start),
                    "mend one of them");
        }
        if (!fields.ok() || year == null || number == null || start == null || end == null) {
            return null;
        }
        return new HalfTerm(year, number.intValue(), start, end);
    }
}
