package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.cli.CommonOptions;
import uk.haven.platform.cli.HavenCommand;
import uk.haven.platform.cli.Output;
import uk.haven.schooling.SchoolingFigures;
import uk.haven.schooling.SchoolingFigures.AttendanceBy;
import uk.haven.schooling.SchoolingFigures.PeriodLength;

/** {@code haven attendance}: sessions by pupil, school, phase or partnership. */
@Component
@Command(name = "attendance", description = "Add up sessions by pupil, school, phase or partnership")
class AttendanceCommand implements HavenCommand {

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    Output output = new Output();

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "school year, like 2007/08")
    String year = "";

    @Option(
            names = "--by",
            required = true,
            paramLabel = "pupil|school|phase|partnership",
            description = "one row for each")
    String by = "";

    @Option(
            names = "--period",
            defaultValue = "year",
            paramLabel = "half-term|term|year",
            description = "and for each half-term, term or the year (the default)")
    String period = "year";

    private final SchoolingFigures figures;
    private final Partnership partnership;
    private final Audit audit;
    private final TransactionTemplate transactions;

    AttendanceCommand(
            SchoolingFigures figures, Partnership partnership, Audit audit, TransactionTemplate transactions) {
        this.figures = figures;
        this.partnership = partnership;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Integer call() {
        SchoolYear schoolYear = Choice.year(year);
        AttendanceBy rows = Choice.of(AttendanceBy.class, "--by", by);
        PeriodLength length = Choice.of(PeriodLength.class, "--period", period);
        LocalDate asOf = common.asOfOr(partnership::today);
        Viewers.as(
                new Viewer.System("attendance"),
                () -> transactions.executeWithoutResult(_ -> {
                    var found = figures.attendance(schoolYear, rows, length, asOf);
                    audit.record(new Audit.Entry(
                            "attendance.exported",
                            "school_year",
                            schoolYear.toString(),
                            by + ", " + found.size() + " rows"));
                    output.table(
                            List.of(key(rows), "period", "possible", "attended", "authorised", "unauthorised"),
                            table(found));
                }));
        return 0;
    }

    private static String key(AttendanceBy by) {
        return switch (by) {
            case PUPIL -> "upn";
            case SCHOOL -> "laestab";
            case PHASE, PARTNERSHIP -> by.name().toLowerCase(Locale.ROOT);
        };
    }

    private static List<List<Object>> table(List<SchoolingFigures.AttendanceRow> rows) {
        return rows.stream()
                .map(row -> List.<Object>of(
                        row.key(),
                        row.period(),
                        row.counts().possible(),
                        row.counts().attended(),
                        row.counts().authorised(),
                        row.counts().unauthorised()))
                .toList();
    }
}
