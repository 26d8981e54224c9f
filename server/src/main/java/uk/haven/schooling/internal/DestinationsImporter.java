package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.haven.children.Children;
import uk.haven.intake.FileKind;
import uk.haven.intake.Importer;
import uk.haven.intake.Load;
import uk.haven.intake.Rows;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;

/** Places after Key Stage 4: {@code destinations.csv}. */
@Component
class DestinationsImporter implements Importer {

    private static final Set<String> KNOWN = Set.of("EDUCATION", "EMPLOYMENT", "TRAINING", "NONE", "UNKNOWN");

    private static final FileKind KIND = new FileKind(
            "destinations",
            100,
            List.of(
                    new FileKind.Column("upn", true, "unique pupil number", "B801200005001"),
                    new FileKind.Column("laestab", true, "school that recorded it", "850/4101"),
                    new FileKind.Column("recorded_on", true, "day it was recorded, yyyy-MM-dd", "2008-05-06"),
                    new FileKind.Column(
                            "destination", true, "EDUCATION, EMPLOYMENT, TRAINING, NONE or UNKNOWN", "TRAINING")),
            "Where young people go after Year 11, one row for each child and day.");

    private final Children children;
    private final Partnership partnership;
    private final VersionedTable table;

    DestinationsImporter(Children children, Partnership partnership, JdbcTemplate jdbc) {
        this.children = children;
        this.partnership = partnership;
        this.table = new VersionedTable(
                jdbc,
                "schooling.destination",
                List.of(
                        new VersionedTable.Column("child_id", "int4"),
                        new VersionedTable.Column("recorded_on", "date")),
                List.of(
                        new VersionedTable.Column("school_id", "int8"),
                        new VersionedTable.Column("destination", "text")));
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
                "destination",
                children.records());
        for (Rows.Row row : rows) {
            reader.on(row);
            int child = reader.child();
            var school = reader.school();
            LocalDate date = reader.date("recorded_on");
            String destination = row.get("destination").toUpperCase(Locale.ROOT);
            if (!KNOWN.contains(destination)) {
                reader.wrong(Problem.of(
                        "destination",
                        "DESTINATION-UNKNOWN",
                        "\"" + row.get("destination") + "\" is not a destination",
                        "write EDUCATION, EMPLOYMENT, TRAINING, NONE or UNKNOWN"));
            }
            if (!reader.rejected() && school.isPresent() && date != null) {
                int id = roll.childId(child);
                keyed.row(row, id, List.of(id, date), Arrays.asList(school.get().id(), destination));
            }
        }
        keyed.flush();
    }
}
