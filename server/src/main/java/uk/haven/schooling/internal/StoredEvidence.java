package uk.haven.schooling.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.schooling.Exclusion;
import uk.haven.schooling.SessionEvidence;
import uk.haven.schooling.SessionMasks;
import uk.haven.schooling.domain.AttendanceCodes;
import uk.haven.schooling.domain.CodeTable;
import uk.haven.schooling.domain.RegisterSheet;
import uk.haven.schooling.domain.Scheme;
import uk.haven.schooling.domain.Week;

/** See {@link SessionEvidence}. */
@Component
class StoredEvidence implements SessionEvidence {

    private final SheetsAtHand atHand = new SheetsAtHand();
    private final WeeksAtHand weeksAtHand = new WeeksAtHand();
    private final EvidenceSheetStore registers;
    private final ExclusionStore exclusions;
    private final JdbcClient jdbc;

    StoredEvidence(EvidenceSheetStore registers, ExclusionStore exclusions, JdbcClient jdbc) {
        this.registers = registers;
        this.exclusions = exclusions;
        this.jdbc = jdbc;
    }

    @Override
    public void weeks(Collection<Long> schoolIds, LocalDate first, LocalDate last, Weeks weeks) {
        if (schoolIds.isEmpty()) {
            return;
        }
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int lastDay = Math.toIntExact(last.toEpochDay());
        var missing = new ArrayList<SheetsAtHand.Key>();
        for (SheetsAtHand.Key key : registers.versions(schoolIds, monday, last)) {
            SheetsAtHand.Sheet sheet = atHand.get(key);
            if (sheet == null) {
                missing.add(key);
            } else {
                give(key, sheet, lastDay, weeks);
            }
        }
        registers.sheets(missing, (key, bytes) -> {
            var sheet = masks(key.monday(), RegisterSheet.decode(bytes));
            atHand.keep(key, sheet);
            give(key, sheet, lastDay, weeks);
        });
    }

    private static void give(SheetsAtHand.Key key, SheetsAtHand.Sheet sheet, int lastDay, Weeks weeks) {
        int[] children = sheet.children();
        long[] masks = sheet.masks();
        boolean whole = lastDay >= key.monday() + 4;
        for (int row = 0; row < children.length; row++) {
            weeks.accept(
                    children[row],
                    key.monday(),
                    whole ? masks[row] : SessionMasks.between(masks[row], key.monday(), Integer.MIN_VALUE, lastDay));
        }
    }

    @Override
    public EveryonesWeeks everyone(LocalDate first, LocalDate last) {
        if (!(Viewers.current().orElse(null) instanceof Viewer.System)) {
            throw new IllegalStateException("The registers of every school are for batch work only");
        }
        Map<Integer, Long> states =
                registers.states(first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), last);
        return monday -> {
            Long state = states.get(monday);
            if (state == null) {
                return NO_MASKS;
            }
            long[] masks = weeksAtHand.get(monday, state);
            if (masks == null) {
                masks = read(monday);
                weeksAtHand.keep(monday, state, masks);
            }
            return masks;
        };
    }

    private static final long[] NO_MASKS = {};

    private long[] read(int monday) {
        var found = new WeekMasks(monday);
        long[][] masks = {NO_MASKS};
        registers.week(LocalDate.ofEpochDay(monday), bytes -> {
            var sheet = RegisterSheet.decode(bytes);
            int size = sheet.size();
            if (size > 0 && sheet.child(size - 1) >= masks[0].length) {
                masks[0] = Arrays.copyOf(masks[0], Math.max(sheet.child(size - 1) + 1, masks[0].length * 5 / 4));
            }
            for (int row = 0; row < size; row++) {
                int child = sheet.child(row);
                masks[0][child] = SessionMasks.merge(masks[0][child], found.of(sheet.week(row)));
            }
        });
        return masks[0];
    }

    private static SheetsAtHand.Sheet masks(int monday, RegisterSheet sheet) {
        var found = new WeekMasks(monday);
        int[] children = new int[sheet.size()];
        long[] masks = new long[sheet.size()];
        for (int row = 0; row < children.length; row++) {
            children[row] = sheet.child(row);
            masks[row] = found.of(sheet.week(row));
        }
        return new SheetsAtHand.Sheet(children, masks);
    }

    /** Masks of the marks of one calendar week; most children share a few weeks, so what was found is kept. */
    private static final class WeekMasks {
        private static final int KEPT = 256;

        private final CodeTable[] tables = new CodeTable[5];
        private final long[] marks = new long[KEPT];
        private final long[] found = new long[KEPT];

        WeekMasks(int monday) {
            for (int day = 0; day < tables.length; day++) {
                tables[day] = AttendanceCodes.standard().at(monday + day);
            }
        }

        long of(long week) {
            int at = (int) ((week * 0x9E3779B97F4A7C15L) >>> 56);
            if (marks[at] != week) {
                long masks = 0;
                for (int i = 0; i < Week.MARKS; i++) {
                    masks |= SessionMasks.session(i, tables[i / 2].count(week, i, i + 1));
                }
                marks[at] = week;
                found[at] = masks;
            }
            return found[at];
        }
    }

    @Override
    public void exclusions(LocalDate first, LocalDate last, Exclusions consumer) {
        exclusions.begunBetween(first, last).forEach(each -> give(each, consumer));
    }

    @Override
    public void exclusions(Collection<Integer> childIds, LocalDate first, LocalDate last, Exclusions consumer) {
        exclusions.begunBetween(childIds, first, last).forEach(each -> give(each, consumer));
    }

    private static void give(Exclusion each, Exclusions consumer) {
        consumer.accept(
                each.child().value(), Math.toIntExact(each.start().toEpochDay()), each.category(), each.sessions());
    }

    @Override
    public void results(
            Set<String> schemes, Collection<Integer> childIds, LocalDate first, LocalDate last, Results consumer) {
        if (schemes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select child_id, assessed_on, scheme, subject, tenths
                          from schooling.assessment
                         where superseded_by is null and tenths is not null and scheme = any (:schemes)
                           and assessed_on between :first and :last
                           and (:everyone or child_id = any (:children))
                         order by assessed_on, id
                        """)
                .param("schemes", schemes.toArray(String[]::new))
                .param("first", first)
                .param("last", last)
                .param("everyone", childIds.isEmpty())
                .param("children", childIds.toArray(Integer[]::new))
                .query(row -> {
                    consumer.accept(
                            row.getInt(1),
                            Math.toIntExact(row.getObject(2, LocalDate.class).toEpochDay()),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5));
                });
    }

    @Override
    public Set<String> schemes() {
        return new LinkedHashSet<>(
                List.of(Scheme.values()).stream().map(Scheme::code).toList());
    }

    @Override
    public Optional<OptionalInt> value(String scheme, String result) {
        return Arrays.stream(Scheme.values())
                .filter(each -> each.code().equals(scheme))
                .findFirst()
                .map(each -> each.read(result).map(Scheme.Result::tenths).orElse(OptionalInt.empty()));
    }
}
