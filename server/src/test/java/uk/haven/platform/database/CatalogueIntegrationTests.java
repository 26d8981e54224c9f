package uk.haven.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.haven.testing.IntegrationTest;

/** What the database's own catalogue must say, whoever adds a table. Each query lists what breaks its rule. */
@IntegrationTest
class CatalogueIntegrationTests {

    @Autowired
    HavenDatabase database;

    private JdbcClient owner;

    @BeforeEach
    void askAsTheOwner() {
        owner = JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password()));
    }

    @Test
    void everyTableThatTheApplicationReadsPersonalDataFromHasForcedRowLevelSecurity() {
        assertThat(offenders("""
                select distinct c.oid::regclass::text
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text = any (?)
                   and col_description(c.oid, a.attnum) ~ '^(personal|special):'
                   and has_any_column_privilege(?, c.oid, 'SELECT, INSERT, UPDATE')
                   and not (c.relrowsecurity and c.relforcerowsecurity)
                """, database.application().user())).isEmpty();
    }

    @Test
    void everyProtectedTableSaysWhoMaySeeItsRows() {
        assertThat(offenders("""
                select c.oid::regclass::text
                  from pg_class c
                 where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text = any (?)
                   and c.relrowsecurity
                   and has_any_column_privilege(?, c.oid, 'SELECT, INSERT, UPDATE')
                   and not exists (select from pg_policy p
                                    where p.polrelid = c.oid and p.polroles <> array[c.relowner])
                """, database.application().user())).isEmpty();
    }

    @Test
    void noPolicyIsForEveryRoleOfTheServer() {
        assertThat(offenders("""
                select p.polname || ' on ' || p.polrelid::regclass
                  from pg_policy p join pg_class c on c.oid = p.polrelid
                 where c.relnamespace::regnamespace::text = any (?) and 0 = any (p.polroles)
                """)).isEmpty();
    }

    @Test
    void everyViewLooksWithTheEyesOfWhoAsksIt() {
        assertThat(offenders("""
                select c.oid::regclass::text
                  from pg_class c
                 where c.relnamespace::regnamespace::text = any (?)
                   and (c.relkind = 'm' or c.relkind = 'v'
                        and not coalesce(array_to_string(c.reloptions, ',') ~ 'security_invoker=(true|on|1)', false))
                """)).isEmpty();
    }

    @Test
    void theApplicationsRoleHasNoPowerOfItsOwn() {
        assertThat(owner.sql("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                          from pg_roles where rolname = ?
                        """)
                        .param(database.application().user())
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(owner.sql("""
                        select r.rolname from pg_roles a join pg_roles r on r.oid <> a.oid
                         where a.rolname = ? and pg_has_role(a.oid, r.oid, 'MEMBER')
                        """)
                        .param(database.application().user())
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void theApplicationsRoleOwnsNothing() {
        assertThat(owner.sql("""
                        select pg_describe_object(d.classid, d.objid, d.objsubid)
                          from pg_shdepend d join pg_roles a on a.oid = d.refobjid
                         where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o' and a.rolname = ?
                           and d.dbid in (0, (select oid from pg_database where datname = current_database()))
                        """)
                        .param(database.application().user())
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void theApplicationCannotReadTheKeyThatSignsViewersNorTheMigrationsHistory() {
        assertThat(offenders("""
                select c.oid::regclass::text
                  from pg_class c
                 where c.relnamespace::regnamespace::text = any (?) and c.relname in ('context_key', 'flyway_history')
                   and has_any_column_privilege(?, c.oid, 'SELECT, INSERT, UPDATE')
                """, database.application().user())).isEmpty();
    }

    @Test
    void everyTableSaysWhatItHolds() {
        assertThat(offenders("""
                select c.oid::regclass::text
                  from pg_class c
                 where c.relkind in ('r', 'p', 'v') and c.relnamespace::regnamespace::text = any (?)
                   and c.relname <> 'flyway_history' and not c.relispartition
                   and obj_description(c.oid, 'pg_class') is null
                """)).isEmpty();
    }

    @Test
    void everyColumnSaysHowSensitiveItIsAndWhatItMeans() {
        assertThat(offenders("""
                select c.oid::regclass || '.' || a.attname
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relkind in ('r', 'p', 'v') and c.relnamespace::regnamespace::text = any (?)
                   and c.relname <> 'flyway_history' and not c.relispartition
                   and coalesce(col_description(c.oid, a.attnum), '') !~ '^(public|internal|personal|special): \\S'
                """)).isEmpty();
    }

    @Test
    void everyConstraintHasANameThatSomeoneGaveIt() {
        assertThat(offenders("""
                select k.conrelid::regclass || ' ' || k.conname
                  from pg_constraint k join pg_class c on c.oid = k.conrelid
                 where c.relnamespace::regnamespace::text = any (?) and c.relname <> 'flyway_history'
                   and not c.relispartition and k.contype in ('p', 'u', 'f', 'c', 'x')
                   and k.conname ~ '_(pkey|key|fkey|check|excl)[0-9]*$'
                """)).isEmpty();
    }

    @Test
    void everyFunctionThatRunsAsItsOwnerFixesWhereItLooksNamesUp() {
        assertThat(offenders("""
                select p.oid::regprocedure::text
                  from pg_proc p
                 where p.pronamespace::regnamespace::text = any (?) and p.prosecdef
                   and not coalesce(array_to_string(p.proconfig, ',') ~ 'search_path=', false)
                """)).isEmpty();
    }

    /** Where {@code pg_temp} is not named, tables that anybody may make are found before the module's own. */
    @Test
    void noFunctionFindsATemporaryTableBeforeTheModulesOwn() {
        assertThat(offenders("""
                select p.oid::regprocedure::text
                  from pg_proc p, unnest(p.proconfig) setting
                 where p.pronamespace::regnamespace::text = any (?) and setting like 'search_path=%'
                   and setting !~ ', pg_temp$'
                """)).isEmpty();
    }

    @Test
    void nothingIsKeptOutsideTheModulesSchemas() {
        assertThat(owner.sql("""
                        select c.oid::regclass::text from pg_class c
                         where c.relkind in ('r', 'p', 'v', 'm')
                           and c.relnamespace::regnamespace::text <> all (?)
                           and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema$|launcher$)'
                        """)
                        .param(Migrations.SCHEMAS.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private List<String> offenders(String query, Object... more) {
        var statement = owner.sql(query).param(Migrations.SCHEMAS.toArray(String[]::new));
        for (Object parameter : more) {
            statement = statement.param(parameter);
        }
        return statement.query(String.class).list();
    }
}
