package uk.haven.schooling.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.haven.children.Children;
import uk.haven.intake.FileKind;
import uk.haven.intake.Importer;
import uk.haven.intake.Load;
import uk.haven.intake.Rows;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.SessionCounts;
import uk.haven.schooling.domain.MarkClass;
import uk.haven.schooling.domain.ReportedCode;

/**
 * Sessions in total, as transfer files and censuses report them. They are shown on a child's page as what was reported;
 * figures and criteria count registers alone, since a total cannot say when a session was, nor be added to marks of the
 * same days.
 */
@Component
class SessionTotalsImporter implements Importer {

    private static final int MOST = 2_000;

    private static final FileKind KIND = new FileKind(
            "session-totals",
            55,
            List.of(
                    new FileKind.Column("upn", true, "unique pupil number", "B801200005001"),
                    new FileKind.Column("laestab", true, "school, of the partnership or not", "850/2101"),
                    new FileKind.Column("school_year", true, "school year", "2007/08"),
                    new FileKind.Column("period", true, "year, autumn, spring, summer, or HT1 to HT6", "year"),
                    new FileKind.Column("possible", false, "possible sessions", "380"),
                    new FileKind.Column("attended", false, "sessions attended", "361"),
                    new FileKind.Column("authorised", false, "sessions of authorised absence", "15"),
                    new FileKind.Column("unauthorised", false, "sessions of unauthorised absence", "4"),
                    new FileKind.Column("reason", false, "attendance code, when the sessions are of one code", "I"),
                    new FileKind.Column(
                            "sessions", false, "sessions of that code, in place of the four figures before it", ""),
                    new FileKind.Column("source", false, "who reported them", "CTF")),
            "Attendance in total for a year, term or half-term, where there is no register.");

    private final Children children;
    private final Partnership partnership;
    private final VersionedTable table;

    SessionTotalsImporter(Children children, Partnership partnership, JdbcTemplate jdbc) {
        this.children = children;
        this.partnership = partnership;
        this.table = new VersionedTable(
                jdbc,
                "schooling.session_total",
                List.of(
                        new VersionedTable.Column("child_id", "int4"),
                        new VersionedTable.Column("laestab", "text"),
                        new VersionedTable.Column("school_year", "int4"),
                        new VersionedTable.Column("period", "text"),
                        new VersionedTable.Column("reported_by", "text"),
                        new VersionedTable.Column("reason", "text")),
                List.of(
                        new VersionedTable.Column("school_id", "int8"),
                        new VersionedTable.Column("possible", "int4"),
                        new VersionedTable.Column("attended", "int4"),
                        new VersionedTable.Column("authorised", "int4"),
                        new VersionedTable.Column("unauthorised", "int4")));
    }

    @Override
    public FileKind kind() {
        return KIND;
    }

    @Override
    public void load(Rows rows, Load load) {
        var roll = children.rollIndex();
        var reader = new RowReader(roll, partnership, load);
        var keyed = new KeyedLoad(table, load, Map.of("file_id", load.fileId()), "possible", children.records());
        for (Rows.Row row : rows) {
            reader.on(row);
            int child = reader.child();
            var school = reader.knownSchool();
            if (school.isPresent()) {
                reader.schoolThen(child);
            }
            int year = year(reader);
            String period = period(reader);
            SessionCounts counts =
                    reader.text("sessions").isEmpty() ? figures(reader) : ofOneCode(reader, year, period);
            if (!reader.rejected()) {
                int id = roll.childId(child);
                keyed.row(
                        row,
                        id,
                        List.of(
                                id,
                                row.get("laestab"),
                                year,
                                period,
                                row.get("source").isEmpty() ? "file" : row.get("source"),
                                row.get("reason")),
                        Arrays.<@Nullable Object>asList(
                                school.map(School::id).orElse(null),
                                counts.possible(),
                                counts.attended(),
                                counts.authorised(),
                                counts.unauthorised()));
            }
        }
        keyed.flush();
    }

    private static SessionCounts figures(RowReader reader) {
        int attended = number(reader, "attended");
        int authorised = number(reader, "authorised");
        int unauthorised = number(reader, "unauthorised");
        int possible = reader.text("possible").isEmpty()
                ? attended + authorised + unauthorised
                : reader.whole("possible", 0, MOST);
        return new SessionCounts(possible, attended, authorised, unauthorised);
    }

    /** Sessions that are known by their code alone: the code and the days say what they count as. */
    private static SessionCounts ofOneCode(RowReader reader, int year, String period) {
        int sessions = reader.whole("sessions", 0, MOST);
        String code = reader.text("reason");
        if (year == 0) {
            return SessionCounts.NONE; // the row is rejected for its year
        }
        var found = ReportedCode.classOf(code, new SchoolYear(year), period);
        if (found.isEmpty()) {
            reader.wrong(Problem.of(
                    "reason",
                    "CODE-UNKNOWN",
                    "\"" + code + "\" is not an attendance code of those days",
                    "give a code of the DfE's set for the school year"));
        }
        return SessionCounts.of(
                Math.max(0, sessions) * found.map(MarkClass::unit).orElse(0L));
    }

    private static int number(RowReader reader, String column) {
        return reader.text(column).isEmpty() ? 0 : reader.whole(column, 0, MOST);
    }

    private static int year(RowReader reader) {
        try {
            return SchoolYear.parse(reader.text("school_year")).start();
        } catch (IllegalArgumentException unreadable) {
            reader.wrong(Problem.of(
                    "school_year", "SCHOOL-YEAR-UNREADABLE", String.valueOf(unreadable.getMessage()), "like 2007/08"));
            return 0;
        }
    }

    private static String period(RowReader reader) {
        String text = reader.text("period");
        String period = text.matches("(?i)ht[1-6]") ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
        if (!period.matches("year|autumn|spring|summer|HT[1-6]")) {
            reader.wrong(Problem.of(
                    "period",
                    "PERIOD-UNKNOWN",
                    "\"" + text + "\" is not a period",
                    "write year, autumn, spring, summer, or HT1 to HT6"));
        }
        return period;
    }
}
