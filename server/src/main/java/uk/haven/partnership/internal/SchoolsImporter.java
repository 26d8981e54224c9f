package uk.haven.partnership.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.intake.Fields;
import uk.haven.intake.FileKind;
import uk.haven.intake.FileKind.Column;
import uk.haven.intake.Importer;
import uk.haven.intake.Load;
import uk.haven.intake.Rows;
import uk.haven.partnership.domain.Laestab;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;

/** {@code schools.csv}: the schools that take part. */
@Component
class SchoolsImporter implements Importer {

    private static final Pattern URN = Pattern.compile("[0-9]{6}");
    private static final List<String> PHASES =
            Arrays.stream(Phase.values()).map(Phase::label).toList();
    private static final List<String> YEARS =
            Arrays.stream(YearGroup.values()).map(YearGroup::code).toList();

    private static final FileKind KIND = new FileKind(
            "schools",
            20,
            List.of(
                    new Column("laestab", true, "local authority and establishment number", "850/2101"),
                    new Column("urn", false, "unique reference number, six digits", "115909"),
                    new Column("name", true, "name", "Riders Infant School"),
                    new Column("phase", true, "one of " + String.join(", ", PHASES), "Infant"),
                    new Column("lowest_year", true, "year group of the youngest: N1 N2 R 1-14", "R"),
                    new Column("highest_year", true, "year group of the oldest", "2"),
                    new Column("opened", false, "first day, yyyy-MM-dd", "1955-09-01"),
                    new Column("closed", false, "last day, yyyy-MM-dd", ""),
                    new Column("successor_laestab", false, "the school that took it over", "")),
            "The schools that take part in the partnership, open and closed.");

    private final SchoolStore store;
    private final Known known;
    private final Clock clock;

    SchoolsImporter(SchoolStore store, Known known, Clock clock) {
        this.store = store;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public FileKind kind() {
        return KIND;
    }

    @Override
    public void load(Rows rows, Load load) {
        Map<String, SchoolStore.Row> held = store.all().stream()
                .collect(Collectors.toMap(row -> row.school().laestab(), row -> row));
        Map<String, Rows.Row> seen = new HashMap<>();
        int added = 0;
        int corrected = 0;
        for (Rows.Row row : rows) {
            var fields = new Fields(row);
            var facts = read(fields, held);
            if (facts != null && !load.everySchool()) {
                fields.problem(
                        "",
                        "NOT-FOR-ONE-SCHOOL",
                        "which schools take part is for the whole partnership",
                        "ask an administrator to send it");
            }
            if (facts != null && seen.putIfAbsent(facts.laestab(), row) != null) {
                fields.problem("laestab", "TWICE-IN-FILE", facts.laestab() + " stands in the file twice", "keep one");
            }
            if (facts == null || !fields.ok()) {
                load.rejected(row, fields.problems());
                continue;
            }
            var before = held.get(facts.laestab());
            if (before == null) {
                store.insert(facts, load.fileId());
                load.accepted(row);
                added++;
            } else if (SchoolFacts.of(before).equals(facts)) {
                load.unchanged(row);
            } else {
                store.correct(before.school().id(), facts, load.fileId(), OffsetDateTime.now(clock));
                load.accepted(row);
                corrected++;
            }
        }
        if (added + corrected > 0) {
            store.linkSuccessors();
            known.changed();
            Notices.count(load, added, "new school", "new schools");
            Notices.count(load, corrected, "school corrected", "schools corrected");
        }
    }

    private static @Nullable SchoolFacts read(Fields fields, Map<String, SchoolStore.Row> held) {
        String laestab = laestab(fields, "laestab");
        String name = fields.required("name", 200);
        var phase = Phase.of(fields.oneOf("phase", PHASES));
        var lowest = YearGroup.of(fields.oneOf("lowest_year", YEARS));
        var highest = YearGroup.of(fields.oneOf("highest_year", YEARS));
        for (String column : List.of("laestab", "phase", "lowest_year", "highest_year")) {
            if (fields.text(column).isEmpty()) {
                fields.problem(column, "MISSING", column + " is empty", "give a value");
            }
        }
        String urn = fields.text("urn");
        if (!urn.isEmpty() && !URN.matcher(urn).matches()) {
            fields.problem("urn", "BAD-URN", "urn \"" + Fields.abbreviated(urn) + "\" is not six digits", "mend it");
        }
        var opened = fields.date("opened");
        var closed = fields.date("closed");
        if (opened != null && closed != null && closed.isBefore(opened)) {
            fields.problem("closed", "ENDS-BEFORE-START", "it closed before it opened", "mend one of the dates");
        }
        String successor = fields.text("successor_laestab").isEmpty() ? null : laestab(fields, "successor_laestab");
        if (!fields.ok() || phase.isEmpty() || lowest.isEmpty() || highest.isEmpty()) {
            return null;
        }
        if (lowest.get().compareTo(highest.get()) > 0) {
            fields.problem("highest_year", "YEARS-REVERSED", "the highest year is below the lowest", "swap them");
            return null;
        }
        // What a file does not say it does not take away: the national register may have said it.
        var before = held.get(laestab);
        return new SchoolFacts(
                laestab,
                !urn.isEmpty() || before == null
                        ? emptyToNull(urn)
                        : before.school().urn(),
                name,
                phase.get(),
                lowest.get(),
                highest.get(),
                opened != null || before == null ? opened : before.school().opened(),
                closed != null || before == null ? closed : before.school().closed(),
                successor != null || before == null ? successor : before.successorLaestab());
    }

    private static String laestab(Fields fields, String column) {
        String text = fields.text(column);
        var laestab = Laestab.normalised(text);
        if (laestab.isEmpty() && !text.isEmpty()) {
            fields.problem(
                    column,
                    "BAD-LAESTAB",
                    "%s \"%s\" is not a school's number".formatted(column, Fields.abbreviated(text)),
                    "write it like 850/2101");
        }
        return laestab.orElse("");
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
