package uk.haven.children.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.haven.intake.Fields;
import uk.haven.intake.FileKind;
import uk.haven.intake.FileKind.Column;
import uk.haven.intake.Importer;
import uk.haven.intake.Load;
import uk.haven.intake.Rows;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;

/**
 * {@code pupils.csv}: one row an enrolment. A new enrolment at another school is a move and erases nothing; who is no
 * longer listed is not ended by that; a leaving date ends.
 */
@Component
class PupilsImporter implements Importer {

    private static final FileKind KIND = new FileKind(
            "pupils",
            40,
            List.of(
                    new Column("upn", true, "unique pupil number, or a temporary one", "D850210308001"),
                    new Column("surname", true, "surname, or only name", "Example"),
                    new Column("forename", true, "forename", "Ann"),
                    new Column("birth_date", true, "yyyy-MM-dd", "2000-03-14"),
                    new Column("sex", false, "F, M or U (not known)", "F"),
                    new Column("laestab", true, "the school", "850/2101"),
                    new Column("entry_date", true, "first day on roll, yyyy-MM-dd", "2004-09-06"),
                    new Column("leaving_date", false, "last day on roll, yyyy-MM-dd; empty while it lasts", ""),
                    new Column("year_group", false, "N1 N2 R 1-14", "3"),
                    new Column("sen", false, "N K E, before 2014 A P S", "N"),
                    new Column("fsm", false, "eligible for free school meals: Y N", "N"),
                    new Column("in_care", false, "looked after by a local authority: Y N", "N"),
                    new Column("young_carer", false, "P (parent says) S (school says) N", "N"),
                    new Column("ethnicity", false, "DfE code", "WBRI"),
                    new Column("first_language", false, "DfE code", "ENG"),
                    new Column("postcode", false, "of the home", "PO9 4AA")),
            "Children and their enrolments, one row an enrolment; who is missing from it stays on roll.");

    private final JdbcTemplate jdbc;
    private final Partnership partnership;
    private final Roll roll;
    private final Clock clock;

    PupilsImporter(JdbcTemplate jdbc, Partnership partnership, Roll roll, Clock clock) {
        this.jdbc = jdbc;
        this.partnership = partnership;
        this.roll = roll;
        this.clock = clock;
    }

    @Override
    public FileKind kind() {
        return KIND;
    }

    @Override
    public void load(Rows rows, Load load) {
        var reader = new PupilReader(partnership, load, rows.columns(), new Arrivals(roll, load));
        List<Pupil> sent = read(rows, load, reader);
        load.progress(0.3);
        if (!sent.isEmpty()) {
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                apply(connection, sent, load);
                return true;
            });
        }
        count(
                load,
                reader.outsideRange(),
                "row has a year group that its school does not have",
                "rows have a year group that their school does not have");
    }

    private static List<Pupil> read(Rows rows, Load load, PupilReader reader) {
        Map<String, Pupil> byUpn = new HashMap<>();
        List<Pupil> sent = new ArrayList<>();
        for (Rows.Row row : rows) {
            var fields = new Fields(row);
            PupilRow read = reader.read(fields);
            if (read == null) {
                load.rejected(row, fields.problems());
                continue;
            }
            Pupil pupil = byUpn.get(read.upn());
            if (pupil == null) {
                pupil = new Pupil(read.upn(), read.pseudonymous());
                byUpn.put(read.upn(), pupil);
                sent.add(pupil);
            }
            pupil.rows.add(read);
        }
        return sent;
    }

    private void apply(Connection connection, List<Pupil> sent, Load load) throws SQLException {
        List<Pupil> pupils = HeldPupils.fetch(connection, sent);
        load.progress(0.5);
        var tally = new Tally(load);
        for (Pupil pupil : pupils) {
            pupil.decide(tally);
            pupil.settle(load.today());
            tally.add(pupil);
        }
        var writer = new PupilWriter(connection, load, OffsetDateTime.now(clock));
        writer.write(pupils);
        load.progress(0.9);
        int alike = writer.listLikenesses();
        for (var conflict : tally.conflicts.entrySet()) {
            writer.listConflict(conflict.getValue(), conflict.getKey());
        }
        if (tally.changed > 0) {
            roll.changed();
        }
        tally.say(alike);
    }

    /** Reports each row and counts what a person wants to know. */
    private static final class Tally implements Pupil.Verdicts {
        private final Load load;
        private final Map<PupilRow, Pupil> conflicts = new HashMap<>();
        private int changed;
        private int added;
        private int moved;
        private int ended;
        private int renamed;

        Tally(Load load) {
            this.load = load;
        }

        @Override
        public void changed(PupilRow row) {
            changed++;
            load.accepted(row.row());
        }

        @Override
        public void unchanged(PupilRow row) {
            load.unchanged(row.row());
        }

        @Override
        public void rejected(PupilRow row, Problem problem) {
            load.rejected(row.row(), problem);
        }

        @Override
        public void conflict(Pupil pupil, PupilRow row) {
            conflicts.put(row, pupil);
            load.rejected(
                    row.row(),
                    Problem.of(
                            "upn",
                            "UPN-OF-ANOTHER-CHILD",
                            "UPN %s is held for a child of another surname and birth date".formatted(row.upn()),
                            "decide under possible duplicates whether it is the same child, or mend the UPN"));
        }

        void add(Pupil pupil) {
            if (pupil.isNew()) {
                added += pupil.identity == null ? 0 : 1;
            } else {
                moved += pupil.homeBefore != 0 && pupil.home != pupil.homeBefore ? 1 : 0;
                renamed += pupil.identityChanged() ? 1 : 0;
                ended += (int) pupil.stints.stream()
                        .filter(s -> s.changed && s.id != 0 && s.leaving != null)
                        .count();
            }
        }

        void say(int alike) {
            count(load, added, "new", "new");
            count(load, moved, "moved school", "moved school");
            count(load, ended, "enrolment ended", "enrolments ended");
            count(load, renamed, "name, birth date or sex changed", "names, birth dates or sexes changed");
            count(load, alike + conflicts.size(), "possibly the same child: look", "possibly the same child: look");
        }
    }

    private static void count(Load load, int count, String one, String several) {
        if (count > 0) {
            load.notice("%,d %s".formatted(count, count == 1 ? one : several));
        }
    }
}
