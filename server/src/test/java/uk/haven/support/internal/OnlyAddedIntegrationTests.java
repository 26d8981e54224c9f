package uk.haven.support.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.haven.platform.database.HavenDatabase;
import uk.haven.testing.IntegrationTest;

/** What is kept of support stays, whoever asks the database to change it or to take it away. */
@IntegrationTest
class OnlyAddedIntegrationTests {

    @Autowired
    HavenDatabase database;

    private List<String> tables(String schema, String without) {
        return JdbcClient.create(new DriverManagerDataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password()))
                .sql("""
                        select c.relname from pg_class c
                         where c.relnamespace = :schema::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_history'
                           and %s
                         order by c.relname
                        """.formatted(without))
                .param("schema", schema)
                .param("application", database.application().user())
                .query(String.class)
                .list();
    }

    @Test
    void onlyWhatIsPlannedOrUntickedOrOnesOwnWishIsEverDeleted() {
        assertThat(tables("support", "has_table_privilege(:application, c.oid, 'DELETE')"))
                .containsExactly(
                        "calendar_address",
                        "family_plan_step",
                        "notice_wish",
                        "nurture_adult",
                        "nurture_return_step",
                        "programme_change",
                        "programme_session");
    }

    @Test
    void openingsHandoversNotesContactsAndConsentsAreOnlyAdded() {
        assertThat(tables(
                        "support",
                        "has_any_column_privilege(:application, c.oid, 'INSERT') "
                                + "and not has_any_column_privilege(:application, c.oid, 'UPDATE')"))
                .containsExactly(
                        "assessment_consent",
                        "assessment_opening",
                        "counselling_note",
                        "family_contact",
                        "family_plan_end",
                        "handover",
                        "note_opening",
                        "referral_entry");
        assertThat(tables(
                        "children",
                        "c.relname = 'contact_opening' and (has_table_privilege(:application, c.oid, 'DELETE') "
                                + "or has_any_column_privilege(:application, c.oid, 'UPDATE'))"))
                .isEmpty();
    }

    @Test
    void whatChildrenTookPartInIsOnlyAddedAndAnActivityIsNeverDeleted() {
        assertThat(tables(
                        "milestones",
                        "c.relname in ('experience_record', 'experience_taken_back') "
                                + "and (has_table_privilege(:application, c.oid, 'DELETE') "
                                + "or has_any_column_privilege(:application, c.oid, 'UPDATE'))"))
                .isEmpty();
        assertThat(tables(
                        "milestones", "c.relname = 'activity' and has_table_privilege(:application, c.oid, 'DELETE')"))
                .isEmpty();
    }

    @Test
    void reviewsAreNeverDeletedAndTheirEventsCountsAndLettersAreOnlyAdded() {
        assertThat(tables(
                        "milestones",
                        "(c.relname like 'attendance_review%' or c.relname like 'review%' or c.relname like 'letter%') "
                                + "and has_table_privilege(:application, c.oid, 'DELETE')"))
                .isEmpty();
        assertThat(tables(
                        "milestones",
                        "(c.relname like 'review%' or c.relname like 'letter%') "
                                + "and has_any_column_privilege(:application, c.oid, 'INSERT') "
                                + "and not has_any_column_privilege(:application, c.oid, 'UPDATE')"))
                .containsExactly("letter", "letter_run", "letter_wording", "review_count", "review_event");
    }

    @Test
    void whatIsDoneAtATurningPointIsWrittenByNobodyHere() {
        assertThat(
                        tables(
                                "support",
                                "c.relname like 'checklist%' and has_any_column_privilege(:application, c.oid, 'INSERT, UPDATE')"))
                .isEmpty();
    }
}
