package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.children.Children;
import uk.haven.intake.FileKind;
import uk.haven.intake.Importer;
import uk.haven.intake.Load;
import uk.haven.intake.Rows;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.schooling.domain.AttendanceCodes;

/** Registers: {@code attendance.csv}, and the same rows from any other source. */
@Component
class AttendanceImporter implements Importer {

    private static final FileKind KIND = new FileKind(
            "attendance",
            50,
            List.of(
                    new FileKind.Column("upn", true, "unique pupil number", "B801200005001"),
                    new FileKind.Column("laestab", true, "school that took the register", "850/2101"),
                    new FileKind.Column("week_start", true, "Monday of the week, yyyy-MM-dd", "2007-09-10"),
                    new FileKind.Column(
                            "marks",
                            true,
                            "ten marks, morning and afternoon, Monday to Friday: ten characters, or codes parted by spaces;"
                                    + " - for no mark yet",
                            "/\\/\\/\\/\\II")),
            "Session marks, one row for each child, school and week.");

    private final Children children;
    private final Partnership partnership;
    private final RegisterStore registers;
    private final BlockStore blocks;
    private final Recount recount;

    AttendanceImporter(
            Children children, Partnership partnership, RegisterStore registers, BlockStore blocks, Recount recount) {
        this.children = children;
        this.partnership = partnership;
        this.registers = registers;
        this.blocks = blocks;
        this.recount = recount;
    }

    @Override
    public FileKind kind() {
        return KIND;
    }

    @Override
    public void load(Rows rows, Load load) {
        recount.ifCalendarChanged();
        var slots = new RollSlots(children.rollIndex(), partnership.schools(), load::mayWriteFor);
        var codes = AttendanceCodes.standard();
        var check = new RowCheck(slots, codes, load.today());
        var read = rows.csv()
                .flatMap(file -> BulkReading.read(file, slots, check, load))
                .orElseGet(() -> RowReading.read(rows, slots, check, load));
        var writer = new RegisterWriter(
                registers, blocks, partnership.calendar(), slots, read.board(), read.patterns(), children.records());
        writer.write(load.fileId(), done -> load.progress(0.5 + done / 2));
        load.accepted(writer.accepted());
        load.unchanged(writer.unchanged() + read.repeated());
        notices(read, codes, load);
    }

    private void notices(ReadRegisters read, AttendanceCodes codes, Load load) {
        for (int id = 1; id < 64; id++) {
            if ((read.tolerated() >>> id & 1) != 0) {
                load.notice(
                        ("Code %s no longer belongs to the code set of the marks' dates; it was kept, and counts as it"
                                        + " last did or as its successor does.")
                                .formatted(codes.codeOf(id)));
            }
        }
        if (read.board().beginsBefore(firstDay())) {
            load.notice("Marks of weeks before the calendar's first half-term were kept; they count once calendar.csv"
                    + " holds their school year.");
        }
    }

    private Optional<LocalDate> firstDay() {
        return partnership.calendar().halfTerms().stream().findFirst().map(HalfTerm::start);
    }
}
