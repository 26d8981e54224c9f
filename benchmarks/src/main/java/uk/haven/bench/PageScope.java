package uk.haven.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Accounts;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;

/**
 * What row-level security costs: the same SQL as the application's role with a signed viewer, and as the owner with the
 * policies of two tables set aside in a transaction that is rolled back.
 */
final class PageScope {

    private static final int TIMES = 41;

    private static final String OF_SCHOOL = """
            select c.id, c.public_id, c.surname, c.forename, c.birth_date, e.year_group, count(*) over ()
              from children.enrolment e join children.child c on c.id = e.child_id
             where e.school_id = 2 and e.leaving_date is null and c.merged_into is null
            """;

    private static final String LIST = OF_SCHOOL + " order by c.surname_key, c.forename_key, c.id limit 50";
    private static final String SEARCH = OF_SCHOOL + """
               and (starts_with(c.surname_key, 'forename') or starts_with(c.forename_key, 'forename'))
             order by c.surname_key, c.forename_key, c.id limit 50
            """;
    private static final String KEY = """
            select c.id, c.surname, c.forename
              from children.child c
             where c.id = (select max(child_id) from children.enrolment where school_id = 2)
            """;
    private static final String WHOLE = """
            select e.year_group, c.sex, count(*)
              from children.enrolment e join children.child c on c.id = e.child_id
             where e.leaving_date is null and c.merged_into is null
             group by 1, 2
            """;

    private PageScope() {}

    /**
     * @param list what is added to a list of fifty, ms
     * @param key what is added to one child by its key, ms
     * @param search a search within a school, ms
     * @param aggregate counting every child as batch work, by the same without policies
     */
    record Cost(double list, double key, double search, double aggregate) {}

    static Cost measure(Haven haven, String senco) throws SQLException {
        var account = haven.bean(Accounts.class).byEmail(senco).orElseThrow();
        var viewer = new Viewer.Person(account.id(), account.name(), List.of());
        double[] with = Viewers.as(viewer, () -> timed(haven, List.of(LIST, KEY, SEARCH)));
        double whole = haven.batch(() -> median(haven.bean(JdbcClient.class), WHOLE));
        double[] without = owner(haven);
        return new Cost(with[0] - without[0], with[1] - without[1], with[2], whole / without[2]);
    }

    private static double[] timed(Haven haven, List<String> queries) {
        Supplier<double[]> work = () -> queries.stream()
                .mapToDouble(sql -> median(haven.bean(JdbcClient.class), sql))
                .toArray();
        double[] found = haven.bean(TransactionTemplate.class).execute(status -> work.get());
        if (found == null) {
            throw new IllegalStateException("No result");
        }
        return found;
    }

    private static double[] owner(Haven haven) throws SQLException {
        var owner = haven.database().owner();
        try (var connection = DriverManager.getConnection(haven.database().url(), owner.user(), owner.password())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("alter table children.child no force row level security");
                statement.execute("alter table children.enrolment no force row level security");
            }
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            double[] found = {median(jdbc, LIST), median(jdbc, KEY), median(jdbc, WHOLE)};
            connection.rollback();
            return found;
        }
    }

    /** Milliseconds; a query that finds nothing measures nothing, and fails. */
    private static double median(JdbcClient jdbc, String sql) {
        var times = new double[TIMES];
        for (int i = -TIMES / 2; i < TIMES; i++) {
            long start = System.nanoTime();
            int rows = jdbc.sql(sql)
                    .query((row, number) -> row.getString(1))
                    .list()
                    .size();
            double time = (System.nanoTime() - start) / 1e6;
            if (rows == 0) {
                throw new IllegalStateException("Nothing was found by " + sql);
            }
            if (i >= 0) {
                times[i] = time;
            }
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }
}
