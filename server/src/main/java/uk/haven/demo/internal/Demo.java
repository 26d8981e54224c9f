package uk.haven.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Accounts;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.demo.domain.DemoFiles;
import uk.haven.intake.FileReport;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.Settings;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.Term;
import uk.haven.platform.cli.HavenCommand.Refused;
import uk.haven.vulnerability.Returns;
import uk.haven.vulnerability.Returns.Stage;

/**
 * Loads the synthetic partnership the way any school's files come in. It says first that the data is synthetic, so that a
 * load that was broken off can only ever go on as a demo, and makes the accounts last, so that whoever can sign in finds
 * everything there.
 */
@Service
class Demo {

    private static final Viewer VIEWER = new Viewer.System("demo");
    private static final String NAME = "Leigh Park Community Improvement Partnership";

    private final Settings settings;
    private final Partnership partnership;
    private final Accounts accounts;
    private final SignIns signIns;
    private final DemoAgencies agencies;
    private final Intake intake;
    private final ObjectProvider<Returns> returns;
    private final ObjectProvider<DemoChapter> chapters;
    private final TransactionTemplate transactions;

    Demo(
            Settings settings,
            Partnership partnership,
            Accounts accounts,
            SignIns signIns,
            DemoAgencies agencies,
            Intake intake,
            ObjectProvider<Returns> returns,
            ObjectProvider<DemoChapter> chapters,
            TransactionTemplate transactions) {
        this.settings = settings;
        this.partnership = partnership;
        this.accounts = accounts;
        this.signIns = signIns;
        this.agencies = agencies;
        this.intake = intake;
        this.returns = returns;
        this.chapters = chapters;
        this.transactions = transactions;
    }

    /**
     * Loads what is not there yet, and answers who can sign in.
     *
     * @param told of each file
     * @throws Refused when the data folder holds something that is not the demo's
     */
    List<SignIns.SignIn> load(Consumer<FileReport> told) {
        boolean synthetic = inTransaction(() -> settings.current().synthetic());
        if (!synthetic) {
            refuseWhereThereIsRealData();
            inTransaction(() -> {
                settings.change(new Settings.Setting(NAME, ZoneId.of("Europe/London"), DemoCalendar.TODAY, true));
                return true;
            });
        }
        if (!inTransaction(signIns::exist)) {
            sendFiles(told);
            lockPastReturns();
            inTransaction(() -> {
                agencies.create();
                signIns.create();
                chapters.stream()
                        .sorted(Comparator.comparingInt(DemoChapter::order))
                        .forEach(DemoChapter::write);
                return true;
            });
        }
        return inTransaction(signIns::all);
    }

    /**
     * Puts the demo's today to the day.
     *
     * @throws Refused when the demo has no calendar for it
     */
    void standAt(LocalDate day) {
        boolean inside =
                inTransaction(() -> partnership.calendar().schoolYearAt(day).isPresent());
        if (!inside || day.isAfter(DemoCalendar.TODAY)) {
            throw new Refused("The demo's records run from September 2006 to %s: give --as-of a day between them."
                    .formatted(DemoCalendar.TODAY));
        }
        inTransaction(() -> {
            var now = settings.current();
            settings.change(new Settings.Setting(now.name(), now.zone(), day, now.synthetic()));
            return true;
        });
    }

    private void refuseWhereThereIsRealData() {
        boolean empty = inTransaction(
                () -> partnership.schools().isEmpty() && accounts.all().isEmpty());
        if (!empty) {
            throw new Refused("This data folder holds schools or accounts that are not the demo's: "
                    + "name another one with --data-dir.");
        }
    }

    private void sendFiles(Consumer<FileReport> told) {
        try {
            Path folder = Files.createTempDirectory("haven-demo");
            try {
                DemoFiles.write(folder, DemoFiles.SEED);
                for (FileReport report : intake.importAll(List.of(folder), ImportOptions.demo(), told)) {
                    if (report.refusal().isPresent() || report.rejected() > 0) {
                        throw new IllegalStateException("The demo's own %s was not taken in whole: %d rows rejected, %s"
                                .formatted(
                                        report.file(),
                                        report.rejected(),
                                        report.refusal()
                                                .map(problem -> problem.inErrorsColumn())
                                                .orElse("see "
                                                        + report.errorsFile().orElse("the errors file"))));
                    }
                }
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The demo's files could not be written", failure);
        }
    }

    /** Every term that is over has been returned and locked, except that one school still owes the latest one. */
    private void lockPastReturns() {
        var service = returns.getIfAvailable();
        if (service == null) {
            return;
        }
        for (SchoolYear year : List.of(DemoCalendar.LAST_YEAR, DemoCalendar.THIS_YEAR)) {
            for (Term term : Term.values()) {
                boolean over = year.equals(DemoCalendar.LAST_YEAR) || term != Term.SUMMER;
                boolean latest = year.equals(DemoCalendar.THIS_YEAR) && term == Term.SPRING;
                if (over) {
                    inTransaction(() -> {
                        partnership.schools().stream()
                                .filter(school -> school.openOn(DemoCalendar.TODAY))
                                .filter(school -> !latest || !school.laestab().equals("850/3407"))
                                .forEach(school -> service.bringTo(Stage.LOCKED, school.id(), year, term));
                        return true;
                    });
                }
            }
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Viewers.as(VIEWER, () -> {
            T answer = transactions.execute(_ -> work.get());
            if (answer == null) {
                throw new IllegalStateException("A transaction gave nothing back");
            }
            return answer;
        });
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                Files.delete(path);
            }
        }
        Files.delete(folder);
    }
}
