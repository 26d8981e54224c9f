package uk.haven.milestones;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.children.Families;
import uk.haven.children.Families.Contact;
import uk.haven.children.Families.PersonDetails;
import uk.haven.children.Families.Responsibility;
import uk.haven.intake.FileReport;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;

/** Registers, families and evaluations for tests about the attendance review, in the school year before this one. */
public final class ReviewFixture {

    private final ApplicationContext context;
    private final MilestonesFixture milestones;

    public ReviewFixture(ApplicationContext context) {
        this.context = context;
        this.milestones = new MilestonesFixture(context);
    }

    public MilestonesFixture milestones() {
        return milestones;
    }

    public SchoolYear year() {
        return milestones.lastYear();
    }

    public HalfTerm halfTerm(int number) {
        return context.getBean(Partnership.class).calendar().halfTerms(year()).get(number - 1);
    }

    /** A day on which the half-term is over and the next has begun. */
    public LocalDate after(int halfTerm) {
        return halfTerm(halfTerm).end().plusDays(10);
    }

    /** The register of a week of a half-term, 1 for its first whole week: ten marks. */
    public void marks(Child child, String school, int halfTerm, int week, String marks) {
        send(row(child, school, halfTerm, week, marks));
    }

    private String row(Child child, String school, int halfTerm, int week, String marks) {
        LocalDate monday = halfTerm(halfTerm)
                .start()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .plusWeeks(week - 1L);
        return "%s,%s,%s,%s%n".formatted(child.upn(), school, monday, marks);
    }

    /** Registers come in as files do: what counts them is behind the import. */
    private void send(String rows) {
        try {
            Path folder = Files.createTempDirectory("haven-registers");
            Path file = Files.writeString(folder.resolve("attendance.csv"), "upn,laestab,week_start,marks\n" + rows);
            List<FileReport> reports =
                    context.getBean(Intake.class).importAll(List.of(file), ImportOptions.command(), _ -> {});
            Files.delete(file);
            Files.delete(folder);
            assertThat(reports)
                    .allSatisfy(
                            each -> assertThat(each.rejected()).as("%s", each).isZero());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A whole half-term of two weeks with so many of its twenty sessions missed through illness, the first ones. */
    public void missed(Child child, String school, int halfTerm, int sessions) {
        String all = "I".repeat(sessions) + "/\\".repeat(10).substring(sessions);
        send(row(child, school, halfTerm, 1, all.substring(0, 10))
                + row(child, school, halfTerm, 2, all.substring(10)));
    }

    /** What follows an import on the day. */
    public void evaluate(LocalDate today) {
        milestones.support().partnership().asBatch(() -> {
            context.getBean(AttendanceReviews.class).evaluate(today);
            return true;
        });
    }

    public Viewer.Person someone(String role, String school) {
        return milestones.support().partnership().someone(role, school);
    }

    /** A grown-up of the child's family. Call as somebody who works with the child, in a transaction. */
    public void aParent(Child child, String name, Responsibility responsibility, String address, String keepFrom) {
        context.getBean(Families.class)
                .keep(
                        child,
                        Optional.<UUID>empty(),
                        0,
                        new PersonDetails(
                                true,
                                name,
                                "mother",
                                Optional.empty(),
                                responsibility,
                                Optional.of(new Contact(address, "", "", keepFrom))));
    }
}
