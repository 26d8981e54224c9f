package uk.haven.children.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.haven.children.internal.PupilRow.Identity;
import uk.haven.children.internal.PupilRow.Traits;

/** Fetches what is held of the children of a file, in proportion to the file. */
final class HeldPupils {

    private static final String FOUND = """
             from stage_upn s
             join children.child c on c.upn = s.upn
             join children.child k on k.id = coalesce(c.merged_into, c.id)
            """;

    private HeldPupils() {}

    /**
     * Fills in the pupils and puts together those whose numbers lead to one child.
     *
     * @return the pupils, each child once
     */
    static List<Pupil> fetch(Connection connection, List<Pupil> pupils) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists pg_temp.stage_upn");
            statement.execute(
                    "create temp table stage_upn (pupil integer not null, upn text collate \"C\" not null) on commit drop");
            try (var copy = new TextCopy(connection, "stage_upn (pupil, upn)")) {
                for (int i = 0; i < pupils.size(); i++) {
                    copy.add(i).add(pupils.get(i).upn).endRow();
                }
                copy.finish();
            }
            statement.execute("analyze stage_upn");
        }
        @Nullable Pupil[] found = pupils.toArray(new Pupil[0]);
        identities(connection, found);
        enrolments(connection, found);
        traits(connection, found);
        var all = new ArrayList<Pupil>(pupils.size());
        for (Pupil pupil : found) {
            if (pupil != null) {
                all.add(pupil);
            }
        }
        return all;
    }

    private static void identities(Connection connection, @Nullable Pupil[] pupils) throws SQLException {
        Map<Integer, Pupil> byId = new HashMap<>();
        BinaryCopy.read(connection, """
                select s.pupil, k.id, k.upn, k.surname, k.forename, k.sex, k.surname_key, k.forename_key, k.home_school_id,
                       k.birth_date
                """ + FOUND, row -> {
            int ordinal = row.int4();
            int id = row.int4();
            Pupil pupil = pupils[ordinal];
            Pupil other = byId.get(id);
            if (pupil == null) {
                return;
            }
            if (other != null) {
                other.rows.addAll(pupil.rows);
                pupils[ordinal] = null;
                return;
            }
            byId.put(id, pupil);
            pupil.id = id;
            pupil.heldUpn = row.string();
            String surname = row.string();
            String forename = row.string();
            String sex = row.string();
            String surnameKey = row.string();
            String forenameKey = row.string();
            pupil.homeBefore = row.isNull() ? 0 : row.int8();
            LocalDate birth = row.isNull() ? null : LocalDate.ofEpochDay(row.date());
            pupil.held = new Identity(surname, forename, birth, sex, surnameKey, forenameKey);
        });
    }

    private static void enrolments(Connection connection, @Nullable Pupil[] pupils) throws SQLException {
        BinaryCopy.read(connection, """
                select s.pupil, e.id, e.school_id, e.entry_date, e.leaving_date, e.year_group
                """ + FOUND + " join children.enrolment e on e.child_id = k.id", row -> {
            Pupil pupil = pupils[row.int4()];
            if (pupil != null) {
                pupil.stints.add(new Pupil.Stint(
                        row.int8(),
                        row.int8(),
                        LocalDate.ofEpochDay(row.date()),
                        row.isNull() ? null : LocalDate.ofEpochDay(row.date()),
                        row.isNull() ? null : row.string().intern()));
            }
        });
    }

    private static void traits(Connection connection, @Nullable Pupil[] pupils) throws SQLException {
        BinaryCopy.read(
                connection,
                """
                select s.pupil, t.sen, t.fsm, t.in_care, t.young_carer, t.ethnicity, t.first_language, t.postcode
                """ + FOUND + " join children.characteristics t on t.child_id = k.id and t.valid_until is null",
                row -> {
                    Pupil pupil = pupils[row.int4()];
                    if (pupil != null) {
                        pupil.heldTraits = new Traits(
                                row.string(),
                                row.string(),
                                row.string(),
                                row.string(),
                                row.string(),
                                row.string(),
                                row.string());
                    }
                });
    }
}
