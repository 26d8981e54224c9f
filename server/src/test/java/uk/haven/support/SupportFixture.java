package uk.haven.support;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.children.PartnershipFixture;
import uk.haven.directory.Continuum;
import uk.haven.intake.FileApplied;
import uk.haven.intake.Importer;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.Settings;
import uk.haven.support.internal.SupportBook;

/** Schools, children and workers of a test's own, for everything about support. */
public final class SupportFixture {

    public static final LocalDate TODAY = LocalDate.parse("2008-05-16");

    private final ApplicationContext context;
    private final PartnershipFixture partnership;

    public SupportFixture(ApplicationContext context) {
        this.context = context;
        this.partnership = new PartnershipFixture(
                context.getBeanProvider(Importer.class).orderedStream().toList(),
                context.getBean(TransactionTemplate.class),
                context.getBean(JdbcClient.class),
                context.getBean(Partnership.class));
    }

    public PartnershipFixture partnership() {
        return partnership;
    }

    public String aSchool() {
        return partnership.aSchool();
    }

    /** A child in Year 4 at the school since the start of the school year. */
    public Child aChildAt(String school) {
        String upn = partnership.aUpn();
        partnership.send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                %s,O'Hara-Müller,Zoë,1999-03-02,%s,2007-09-04,,4
                """.formatted(upn, school));
        return partnership.asBatch(
                () -> context.getBean(Children.class).onRoll(partnership.idOf(school), TODAY).stream()
                        .filter(each -> each.upn().equals(upn))
                        .findFirst()
                        .orElseThrow());
    }

    /** A learning mentor of the school, full time. */
    public Worker aWorkerAt(String school) {
        String staff = "S" + partnership.aUpn();
        partnership.send("staff", """
                staff_id,name,role,laestab,fte,funding_source,start,end
                %s,Wendy Okoro,learning-mentor,%s,1.0,EC,2006-09-01,
                """.formatted(staff, school));
        context.publishEvent(new FileApplied(0, "staff", 1, true));
        return partnership.asBatch(() -> context.getBean(Workers.class).at(partnership.idOf(school), TODAY).stream()
                .filter(each -> each.staffId().equals(staff))
                .findFirst()
                .orElseThrow());
    }

    /** The worker's post at the school ends on the day. */
    public void leaves(Worker worker, String school, LocalDate last) {
        partnership.send("staff", """
                staff_id,name,role,laestab,fte,funding_source,start,end
                %s,Wendy Okoro,learning-mentor,%s,1.0,EC,2006-09-01,%s
                """.formatted(worker.staffId(), school, last));
        context.publishEvent(new FileApplied(0, "staff", 1, true));
    }

    /** The child goes from the one school to the other on the day. */
    public void moves(Child child, String from, String to, LocalDate first) {
        partnership.send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                %s,O'Hara-Müller,Zoë,1999-03-02,%s,2007-09-04,%s,4
                %s,O'Hara-Müller,Zoë,1999-03-02,%s,%s,,4
                """.formatted(child.upn(), from, first.minusDays(1), child.upn(), to, first));
    }

    /** Half-terms around the day, unless there are some. */
    public void calendarAround(LocalDate day) {
        var jdbc = context.getBean(JdbcClient.class);
        partnership.asBatch(() -> {
            int start = day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
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
            // through the editor, so that nobody goes on with the calendar that they read half a second ago
            Settings settings = context.getBean(Settings.class);
            settings.change(settings.current());
            return true;
        });
    }

    /** The piece of support as it is kept now. */
    public Intervention found(Intervention was) {
        return context.getBean(SupportBook.class).find(was.publicId()).orElseThrow();
    }

    /** A programme led by the worker, begun on the day. Call as somebody who may. */
    public Intervention opened(Child child, InterventionKind kind, Worker worker, LocalDate began) {
        return context.getBean(SupportBook.class)
                .open(new SupportBook.Opening(
                        child.id(),
                        child.schoolId(),
                        kind,
                        kind.label(),
                        OptionalLong.empty(),
                        OptionalLong.of(worker.id()),
                        Continuum.SYSTEMATIC,
                        began,
                        Optional.of(began.plusWeeks(12)),
                        Optional.empty()));
    }
}
