package uk.haven.schooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.partnership.Partnership;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.internal.ChildSchooling;
import uk.haven.testing.IntegrationTest;

/** A child of two schools in one year: who sees which of its marks. */
@IntegrationTest
class FormerSchoolIntegrationTests {

    private static final LocalDate AS_OF = LocalDate.parse("2025-02-06");
    private static final String MOVED = "X999200222001";

    @Autowired
    Intake intake;

    @Autowired
    FactSource facts;

    @Autowired
    ChildSchooling schooling;

    @Autowired
    Children children;

    @Autowired
    Partnership partnership;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void load() {
        intake.importAll(List.of(Path.of("../docs/example")), ImportOptions.command(), report -> {});
    }

    @Test
    void thePresentSchoolCountsTheYearAtBothSchools() {
        Viewer senco = sencoAt("999/2003");
        Facts held = as(senco, () -> facts.of(moved(), AS_OF));
        assertThat(List.of(held.possibleYear(), held.attendedYear(), held.authorisedYear()))
                .containsExactly(20, 15, 5);
    }

    @Test
    void atADateWithinTheWeekOnlyTheDaysUntilItCount() {
        Viewer senco = sencoAt("999/2003");
        // Monday and Tuesday of the week at the former school
        Facts held = as(senco, () -> facts.of(moved(), LocalDate.parse("2024-09-10")));
        assertThat(held.possibleYear()).isEqualTo(4);
    }

    @Test
    void thePresentSchoolSeesTheWeeksAtBothSchools() {
        Viewer senco = sencoAt("999/2003");
        var attendance = as(senco, () -> schooling.attendance(moved(), new SchoolYear(2024), AS_OF));
        assertThat(attendance.weeks()).hasSize(2);
        assertThat(attendance.year()).isEqualTo(new SessionCounts(20, 15, 5, 0));
    }

    @Test
    void anotherSchoolSeesNothing() {
        Viewer stranger = sencoAt("999/2001");
        assertThat(as(stranger, () -> facts.of(moved(), AS_OF)).possibleYear()).isZero();
        assertThat(as(stranger, () -> schooling.attendance(moved(), new SchoolYear(2024), AS_OF))
                        .weeks())
                .isEmpty();
        int rows = as(
                stranger,
                () -> jdbc.sql("select count(*) from schooling.child_counts(?, ?, 2024)")
                        .params(new Integer[] {moved().value()}, schoolIds())
                        .query(Integer.class)
                        .single());
        assertThat(rows).isZero();
    }

    @Test
    void wholeSheetsOfAnotherSchoolAreNotReadable() {
        Viewer senco = sencoAt("999/2003");
        List<Long> schools = as(
                senco,
                () -> jdbc.sql("select distinct school_id from schooling.register_sheet")
                        .query(Long.class)
                        .list());
        assertThat(schools).containsExactly(school("999/2003"));
    }

    private Long[] schoolIds() {
        return new Long[] {school("999/2002"), school("999/2003")};
    }

    private long school(String laestab) {
        return partnership.schoolByLaestab(laestab).orElseThrow().id();
    }

    private ChildId moved() {
        return as(new Viewer.System("test"), () -> {
            var roll = children.rollIndex();
            return new ChildId(roll.childId(roll.indexOf(MOVED)));
        });
    }

    private Viewer sencoAt(String laestab) {
        long school = school(laestab);
        return as(new Viewer.System("test"), () -> {
            long account = jdbc.sql("insert into access.account (email, name) values (?, 'A SENCo') returning id")
                    .param("senco-" + System.nanoTime() + "@example.org")
                    .query(Long.class)
                    .single();
            jdbc.sql("insert into access.membership (account_id, role, school_id) values (?, 'SENCO', ?)")
                    .params(account, school)
                    .update();
            return new Viewer.Person(
                    account,
                    "A SENCo",
                    List.of(new Viewer.Membership(Role.SENCO, Optional.of(school), Optional.empty())));
        });
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return Viewers.as(viewer, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
