package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.haven.children.Children;
import uk.haven.children.RollIndex;
import uk.haven.intake.FileKind;
import uk.haven.intake.Importer;
import uk.haven.intake.Load;
import uk.haven.intake.Rows;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.schooling.domain.Scheme;

/** Results: {@code assessments.csv}, and those of transfer files. */
@Component
class AssessmentsImporter implements Importer {

    private static final FileKind KIND = new FileKind(
            "assessments",
            70,
            List.of(
                    new FileKind.Column("upn", true, "unique pupil number", "B801200005001"),
                    new FileKind.Column("laestab", true, "school that assessed", "850/2101"),
                    new FileKind.Column("date", true, "day of the result, yyyy-MM-dd", "2008-01-18"),
                    new FileKind.Column("scheme", true, "NC, FSP, GRT2, GRT2-RA (months), GCSE, TA or LS", "NC"),
                    new FileKind.Column("subject", true, "ENG, MAT, SCI, REA, PHONICS, or a scale of the FSP", "ENG"),
                    new FileKind.Column("result", true, "as its scheme writes it", "2B")),
            "Results of assessments, one row for each child, day, scheme and subject.");

    private final Children children;
    private final Partnership partnership;
    private final VersionedTable table;

    AssessmentsImporter(Children children, Partnership partnership, JdbcTemplate jdbc) {
        this.children = children;
        this.partnership = partnership;
        this.table = new VersionedTable(
                jdbc,
                "schooling.assessment",
                List.of(
                        new VersionedTable.Column("child_id", "int4"),
                        new VersionedTable.Column("assessed_on", "date"),
                        new VersionedTable.Column("scheme", "text"),
                        new VersionedTable.Column("subject", "text")),
                List.of(
                        new VersionedTable.Column("school_id", "int8"),
                        new VersionedTable.Column("result", "text"),
                        new VersionedTable.Column("tenths", "int4")));
    }

    @Override
    public FileKind kind() {
        return KIND;
    }

    @Override
    public void load(Rows rows, Load load) {
        var roll = children.rollIndex();
        var reader = new RowReader(roll, partnership, load);
        var keyed = new KeyedLoad(
                        table,
                        load,
                        Map.of("file_id", load.fileId(), "source", load.source()),
                        "result",
                        children.records())
                .keeping(held -> ofAnotherSchool(held, load));
        for (Rows.Row row : rows) {
            reader.on(row);
            int child = reader.child();
            LocalDate date = reader.date("date");
            Optional<Long> school = school(reader, roll, child, date, load);
            Optional<Scheme> scheme = scheme(reader);
            String subject = subject(reader);
            var result = scheme.flatMap(known -> result(reader, known));
            if (!reader.rejected() && date != null && scheme.isPresent() && result.isPresent()) {
                int id = roll.childId(child);
                var tenths = result.get().tenths();
                keyed.row(
                        row,
                        id,
                        List.of(id, date, scheme.get().code(), subject),
                        Arrays.<@Nullable Object>asList(
                                school.orElseThrow(),
                                result.get().text(),
                                tenths.isPresent() ? tenths.getAsInt() : null));
            }
        }
        keyed.flush();
    }

    /** A transfer file adds to what another school sent, and does not correct it. */
    private static boolean ofAnotherSchool(List<@Nullable Object> held, Load load) {
        return !load.receiver().isEmpty() && held.getFirst() instanceof Long school && !load.mayWriteFor(school);
    }

    /** The school named; for a result brought from outside the partnership, the school that the child came to. */
    private Optional<Long> school(RowReader reader, RollIndex roll, int child, @Nullable LocalDate date, Load load) {
        if (reader.knownSchool().isPresent() || child < 0 || date == null) {
            return reader.schoolThen(child).map(School::id);
        }
        var receiving = reader.receiving(child);
        if (receiving.isPresent()) {
            return receiving.map(School::id);
        }
        int today = (int) load.today().toEpochDay();
        int enrolment = roll.enrolmentAt(child, today);
        if (enrolment < 0) {
            return reader.school().map(School::id);
        }
        long present = roll.schoolId(enrolment);
        if (!load.mayWriteFor(present)) {
            reader.wrong(Faults.notYours(reader.text("laestab")));
        }
        return Optional.of(present);
    }

    private static Optional<Scheme> scheme(RowReader reader) {
        var scheme = Scheme.of(reader.text("scheme"));
        if (scheme.isEmpty()) {
            reader.wrong(Problem.of(
                    "scheme",
                    "SCHEME-UNKNOWN",
                    "\"" + reader.text("scheme") + "\" is not a scheme of assessment",
                    "write NC, FSP, GRT2, GRT2-RA, GCSE, TA or LS"));
        }
        return scheme;
    }

    private static String subject(RowReader reader) {
        String subject = reader.text("subject").toUpperCase(Locale.ROOT);
        if (!subject.matches("[A-Z0-9][A-Z0-9 _/-]{0,29}")) {
            reader.wrong(Problem.of(
                    "subject",
                    "SUBJECT-UNKNOWN",
                    "\"" + reader.text("subject") + "\" is not a subject",
                    "write ENG, MAT, SCI, REA, PHONICS, or a scale of the Foundation Stage Profile"));
        }
        return subject;
    }

    private static Optional<Scheme.Result> result(RowReader reader, Scheme scheme) {
        var result = scheme.read(reader.text("result"));
        if (result.isEmpty()) {
            reader.wrong(Problem.of(
                    "result",
                    "RESULT-UNKNOWN",
                    "\"" + reader.text("result") + "\" is not a result of " + scheme.code(),
                    "give " + scheme.form()));
        }
        return result;
    }
}
