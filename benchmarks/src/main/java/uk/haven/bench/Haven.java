package uk.haven.bench;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.HavenApplication;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Children;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.Settings;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.database.HavenDatabase;
import uk.haven.schooling.SchoolingFigures;
import uk.haven.schooling.SchoolingFigures.AttendanceBy;
import uk.haven.schooling.SchoolingFigures.PeriodLength;
import uk.haven.vulnerability.Screening;

/** The whole application on a fresh data folder, used through the ways by which everyone uses it. */
final class Haven implements AutoCloseable {

    private static final SchoolYear YEAR = new SchoolYear(2022);

    private final ConfigurableApplicationContext context;

    Haven(Path dataFolder) {
        context = new SpringApplicationBuilder(HavenApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true) // as the command line does
                .logStartupInfo(false)
                .run("--haven.data-dir=" + dataFolder, "--logging.level.root=WARN");
    }

    HavenDatabase database() {
        return context.getBean(HavenDatabase.class);
    }

    /** Imports files; whatever listens (screening) has run when it returns. */
    void send(Collection<Path> files) {
        context.getBean(Intake.class).importAll(files, ImportOptions.command(), report -> {
            if (report.rejected() > 0 || report.refusal().isPresent()) {
                throw new IllegalStateException("Not taken in: " + report);
            }
        });
    }

    /** Sends a register file and rolls up, as the year's and the week's time count. */
    void sendAndRollUp(Path file) {
        send(List.of(file));
        rollUp();
    }

    private List<SchoolingFigures.AttendanceRow> rollUp() {
        return batch(() -> context.getBean(SchoolingFigures.class)
                .attendance(YEAR, AttendanceBy.SCHOOL, PeriodLength.HALF_TERM, today()));
    }

    /** Sets the day that it is for the partnership. */
    void today(LocalDate day) {
        batch(() -> {
            bean(Settings.class).change(new Settings.Setting("Bench", ZoneId.of("Europe/London"), day, true));
            return true;
        });
    }

    private LocalDate today() {
        return context.getBean(Partnership.class).today();
    }

    /** What is proposed and what the roll-ups say, for comparing. */
    Answers answers() {
        Map<String, Integer> proposals = new HashMap<>();
        batch(() -> {
            var roll = context.getBean(Children.class).rollIndex();
            context.getBean(Screening.class).evaluate(today(), (child, school, criteria, level) -> {
                int bits = criteria & 1 | criteria & 2 | (criteria >> 3 & 1) << 2 | (criteria >> 4 & 1) << 3;
                if (bits != 0) {
                    proposals.put(roll.upn(roll.indexOfChild(child)), bits);
                }
            });
            return true;
        });
        var rows = rollUp().stream()
                .map(row -> "%s,%s,%d,%d,%d,%d"
                        .formatted(
                                row.key(),
                                row.period().substring(2),
                                row.counts().possible(),
                                row.counts().attended(),
                                row.counts().authorised(),
                                row.counts().unauthorised()))
                .toList();
        return new Answers(proposals, rows);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T batch(Supplier<T> work) {
        return Viewers.as(new Viewer.System("bench"), () -> {
            T result = context.getBean(TransactionTemplate.class).execute(status -> work.get());
            if (result == null) {
                throw new IllegalStateException("No result");
            }
            return result;
        });
    }

    /** Takes back every register and proposal, so that the year can be sent again. */
    void forgetRegisters() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database().url(),
                        database().owner().user(),
                        database().owner().password());
                var statement = connection.createStatement()) {
            statement.execute("truncate schooling.register_sheet, schooling.fact_block, schooling.file_touch,"
                    + " vulnerability.proposal");
        } catch (SQLException failure) {
            if (!"42501".equals(failure.getSQLState())) {
                throw failure;
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
