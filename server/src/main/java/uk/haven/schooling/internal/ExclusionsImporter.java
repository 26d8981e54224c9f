package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import uk.haven.schooling.ExclusionCategory;
import uk.haven.schooling.domain.ExclusionReasons;

/** Exclusions: {@code exclusions.csv}. */
@Component
class ExclusionsImporter implements Importer {

    private static final FileKind KIND = new FileKind(
            "exclusions",
            60,
            List.of(
                    new FileKind.Column("upn", true, "unique pupil number", "B801200005001"),
                    new FileKind.Column("laestab", true, "school that excluded", "850/2101"),
                    new FileKind.Column(
                            "category", true, "FIXD or SUSP (fixed-term), PERM (permanent), LNCH (lunchtime)", "FIXD"),
                    new FileKind.Column("start_date", true, "first day, yyyy-MM-dd", "2007-11-05"),
                    new FileKind.Column("sessions", true, "half days lost", "5"),
                    new FileKind.Column("reason", false, "up to three codes parted by ;", "VA;DB")),
            "Fixed-term, permanent and lunchtime exclusions, one row each.");

    private final Children children;
    private final Partnership partnership;
    private final RegisterStore registers;
    private final ExclusionStore exclusions;
    private final VersionedTable table;

    ExclusionsImporter(
            Children children,
            Partnership partnership,
            RegisterStore registers,
            ExclusionStore exclusions,
            JdbcTemplate jdbc) {
        this.children = children;
        this.partnership = partnership;
        this.registers = registers;
        this.exclusions = exclusions;
        this.table = new VersionedTable(
                jdbc,
                "schooling.exclusion",
                List.of(
                        new VersionedTable.Column("child_id", "int4"),
                        new VersionedTable.Column("school_id", "int8"),
                        new VersionedTable.Column("category", "text"),
                        new VersionedTable.Column("start_date", "date")),
                List.of(new VersionedTable.Column("sessions", "int4"), new VersionedTable.Column("reasons", "text")));
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
                "start_date",
                children.records());
        for (Rows.Row row : rows) {
            reader.on(row);
            int child = reader.child();
            Optional<School> school = reader.school();
            Optional<ExclusionCategory> category = category(reader);
            LocalDate start = reader.date("start_date");
            int sessions = sessions(reader, category);
            String reasons = reasons(reader, start, load);
            if (child >= 0 && school.isPresent() && start != null && !load.pseudonymousUpns()) {
                int day = (int) start.toEpochDay();
                if (!roll.wasEnrolled(child, school.get().id(), day, day)) {
                    reader.wrong(Faults.notOnRoll(row.get("upn"), row.get("laestab"), start));
                }
            }
            if (!reader.rejected() && school.isPresent() && category.isPresent() && start != null) {
                int id = roll.childId(child);
                keyed.row(
                        row,
                        id,
                        List.of(id, school.get().id(), category.get().name(), start),
                        Arrays.asList(sessions, reasons));
            }
        }
        keyed.flush();
        if (!keyed.touched().isEmpty()) {
            registers.touched(load.fileId(), "exclusions", Touched.pack(keyed.touched()));
            tooMany(load, keyed.touched().stream().boxed().toList());
        }
    }

    private static Optional<ExclusionCategory> category(RowReader reader) {
        var category = ExclusionCategory.of(reader.text("category"));
        if (category.isEmpty()) {
            reader.wrong(Problem.of(
                    "category",
                    "CATEGORY-UNKNOWN",
                    "\"" + reader.text("category") + "\" is not a category of exclusions",
                    "write FIXD or SUSP (fixed-term), PERM (permanent) or LNCH (lunchtime)"));
        }
        return category;
    }

    /** A fixed-term exclusion lasts half a day at least; a permanent one need not say. */
    private static int sessions(RowReader reader, Optional<ExclusionCategory> category) {
        boolean fixed = category.isPresent() && category.get().fixedTerm();
        return !fixed && reader.text("sessions").isEmpty() ? 0 : reader.whole("sessions", fixed ? 1 : 0, 400);
    }

    private static String reasons(RowReader reader, @Nullable LocalDate start, Load load) {
        var codes = new ArrayList<String>();
        for (String part : reader.text("reason").split("[;,/ ]+")) {
            String code = part.toUpperCase(Locale.ROOT);
            if (code.isEmpty() || codes.contains(code)) {
                continue;
            }
            var reason = ExclusionReasons.of(code);
            if (reason == null) {
                reader.wrong(Problem.of(
                        "reason",
                        "REASON-UNKNOWN",
                        "\"" + part + "\" is not a reason code of the school census",
                        "give up to three codes, such as VA;DB"));
            } else if (start != null && !reason.holdsOn(start)) {
                load.notice("Reason " + code + " (" + reason.meaning()
                        + ") is not in the code set of its date; it was kept.");
            }
            codes.add(code);
        }
        if (codes.size() > ExclusionReasons.AT_MOST) {
            reader.wrong(Problem.of(
                    "reason",
                    "REASONS-TOO-MANY",
                    codes.size() + " reasons are given",
                    "keep the three that matter most"));
        }
        return String.join(";", codes);
    }

    private void tooMany(Load load, List<Integer> touched) {
        for (var year : partnership.calendar().schoolYears()) {
            LocalDate first = partnership.calendar().startOf(year).orElse(LocalDate.MIN);
            LocalDate last = partnership
                    .calendar()
                    .startOf(year.next())
                    .map(day -> day.minusDays(1))
                    .orElse(first.plusYears(1));
            Map<Integer, Integer> sessions = new HashMap<>();
            exclusions.begunBetween(touched, first, last).stream()
                    .filter(exclusion -> exclusion.category().fixedTerm())
                    .forEach(
                            exclusion -> sessions.merge(exclusion.child().value(), exclusion.sessions(), Integer::sum));
            long over = sessions.values().stream()
                    .filter(sum -> sum > ExclusionReasons.MOST_SESSIONS_IN_A_YEAR)
                    .count();
            if (over > 0) {
                load.notice("%d %s excluded for more than 45 days in %s, which the law does not allow."
                        .formatted(over, over == 1 ? "child is" : "children are", year));
            }
        }
    }
}
