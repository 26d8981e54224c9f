package uk.haven.support.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.directory.Continuum;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Cell;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Words;
import uk.haven.support.ContinuumShare;
import uk.haven.support.InterventionKind;
import uk.haven.support.SupportContinuum.Count;
import uk.haven.support.domain.SupportCost;
import uk.haven.support.domain.SupportCost.Sum;
import uk.haven.support.internal.SupportCosts;

/** The continuum as a measure, and what support cost, as tables. */
@Component
class ContinuumTables {

    private static final Set<Role> COSTS = Set.of(Role.SENCO, Role.HEAD);

    private final SupportCosts costs;
    private final Partnership partnership;

    ContinuumTables(SupportCosts costs, Partnership partnership) {
        this.costs = costs;
        this.partnership = partnership;
    }

    /** The share at each level on each date, with its interval on the last. @param dates with their labels, in order */
    static Table shares(List<Count> counts, Map<LocalDate, String> dates) {
        var columns = new ArrayList<>(List.of(Column.text("Level")));
        dates.values().forEach(label -> columns.add(Column.figure(label)));
        columns.add(Column.figure("19 times in 20, at last"));
        LocalDate last = List.copyOf(dates.keySet()).getLast();
        return new Table(
                "Share of support at each level",
                columns,
                Arrays.stream(Continuum.values())
                        .map(level -> {
                            var cells = new ArrayList<>(List.of(Cell.of(level.label())));
                            dates.keySet().forEach(date -> cells.add(Cell.of(percent(share(counts, date, level)))));
                            cells.add(Cell.of(share(counts, last, level)
                                    .interval()
                                    .map(each -> figure(each.low()) + " to " + figure(each.high()) + " %")
                                    .orElse("too few to tell")));
                            return new Table.Row(cells, false);
                        })
                        .toList());
    }

    private static ContinuumShare share(List<Count> counts, LocalDate date, Continuum level) {
        int all = counts.stream()
                .filter(each -> each.date().equals(date))
                .mapToInt(Count::number)
                .sum();
        int number = counts.stream()
                .filter(each -> each.date().equals(date) && each.level() == level)
                .mapToInt(Count::number)
                .sum();
        return new ContinuumShare(number, all);
    }

    private static String percent(ContinuumShare share) {
        return share.all() == 0
                ? "–"
                : share.percent().map(each -> figure(each) + " %").orElse(share.number() + " of " + share.all());
    }

    private static String figure(double percent) {
        return String.format(Locale.UK, "%.0f", percent);
    }

    /** Costs of the school year so far by kind; null for those who do not answer for money. */
    @Nullable
    Table costs(long school, LocalDate asOf) {
        if (COSTS.stream().noneMatch(role -> Viewers.person().hasAt(role, school))) {
            return null;
        }
        LocalDate from = partnership
                .calendar()
                .schoolYearAt(asOf)
                .flatMap(year -> partnership.calendar().halfTerms(year).stream()
                        .map(HalfTerm::start)
                        .findFirst())
                .orElse(asOf.minusYears(1));
        Map<InterventionKind, Sum> byKind = costs.at(school, from, asOf);
        var rows = new ArrayList<Table.Row>();
        byKind.forEach((kind, sum) -> rows.add(row(kind.label(), sum)));
        if (rows.size() > 1) {
            rows.add(row("All support", SupportCost.all(byKind.values())).asTotal());
        }
        return new Table(
                "What support cost from " + Words.date(from) + " to " + Words.date(asOf),
                List.of(
                        Column.text("Kind"),
                        Column.figure("Pieces of support"),
                        Column.figure("With a known price"),
                        Column.figure("Cost of those")),
                rows,
                "No support went on in that time.");
    }

    private static Table.Row row(String label, Sum sum) {
        return Table.Row.of(
                label,
                sum.priced() + sum.unknown(),
                sum.priced(),
                sum.priced() == 0
                        ? "not known"
                        : String.format(Locale.UK, "£%,.2f", sum.known())
                                + (sum.whole() ? "" : ", the others not known"));
    }
}
