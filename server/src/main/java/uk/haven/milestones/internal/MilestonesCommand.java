package uk.haven.milestones.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Children;
import uk.haven.children.RollIndex;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.cli.CommonOptions;
import uk.haven.platform.cli.HavenCommand;
import uk.haven.platform.cli.Output;

/** {@code haven milestones}: how everyone on roll stands to the standards that are asked of them. Writes nothing. */
@Component
@Command(name = "milestones", description = "Say who is below a milestone, who met it, and who has no result")
class MilestonesCommand implements HavenCommand {

    /** One pupil and one standard. */
    record Row(String upn, String laestab, String trigger, String result, String status) {}

    private record Placed(Row row, int position) {}

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    Output output = new Output();

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "school year, like 2007/08")
    String year = "";

    private final StandardsEvaluation evaluation;
    private final Entitlements entitlements;
    private final Children children;
    private final Partnership partnership;
    private final Audit audit;
    private final TransactionTemplate transactions;

    MilestonesCommand(
            StandardsEvaluation evaluation,
            Entitlements entitlements,
            Children children,
            Partnership partnership,
            Audit audit,
            TransactionTemplate transactions) {
        this.evaluation = evaluation;
        this.entitlements = entitlements;
        this.children = children;
        this.partnership = partnership;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Integer call() {
        SchoolYear schoolYear = schoolYear();
        LocalDate asOf = common.asOfOr(partnership::today);
        Viewers.as(
                new Viewer.System("milestones"),
                () -> transactions.executeWithoutResult(_ -> {
                    if (partnership.calendar().halfTerms(schoolYear).isEmpty()) {
                        throw new Refused(
                                "The calendar does not hold " + schoolYear + ": send it in with calendar.csv");
                    }
                    List<Row> rows = rows(schoolYear, asOf);
                    audit.record(new Audit.Entry(
                            "children.exported",
                            "milestones",
                            schoolYear.toString(),
                            "as of " + asOf + ", " + rows.size() + " rows"));
                    output.table(Row.class, rows);
                }));
        return 0;
    }

    private SchoolYear schoolYear() {
        try {
            return SchoolYear.parse(year);
        } catch (IllegalArgumentException unreadable) {
            throw new Refused(String.valueOf(unreadable.getMessage()));
        }
    }

    private List<Row> rows(SchoolYear schoolYear, LocalDate asOf) {
        LocalDate day = evaluation.rollDay(schoolYear, asOf).orElse(null);
        if (day == null) {
            return List.of();
        }
        Map<Long, String> laestabs = new HashMap<>();
        for (School school : partnership.schools()) {
            laestabs.put(school.id(), school.laestab());
        }
        RollIndex roll = children.rollIndex();
        var rows = new ArrayList<Placed>();
        evaluation.everyone(
                schoolYear,
                asOf,
                entitlements.at(day).content(),
                (child, position, trigger, reading) -> rows.add(new Placed(
                        new Row(
                                roll.upn(roll.indexOfChild(child.childId())),
                                laestabs.getOrDefault(child.schoolId(), ""),
                                trigger.code(),
                                reading.result(),
                                reading.status().code()),
                        position)));
        rows.sort(Comparator.comparing((Placed each) -> each.row().upn()).thenComparingInt(Placed::position));
        return rows.stream().map(Placed::row).toList();
    }
}
