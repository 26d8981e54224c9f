package uk.haven.children;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.domain.Upn;
import uk.haven.intake.Importer;
import uk.haven.partnership.Partnership;

/** Schools, people and files of a test's own, so that tests sharing one database do not meet. */
public final class PartnershipFixture {

    private static final AtomicInteger SCHOOLS = new AtomicInteger();
    private static final AtomicInteger SERIALS = new AtomicInteger();
    private static final Viewer.System BATCH = new Viewer.System("test");

    private final List<Importer> importers;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Partnership partnership;

    public PartnershipFixture(
            List<Importer> importers, TransactionTemplate transactions, JdbcClient jdbc, Partnership partnership) {
        this.importers = importers;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.partnership = partnership;
    }

    /** A school with a number of its own, authority 996. */
    public String aSchool() {
        String laestab = "996/%04d".formatted(SCHOOLS.incrementAndGet());
        send("schools", """
                laestab,name,phase,lowest_year,highest_year
                %s,School %s,Primary,R,6
                """.formatted(laestab, laestab));
        return laestab;
    }

    public long idOf(String laestab) {
        return partnership.schoolByLaestab(laestab).orElseThrow().id();
    }

    /** A UPN that nobody else has. */
    public String aUpn() {
        String twelve = "996%09d".formatted(SERIALS.incrementAndGet());
        return Upn.letterFor(twelve) + twelve;
    }

    public SentFile send(String kind, String text) {
        return send(kind, new SentFile(text, LocalDate.parse("2008-05-16"), Set.of(), false));
    }

    public SentFile send(String kind, SentFile file) {
        var importer = importers.stream()
                .filter(one -> one.kind().name().equals(kind))
                .findFirst()
                .orElseThrow();
        Viewers.as(BATCH, () -> transactions.executeWithoutResult(status -> importer.load(file, file)));
        return file;
    }

    /** The same in a transaction that is rolled back. */
    public SentFile preview(String kind, String text) {
        var file = new SentFile(text, LocalDate.parse("2008-05-16"), Set.of(), false);
        var importer = importers.stream()
                .filter(one -> one.kind().name().equals(kind))
                .findFirst()
                .orElseThrow();
        Viewers.as(
                BATCH,
                () -> transactions.executeWithoutResult(status -> {
                    importer.load(file, file);
                    status.setRollbackOnly();
                }));
        return file;
    }

    /** A person with this role at the school. */
    public Viewer.Person someone(String role, String laestab) {
        return Viewers.as(
                BATCH,
                () -> transactions.execute(status -> {
                    String email = "p" + SERIALS.incrementAndGet() + "@test.invalid";
                    long account = jdbc.sql(
                                    "insert into access.account (email, name) values (?, 'A Person') returning id")
                            .param(email)
                            .query(Long.class)
                            .single();
                    boolean school = List.of("DATA_MANAGER", "SENCO", "HEAD", "KEY_WORKER")
                            .contains(role);
                    jdbc.sql(
                                    "insert into access.membership (account_id, role, school_id) values (:account, :role, :school)")
                            .param("account", account)
                            .param("role", role)
                            .param("school", school ? idOf(laestab) : null, java.sql.Types.BIGINT)
                            .update();
                    return new Viewer.Person(
                            account,
                            "A Person",
                            List.of(new Viewer.Membership(
                                    uk.haven.access.Role.valueOf(role),
                                    school ? java.util.Optional.of(idOf(laestab)) : java.util.Optional.empty(),
                                    java.util.Optional.empty())));
                }));
    }

    public <T> T asBatch(Supplier<T> work) {
        return as(BATCH, work);
    }

    public <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewers.as(viewer, () -> transactions.execute(status -> work.get()));
    }
}
