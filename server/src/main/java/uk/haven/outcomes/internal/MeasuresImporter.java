package uk.haven.outcomes.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.intake.Fields;
import uk.haven.intake.FileKind;
import uk.haven.intake.FileKind.Column;
import uk.haven.intake.Importer;
import uk.haven.intake.Load;
import uk.haven.intake.Rows;
import uk.haven.outcomes.EnteredValue;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.Phase;
import uk.haven.platform.SchoolYear;

/** {@code measures.csv}: figures that are entered, not derived, each with its source. */
@Component
class MeasuresImporter implements Importer {

    private static final List<String> LEVELS = List.of("school", "phase", "partnership", "county", "national");
    private static final FileKind KIND = new FileKind(
            "measures",
            110,
            List.of(
                    new Column("measure", true, "code of the measure, lower case with hyphens", "value-added-ks2-4"),
                    new Column("level", true, "school, phase, partnership, county or national", "partnership"),
                    new Column(
                            "unit", true, "which of them: a LAESTAB, a phase, or the level's own name", "partnership"),
                    new Column("school_year", true, "school year", "2006/07"),
                    new Column("value", true, "the figure", "1032"),
                    new Column("lower", false, "lower end of its confidence interval", "1024"),
                    new Column("upper", false, "upper end of its confidence interval", "1040"),
                    new Column("source", true, "where the figure was said", "Published table, 2008")),
            "Figures that are published or reckoned elsewhere, with where they were said.");

    private final EnteredValueStore store;
    private final Partnership partnership;
    private final Clock clock;

    MeasuresImporter(EnteredValueStore store, Partnership partnership, Clock clock) {
        this.store = store;
        this.partnership = partnership;
        this.clock = clock;
    }

    @Override
    public FileKind kind() {
        return KIND;
    }

    /** A second source's figure for the same thing is another figure. */
    private record Key(String measure, String level, String unit, SchoolYear year, String source) {
        static Key of(EnteredValue value) {
            return new Key(value.measure(), value.level(), value.unit(), value.year(), value.source());
        }
    }

    @Override
    public void load(Rows rows, Load load) {
        Map<Key, EnteredValueStore.Held> held = new HashMap<>();
        store.all().forEach(each -> held.put(Key.of(each.value()), each));
        var seen = new HashSet<Key>();
        for (Rows.Row row : rows) {
            var fields = new Fields(row);
            String level = level(fields);
            var school = school(fields, level, load);
            var value = read(fields, level, school);
            if (value != null && !seen.add(Key.of(value))) {
                fields.problem("measure", "TWICE-IN-FILE", "the same figure stands in the file twice", "keep one");
            }
            if (value == null || !fields.ok()) {
                load.rejected(row, fields.problems());
                continue;
            }
            var before = held.get(Key.of(value));
            if (before == null) {
                store.insert(value, school.map(School::id).orElse(null), load.fileId());
                load.accepted(row);
            } else if (before.value().equals(value)) {
                load.unchanged(row);
            } else {
                store.correct(before.id(), value, load.fileId(), OffsetDateTime.now(clock));
                load.accepted(row);
            }
        }
    }

    private static String level(Fields fields) {
        if (fields.text("level").isEmpty()) {
            fields.problem("level", "MISSING", "level is empty", "use one of " + String.join(" ", LEVELS));
        }
        return fields.oneOf("level", LEVELS);
    }

    /** The school of a school's figure; says what is wrong with unit and with the sender's right to it. */
    private Optional<School> school(Fields fields, String level, Load load) {
        String unit = fields.required("unit", 80);
        if (!level.equals("school")) {
            if (!load.everySchool()) {
                fields.problem(
                        "level",
                        "SCHOOL-NOT-YOURS",
                        "a school sends figures about itself only",
                        "leave this row to the partnership");
            }
            if (level.equals("phase") && Phase.of(unit).isEmpty()) {
                fields.problem("unit", "UNKNOWN-PHASE", "\"" + Fields.abbreviated(unit) + "\" is no phase", "mend it");
            }
            return Optional.empty();
        }
        var school = partnership.schoolByLaestab(unit.strip());
        if (school.isEmpty()) {
            fields.problem(
                    "unit",
                    "UNKNOWN-SCHOOL",
                    "no school \"%s\" takes part".formatted(Fields.abbreviated(unit)),
                    "mend the number, or send schools.csv with the school first");
        } else if (!load.mayWriteFor(school.get().id())) {
            fields.problem("unit", "SCHOOL-NOT-YOURS", "you may not send for " + unit, "ask that school to send it");
        }
        return school;
    }

    private static @Nullable EnteredValue read(Fields fields, String level, Optional<School> school) {
        String measure = fields.required("measure", 80).toLowerCase(Locale.ROOT);
        if (!measure.isEmpty() && !measure.matches("[a-z0-9-]+")) {
            fields.problem("measure", "BAD-CODE", "\"" + measure + "\" is no code", "use letters, digits and hyphens");
        }
        var year = year(fields);
        var value = fields.number("value", "-1000000000", "1000000000");
        if (value == null && fields.text("value").isEmpty()) {
            fields.problem("value", "MISSING", "value is empty", "give the figure");
        }
        var lower = fields.number("lower", "-1000000000", "1000000000");
        var upper = fields.number("upper", "-1000000000", "1000000000");
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            fields.problem("upper", "INTERVAL", "the interval ends below its beginning", "exchange lower and upper");
        }
        String source = fields.required("source", 300);
        if (!fields.ok() || year == null || value == null) {
            return null;
        }
        String unit = school.map(School::laestab).orElse(fields.text("unit").strip());
        return new EnteredValue(
                measure, level, unit, year, EnteredValueStore.plain(value), plain(lower), plain(upper), source);
    }

    private static Optional<BigDecimal> plain(@Nullable BigDecimal value) {
        return Optional.ofNullable(value).map(EnteredValueStore::plain);
    }

    private static @Nullable SchoolYear year(Fields fields) {
        try {
            return SchoolYear.parse(fields.required("school_year", 20));
        } catch (IllegalArgumentException notOne) {
            if (!fields.text("school_year").isEmpty()) {
                fields.problem(
                        "school_year",
                        "BAD-YEAR",
                        "\"%s\" is not a school year".formatted(Fields.abbreviated(fields.text("school_year"))),
                        "write it like 2007/08");
            }
            return null;
        }
    }
}
