package uk.haven.milestones;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.children.SentFile;
import uk.haven.partnership.Partnership;
import uk.haven.platform.SchoolYear;
import uk.haven.support.SupportFixture;

/** Children in any year, with results, for tests about milestones. */
public final class MilestonesFixture {

    private final ApplicationContext context;
    private final SupportFixture support;
    private final LocalDate today;

    public MilestonesFixture(ApplicationContext context) {
        this.context = context;
        this.support = new SupportFixture(context);
        this.today = context.getBean(Partnership.class).today();
        calendar(thisYear());
        calendar(thisYear() - 1);
    }

    public SupportFixture support() {
        return support;
    }

    public LocalDate today() {
        return today;
    }

    public long idOf(String school) {
        return support.partnership().idOf(school);
    }

    private int thisYear() {
        return today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
    }

    /** The running school year. */
    public SchoolYear year() {
        return new SchoolYear(thisYear());
    }

    /** The school year before this one. */
    public SchoolYear lastYear() {
        return new SchoolYear(thisYear() - 1);
    }

    /** The last day of its half-term 3. */
    public LocalDate lastDecisionPoint() {
        return context.getBean(Partnership.class).calendar().halfTerms(lastYear()).stream()
                .filter(each -> each.number() == 3)
                .findFirst()
                .orElseThrow()
                .end();
    }

    /** A child on the school's roll since 2007, in the year group. */
    public Child aChild(String school, String surname, String forename, String year) {
        return aChild(school, surname, forename, year, LocalDate.of(2007, 9, 4));
    }

    /** A child on the school's roll since the day. */
    public Child aChild(String school, String surname, String forename, String year, LocalDate came) {
        String upn = support.partnership().aUpn();
        support.partnership().send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                %s,%s,%s,1999-03-02,%s,%s,,%s
                """.formatted(upn, surname, forename, school, came, year));
        return support.partnership()
                .asBatch(() -> context.getBean(Children.class).onRoll(idOf(school), today).stream()
                        .filter(each -> each.upn().equals(upn))
                        .findFirst()
                        .orElseThrow());
    }

    /** The child's last day at the school; the stay is the one that {@link #aChild} began. */
    public void leaves(Child child, String school, String year, LocalDate last) {
        support.partnership()
                .send(
                        "pupils",
                        new SentFile(
                                """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                %s,%s,%s,1999-03-02,%s,2007-09-04,%s,%s
                """.formatted(child.upn(), child.surname(), child.forename(), school, last, year),
                                today,
                                Set.of(),
                                false));
    }

    /** The child's first day at another school. */
    public void joins(Child child, String school, String year, LocalDate first) {
        support.partnership()
                .send(
                        "pupils",
                        new SentFile(
                                """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                %s,%s,%s,1999-03-02,%s,%s,,%s
                """.formatted(child.upn(), child.surname(), child.forename(), school, first, year),
                                today,
                                Set.of(),
                                false));
    }

    public void aResult(Child child, String school, LocalDate on, String scheme, String subject, String result) {
        String file = """
                upn,laestab,date,scheme,subject,result
                %s,%s,%s,%s,%s,%s
                """.formatted(child.upn(), school, on, scheme, subject, result);
        support.partnership().send("assessments", new SentFile(file, today, Set.of(), false));
    }

    /** Half-terms of eight weeks from the first of September, where no other test has put one. */
    private void calendar(int start) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        support.partnership().asBatch(() -> {
            LocalDate begins = LocalDate.of(start, 9, 1);
            for (int number = 1; number <= 6; number++) {
                jdbc.sql("""
                                insert into partnership.half_term (school_year, number, start_date, end_date)
                                select :year, :number, :from, :to
                                 where not exists (select from partnership.half_term h
                                                    where h.start_date <= :to and h.end_date >= :from)
                                """)
                        .param("year", start)
                        .param("number", number)
                        .param("from", begins)
                        .param("to", begins.plusDays(55))
                        .update();
                begins = begins.plusWeeks(8);
            }
            jdbc.sql("update partnership.version set number = nextval('partnership.version_number')")
                    .update();
            return true;
        });
    }
}
