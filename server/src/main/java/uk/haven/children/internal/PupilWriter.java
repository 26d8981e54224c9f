package uk.haven.children.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.children.domain.Likeness;
import uk.haven.children.internal.PupilRow.Identity;
import uk.haven.intake.Load;

/** Writes what a file changed: staged with COPY, then a fixed number of statements whatever the file's size. */
final class PupilWriter {

    private final Connection connection;
    private final Load load;
    private final OffsetDateTime now;

    PupilWriter(Connection connection, Load load, OffsetDateTime now) {
        this.connection = connection;
        this.load = load;
        this.now = now;
    }

    void write(List<Pupil> pupils) throws SQLException {
        run("""
                drop table if exists pg_temp.stage_new, pg_temp.stage_change, pg_temp.stage_enrolment, pg_temp.stage_traits""");
        run("""
                create temp table stage_new (pupil integer, id integer default nextval('children.child_id_seq'),
                    upn text, pseudonymous boolean, surname text, forename text, birth_date date, sex text,
                    surname_key text collate "C", forename_key text collate "C", home bigint, others bigint[]) on commit drop""");
        run("""
                create temp table stage_change (id integer, identity boolean, surname text, forename text, birth_date date,
                    sex text, surname_key text collate "C", forename_key text collate "C", home bigint, others bigint[])
                    on commit drop""");
        run("""
                create temp table stage_enrolment (pupil integer, child_id integer, id bigint, changed boolean,
                    school_id bigint, entry_date date, leaving_date date, year_group text, counts datemultirange)
                    on commit drop""");
        run("""
                create temp table stage_traits (pupil integer, child_id integer, school_id bigint, valid_from date, sen text,
                    fsm text, in_care text, young_carer text, ethnicity text, first_language text, postcode text)
                    on commit drop""");
        stageChildren(pupils);
        stageEnrolments(pupils);
        stageTraits(pupils);
        run("analyze stage_new, stage_change, stage_enrolment, stage_traits");
        children();
        enrolments();
        traits();
    }

    private void stageChildren(List<Pupil> pupils) throws SQLException {
        try (var copy = new TextCopy(
                connection,
                "stage_new (pupil, upn, pseudonymous, surname, forename, birth_date, sex, surname_key, forename_key, home,"
                        + " others)")) {
            for (int i = 0; i < pupils.size(); i++) {
                Pupil pupil = pupils.get(i);
                if (pupil.isNew() && pupil.identity != null) {
                    copy.add(i).add(pupil.upn).add(pupil.pseudonymous);
                    identity(copy, pupil.identity);
                    copy.add(pupil.home).add(pupil.otherSchools()).endRow();
                }
            }
            copy.finish();
        }
        try (var copy = new TextCopy(connection, "stage_change")) {
            for (Pupil pupil : pupils) {
                Identity identity = pupil.identity == null ? pupil.held : pupil.identity;
                if (!pupil.isNew() && identity != null && (pupil.identityChanged() || pupil.enrolmentsChanged)) {
                    copy.add(pupil.id).add(pupil.identityChanged());
                    identity(copy, identity);
                    copy.add(pupil.home).add(pupil.otherSchools()).endRow();
                }
            }
            copy.finish();
        }
    }

    private static void identity(TextCopy copy, Identity identity) {
        copy.add(identity.surname())
                .add(identity.forename())
                .add(identity.birthDate())
                .add(identity.sex())
                .add(identity.surnameKey())
                .add(identity.forenameKey());
    }

    private void stageEnrolments(List<Pupil> pupils) throws SQLException {
        try (var copy = new TextCopy(connection, "stage_enrolment")) {
            for (int i = 0; i < pupils.size(); i++) {
                Pupil pupil = pupils.get(i);
                if (!pupil.enrolmentsChanged) {
                    continue;
                }
                List<String> counts = pupil.counts();
                for (int s = 0; s < pupil.stints.size(); s++) {
                    Pupil.Stint stint = pupil.stints.get(s);
                    copy.add(i)
                            .addNumber(pupil.isNew() ? null : pupil.id)
                            .addNumber(stint.id == 0 ? null : stint.id)
                            .add(stint.changed)
                            .add(stint.schoolId)
                            .add(stint.entry)
                            .add(stint.leaving)
                            .add(stint.year)
                            .add(counts.get(s))
                            .endRow();
                }
            }
            copy.finish();
        }
    }

    private void stageTraits(List<Pupil> pupils) throws SQLException {
        LocalDate today = load.today();
        try (var copy = new TextCopy(connection, "stage_traits")) {
            for (int i = 0; i < pupils.size(); i++) {
                Pupil pupil = pupils.get(i);
                var traits = pupil.traits;
                if (traits == null || !pupil.traitsChanged()) {
                    continue;
                }
                boolean first = pupil.heldTraits == null && pupil.traitsEntry.isBefore(today);
                copy.add(i)
                        .addNumber(pupil.isNew() ? null : pupil.id)
                        .add(pupil.traitsSchool)
                        .add(first ? pupil.traitsEntry : today)
                        .add(traits.sen())
                        .add(traits.fsm())
                        .add(traits.inCare())
                        .add(traits.youngCarer())
                        .add(traits.ethnicity())
                        .add(traits.firstLanguage())
                        .add(traits.postcode())
                        .endRow();
            }
            copy.finish();
        }
    }

    private void children() throws SQLException {
        run("""
                insert into children.child (id, upn, pseudonymous, surname, forename, birth_date, sex, surname_key,
                    forename_key, home_school_id, past_school_ids, file_id)
                overriding system value
                select id, upn, pseudonymous, surname, forename, birth_date, sex, surname_key, forename_key, home, others, ?
                  from stage_new order by id""", load.fileId());
        run("""
                insert into children.former_identity (child_id, upn, surname, forename, birth_date, sex, file_id,
                    replaced_by_file_id, replaced_at)
                select c.id, c.upn, c.surname, c.forename, c.birth_date, c.sex, c.file_id, ?, ?
                  from stage_change s join children.child c on c.id = s.id
                 where s.identity""", load.fileId(), now);
        run("""
                update children.child c
                   set surname = s.surname, forename = s.forename, birth_date = s.birth_date, sex = s.sex,
                       surname_key = s.surname_key, forename_key = s.forename_key, home_school_id = s.home,
                       past_school_ids = s.others, file_id = case when s.identity then ? else c.file_id end
                  from stage_change s where c.id = s.id""", load.fileId());
    }

    private void enrolments() throws SQLException {
        run("""
                insert into children.enrolment (child_id, school_id, entry_date, leaving_date, year_group, counts, file_id)
                select coalesce(s.child_id, n.id), s.school_id, s.entry_date, s.leaving_date, s.year_group, s.counts, ?
                  from stage_enrolment s left join stage_new n on n.pupil = s.pupil
                 where s.id is null
                 order by s.pupil, s.entry_date""", load.fileId());
        run("""
                insert into children.enrolment_history (enrolment_id, child_id, school_id, leaving_date, year_group, file_id,
                    replaced_by_file_id, replaced_at)
                select e.id, e.child_id, e.school_id, e.leaving_date, e.year_group, e.file_id, ?, ?
                  from stage_enrolment s join children.enrolment e on e.id = s.id
                 where s.changed""", load.fileId(), now);
        run("""
                update children.enrolment e
                   set leaving_date = s.leaving_date, year_group = s.year_group, counts = s.counts,
                       file_id = case when s.changed then ? else e.file_id end
                  from stage_enrolment s where e.id = s.id""", load.fileId());
    }

    private void traits() throws SQLException {
        run("""
                update children.characteristics t
                   set valid_until = greatest(t.valid_from, s.valid_from - 1), corrected = t.valid_from >= s.valid_from
                  from stage_traits s where t.child_id = s.child_id and t.valid_until is null""");
        run("""
                insert into children.characteristics (child_id, school_id, valid_from, sen, fsm, in_care, young_carer,
                    ethnicity, first_language, postcode, file_id, source)
                select coalesce(s.child_id, n.id), s.school_id, s.valid_from, s.sen, s.fsm, s.in_care, s.young_carer,
                       s.ethnicity, s.first_language, s.postcode, ?, ?
                  from stage_traits s left join stage_new n on n.pupil = s.pupil
                 order by s.pupil""", load.fileId(), load.source());
    }

    /** Lists children who are alike and not yet listed together; answers how many pairs. */
    int listLikenesses() throws SQLException {
        record Pair(int one, int other) {}
        var pairs = new ArrayList<Pair>();
        BinaryCopy.read(connection, """
                with touched as (
                    select n.id, n.surname_key, n.forename_key, n.birth_date from stage_new n
                    union all
                    select c.id, c.surname_key, c.forename_key, c.birth_date from stage_change c where c.identity)
                select distinct least(t.id, c.id), greatest(t.id, c.id), t.forename_key || '|' || c.forename_key
                  from touched t
                  join children.child c on c.surname_key = t.surname_key and c.birth_date = t.birth_date and c.id <> t.id
                 where t.surname_key <> '' and c.merged_into is null""", row -> {
            var pair = new Pair(row.int4(), row.int4());
            String[] forenames = row.string().split("\\|", 2);
            if (Likeness.alike(forenames[0], forenames[1])) {
                pairs.add(pair);
            }
        });
        if (pairs.isEmpty()) {
            return 0;
        }
        run("create temp table if not exists stage_pair (one integer, other integer) on commit drop");
        run("truncate stage_pair");
        try (var copy = new TextCopy(connection, "stage_pair")) {
            for (Pair pair : pairs) {
                copy.add(pair.one()).add(pair.other()).endRow();
            }
            copy.finish();
        }
        return run("""
                insert into children.possible_duplicate (kind, child_id, other_id, school_ids, found_at, file_id)
                select distinct 'LIKENESS', p.one, p.other, array[a.home_school_id, b.home_school_id], cast(? as timestamptz), ?
                  from stage_pair p
                  join children.child a on a.id = p.one
                  join children.child b on b.id = p.other
                on conflict do nothing""", now, load.fileId());
    }

    /** Lists a number that a file gives to another child than the one held. */
    void listConflict(Pupil pupil, PupilRow row) throws SQLException {
        Identity claimed = row.identity();
        run(
                """
                insert into children.possible_duplicate (kind, child_id, school_ids, claimed_surname, claimed_forename,
                    claimed_birth_date, claimed_sex, found_at, file_id)
                select 'UPN_CONFLICT', c.id, array[c.home_school_id, ?], ?, ?, ?, ?, ?, ?
                  from children.child c where c.upn = ?
                on conflict do nothing""",
                row.schoolId(),
                claimed.surname(),
                claimed.forename(),
                claimed.birthDate(),
                claimed.sex(),
                now,
                load.fileId(),
                pupil.heldUpn.isEmpty() ? pupil.upn : pupil.heldUpn);
    }

    private int run(String sql, @Nullable Object... values) throws SQLException {
        if (values.length == 0) {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
