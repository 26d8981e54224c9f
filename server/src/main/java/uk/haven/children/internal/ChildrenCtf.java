package uk.haven.children.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.haven.intake.CtfContributor;
import uk.haven.intake.CtfPupil;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.YearGroup;

/** Who a child is and where they have been, for a Common Transfer File. */
@Component
class ChildrenCtf implements CtfContributor {

    private final JdbcClient jdbc;
    private final Partnership partnership;

    ChildrenCtf(JdbcClient jdbc, Partnership partnership) {
        this.jdbc = jdbc;
        this.partnership = partnership;
    }

    @Override
    public Optional<CtfPupil> identify(String key, LocalDate asOf) {
        return jdbc.sql("""
                select c.id, c.upn, c.surname, c.forename, c.birth_date, c.sex, g.valid_from, g.sen, g.fsm, g.in_care,
                       g.ethnicity, g.first_language, g.postcode
                  from children.child c
                  left join children.characteristics g on g.child_id = c.id and g.valid_until is null
                 where c.merged_into is null and not c.pseudonymous and (c.upn = upper(:key) or c.public_id::text = lower(:key))""")
                .param("key", key)
                .query((row, number) -> pupil(row, asOf))
                .optional();
    }

    private CtfPupil pupil(ResultSet row, LocalDate asOf) throws SQLException {
        int id = row.getInt("id");
        var stays = stays(id, asOf);
        LocalDate since = row.getObject("valid_from", LocalDate.class);
        var groups = new CtfPupil.Groups(
                since == null ? asOf : since,
                text(row, "sen"),
                text(row, "fsm"),
                text(row, "in_care"),
                text(row, "ethnicity"),
                text(row, "first_language"),
                text(row, "postcode"));
        return new CtfPupil(
                id,
                row.getString("upn"),
                row.getString("surname"),
                row.getString("forename"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                stays.yearGroup(),
                groups,
                stays.stays());
    }

    private record Stays(List<CtfPupil.Stay> stays, String yearGroup) {}

    private Stays stays(int child, LocalDate asOf) {
        var stays = new ArrayList<CtfPupil.Stay>();
        var year = new String[] {""};
        jdbc.sql("""
                select school_id, entry_date, leaving_date, year_group from children.enrolment
                 where child_id = :child and entry_date <= :date order by entry_date, id""").param("child", child).param("date", asOf).query((ResultSet row) -> {
            School school = partnership.school(row.getLong("school_id")).orElse(null);
            String group = row.getString("year_group");
            year[0] = group == null ? "" : YearGroup.valueOf(group).code();
            if (school != null) {
                stays.add(new CtfPupil.Stay(
                        school.id(),
                        school.laestab(),
                        school.name(),
                        row.getObject("entry_date", LocalDate.class),
                        row.getObject("leaving_date", LocalDate.class)));
            }
        });
        return new Stays(List.copyOf(stays), year[0]);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String value = row.getString(column);
        return value == null ? "" : value;
    }
}
