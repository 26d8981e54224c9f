package uk.haven.schooling.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import uk.haven.schooling.SchoolingFigures.ExclusionsBy;

/** {@code haven exclusions}: fixed-term exclusions by school, phase or year group. */
@Component
@Command(name = "exclusions", description = "Add up fixed-term exclusions by school, phase or year group")
class ExclusionsCommand implements HavenCommand {

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    Output output = new Output();

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "school year, like 2007/08")
    String year = "";

    @Option(names = "--by", required = true, paramLabel = "school|phase|year-group", description = "one row for each")
    String by = "";

    private final SchoolingFigures figures;
    private final Partnership partnership;
    private final Audit audit;
    private final TransactionTemplate transactions;

    ExclusionsCommand(
            SchoolingFigures figures, Partnership partnership, Audit audit, TransactionTemplate transactions) {
        this.figures = figures;
        this.partnership = partnership;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Integer call() {
        SchoolYear schoolYear = Choice.year(year);
        ExclusionsBy rows = Choice.of(ExclusionsBy.class, "--by", by);
        LocalDate asOf = common.asOfOr(partnership::today);
        Viewers.as(
                new Viewer.System("exclusions"),
                () -> transactions.executeWithoutResult(_ -> {
                    var found = figures.exclusions(schoolYear, rows, asOf);
                    audit.record(new Audit.Entry(
                            "exclusions.exported",
                            "school_year",
                            schoolYear.toString(),
                            by + ", " + found.size() + " rows"));
                    output.table(List.of(key(rows), "incidents", "days_lost", "boys", "girls"), table(found));
                }));
        return 0;
    }

    private static String key(ExclusionsBy by) {
        return switch (by) {
            case SCHOOL -> "laestab";
            case PHASE -> "phase";
            case YEAR_GROUP -> "year_group";
        };
    }

    private static List<List<Object>> table(List<SchoolingFigures.ExclusionRow> rows) {
        return rows.stream()
                .map(row -> List.<Object>of(
                        row.key(),
                        row.incidents(),
                        BigDecimal.valueOf(row.sessions() * 5L, 1),
                        row.boys(),
                        row.girls()))
                .toList();
    }
}
