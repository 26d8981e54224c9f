package uk.haven.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.haven.access.internal.TestSignIn;
import uk.haven.testing.IntegrationTest;

/** A pooled connection never shows one viewer what another may see (SECURITY.md, figure 7; by default with fewer transactions, -Plong runs them all). */
@IntegrationTest
class ViewerIsolationIntegrationTests {

    private static final int THREADS = 64;
    private static final int IDENTITIES = 40;
    private static final int TRANSACTIONS = Integer.getInteger("haven.isolation.transactions", 20_000);

    @Autowired
    TestSignIn signIn;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @Test
    void noConnectionCarriesItsLastViewerOn() throws Exception {
        List<Viewer.Person> people = IntStream.range(0, IDENTITIES)
                .mapToObj(i -> signIn.at(800_000L + i, Role.SENCO))
                .toList();
        var foreign = new AtomicInteger();
        Callable<Void> work = () -> {
            var random = new Random();
            for (int i = 0; i < TRANSACTIONS / THREADS; i++) {
                Viewer.Person person = people.get(random.nextInt(IDENTITIES));
                boolean nobody = random.nextInt(10) == 0;
                List<Long> seen = nobody ? accountsSeen() : Viewers.as(person, this::accountsSeen);
                if (!seen.equals(nobody ? List.of() : List.of(person.id()))) {
                    foreign.incrementAndGet();
                }
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> done : threads.invokeAll(
                    IntStream.range(0, THREADS).mapToObj(i -> work).toList())) {
                done.get();
            }
        }
        assertThat(foreign.get()).isZero();
    }

    private List<Long> accountsSeen() {
        return Objects.requireNonNull(transactions.execute(status -> {
            List<Long> seen =
                    jdbc.sql("select id from access.account").query(Long.class).list();
            if (seen.size() % 2 == 1 && seen.getFirst() % 7 == 0) {
                status.setRollbackOnly();
            }
            return seen;
        }));
    }

    @Test
    void anExpiredOrAlteredContextIsNobodys() {
        Viewer.Person person = signIn.with(Role.ADMINISTRATOR);
        String context = Objects.requireNonNull(Viewers.as(
                person,
                () -> transactions.execute(status -> jdbc.sql("select current_setting('haven.viewer')")
                        .query(String.class)
                        .single())));
        String[] parts = context.split("\\|");
        for (String forged : List.of(
                "a:" + (person.id() + 1) + "|" + parts[1] + "|" + parts[2],
                "s:screening|" + parts[1] + "|" + parts[2],
                parts[0] + "|" + (Long.parseLong(parts[1]) + 1) + "|" + parts[2],
                parts[0] + "|1|" + parts[2],
                parts[0] + "|" + parts[1] + "|",
                parts[0] + "|" + parts[1],
                "||",
                "a:1|x|y")) {
            assertThat(viewerWith(forged)).as(forged).isEqualTo("nobody");
        }
        assertThat(viewerWith(context)).isEqualTo("a:" + person.id());
    }

    @Test
    void whatATransactionKnowsOfItsViewerIsLookedUpAnewOnceItIsForgedOrCarriedElsewhere() {
        Viewer.Person person = signIn.with(Role.ADMINISTRATOR);
        Viewer.Person other = signIn.with(Role.ADMINISTRATOR);
        String known = Objects.requireNonNull(
                Viewers.as(person, () -> transactions.execute(status -> setting("haven.known"))));
        String[] parts = known.split("\\|");
        assertThat(parts).startsWith(String.valueOf(person.id()), "{}").hasSize(3);
        for (String forged : List.of(
                known,
                other.id() + "|{1,2,3}|" + parts[2],
                person.id() + "|{1,2,3}|" + parts[2],
                "1|{1}|",
                "1|{1}",
                "|||")) {
            Viewers.as(
                    other,
                    () -> transactions.execute(status -> {
                        jdbc.sql("select set_config('haven.known', ?, true)")
                                .param(forged)
                                .query(String.class)
                                .single();
                        assertThat(jdbc.sql("select access.viewer_account()")
                                        .query(Long.class)
                                        .single())
                                .as(forged)
                                .isEqualTo(other.id());
                        assertThat(jdbc.sql("select access.child_schools()::text")
                                        .query(String.class)
                                        .single())
                                .as(forged)
                                .isEqualTo("{}");
                        return true;
                    }));
        }
        Viewers.as(
                person,
                () -> transactions.execute(status -> {
                    String now = setting("haven.known");
                    assertThat(now.split("\\|")[2])
                            .as("the seal is this transaction's")
                            .isNotEqualTo(parts[2]);
                    jdbc.sql("select set_config('haven.viewer', '', true)")
                            .query(String.class)
                            .single();
                    assertThat(jdbc.sql("select coalesce(access.viewer_account(), 0)")
                                    .query(Long.class)
                                    .single())
                            .as("what is known belongs to the viewer it was found out for")
                            .isZero();
                    return true;
                }));
    }

    @Test
    void theSealHoldsForTheSchoolsOfWhoeverHasSomeAndForNobodyElsesList() {
        Viewer.Person senco = signIn.having(List.of(
                new Viewer.Membership(Role.SENCO, Optional.of(810_001L), Optional.empty()),
                new Viewer.Membership(Role.HEAD, Optional.of(810_002L), Optional.empty())));
        Viewers.as(
                senco,
                () -> transactions.execute(status -> {
                    String[] known = setting("haven.known").split("\\|");
                    assertThat(known)
                            .startsWith(String.valueOf(senco.id()), "{810001,810002}")
                            .hasSize(3);
                    assertThat(schools()).isEqualTo("{810001,810002}");
                    jdbc.sql("select set_config('haven.known', ?, true)")
                            .param(known[0] + "|{810001,810002,810003}|" + known[2])
                            .query(String.class)
                            .single();
                    assertThat(schools())
                            .as("a longer list under the same seal")
                            .isEqualTo("{810001,810002}");
                    return true;
                }));
    }

    @Test
    void aRoleThatHasEndedIsGoneInTheNextTransaction() {
        Viewer.Person senco = signIn.at(810_004L, Role.SENCO);
        assertThat(schoolsOf(senco)).isEqualTo("{810004}");
        Viewer.Person administrator = signIn.with(Role.ADMINISTRATOR);
        Viewers.as(administrator, () -> {
            long role =
                    accounts.find(senco.id()).orElseThrow().roles().getFirst().id();
            accounts.endRole(senco.id(), role, OptionalLong.of(administrator.id()));
            return true;
        });
        assertThat(schoolsOf(senco)).isEqualTo("{}");
    }

    @Test
    void theStepsOfTheSealAreNotTheApplicationsToCall() {
        for (String step : List.of("access.seal_of(text)", "access.account_asked()", "access.schools_asked(bigint)")) {
            assertThat(jdbc.sql("select has_function_privilege(current_user, ?, 'execute')")
                            .param(step)
                            .query(Boolean.class)
                            .single())
                    .as(step)
                    .isFalse();
        }
        assertThat(jdbc.sql("select has_function_privilege(current_user, 'access.enter(text)', 'execute')")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aSignatureIsGoodForMinutesInsideARequestAndForHoursInABatch() {
        Viewer.Person person = signIn.with(Role.ADMINISTRATOR);
        var batch = new Viewer.System("screening");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            assertThat(lifeInSeconds(person)).isBetween(60L, 15 * 60L);
            assertThat(lifeInSeconds(batch)).isBetween(60L, 15 * 60L);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(lifeInSeconds(batch)).isBetween(5 * 3600L, 6 * 3600L);
    }

    private long lifeInSeconds(Viewer viewer) {
        String context = Objects.requireNonNull(
                Viewers.as(viewer, () -> transactions.execute(status -> setting("haven.viewer"))));
        return Long.parseLong(context.split("\\|")[1]) - clock.instant().getEpochSecond();
    }

    private String schoolsOf(Viewer viewer) {
        return Viewers.as(viewer, () -> Objects.requireNonNull(transactions.execute(status -> schools())));
    }

    private String schools() {
        return jdbc.sql("select access.child_schools()::text")
                .query(String.class)
                .single();
    }

    private String setting(String name) {
        return jdbc.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    /** Everybody may make temporary tables: one named like the key, an account or a role must not be taken for it. */
    @Test
    void tablesOfOnesOwnMakeNobodyABatchOrAHead() {
        Viewer.Person person = signIn.with(Role.ADMINISTRATOR);
        Viewers.as(
                person,
                () -> transactions.execute(status -> {
                    for (String sql : List.of(
                            "create temp table context_key (secret bytea, inner_pad bytea, outer_pad bytea)",
                            "insert into context_key values ('\\x01', '\\x02', '\\x03')",
                            "create temp table account (id bigint, enabled boolean)",
                            "insert into account values (" + person.id() + ", true), (1, true)",
                            "create temp table membership (account_id bigint, role text, school_id bigint, valid_from date,"
                                    + " valid_until date)",
                            "insert into membership select a.id, 'HEAD', s, current_date, null from account a,"
                                    + " generate_series(1, 99) s",
                            "grant select on context_key, account, membership to public")) {
                        jdbc.sql(sql).update();
                    }
                    jdbc.sql("select set_config('haven.known', '', true)")
                            .query(String.class)
                            .single();
                    assertThat(jdbc.sql("select access.child_schools()::text")
                                    .query(String.class)
                                    .single())
                            .isEqualTo("{}");
                    assertThat(jdbc.sql("select access.has_role('HEAD')")
                                    .query(Boolean.class)
                                    .single())
                            .isFalse();
                    String message = "s:forged|99999999999";
                    jdbc.sql("""
                            select set_config('haven.viewer', :message || '|'
                                    || encode(sha256('\\x03' || sha256('\\x02' || convert_to(:message, 'UTF8'))), 'hex'), true)
                            """).param("message", message).query(String.class).single();
                    assertThat(jdbc.sql("select coalesce(access.viewer(), 'nobody')")
                                    .query(String.class)
                                    .single())
                            .isEqualTo("nobody");
                    assertThat(jdbc.sql("select access.is_system()")
                                    .query(Boolean.class)
                                    .single())
                            .isFalse();
                    status.setRollbackOnly();
                    return true;
                }));
    }

    private String viewerWith(String context) {
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("select set_config('haven.viewer', ?, true)")
                    .param(context)
                    .query(String.class)
                    .single();
            return jdbc.sql("select coalesce(access.viewer(), 'nobody')")
                    .query(String.class)
                    .single();
        }));
    }
}
