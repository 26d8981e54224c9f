package uk.haven.milestones.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Account;
import uk.haven.access.Accounts;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.milestones.ProgrammeStarts;
import uk.haven.milestones.domain.Start;
import uk.haven.partnership.Partnership;
import uk.haven.platform.jobs.JobKind;
import uk.haven.platform.jobs.JobRun;

/**
 * Starts the programmes that were asked for together, one child a transaction, on behalf of whoever asked and with the
 * roles they hold now. Taken up again after a crash, it goes on with those who still wait.
 */
@Component
class StartWork implements JobKind {

    static final String NAME = "milestones.start";

    private final StartStore store;
    private final ObjectProvider<ProgrammeStarts> programmes;
    private final Children children;
    private final Accounts accounts;
    private final Partnership partnership;
    private final TransactionTemplate transactions;

    StartWork(
            StartStore store,
            ObjectProvider<ProgrammeStarts> programmes,
            Children children,
            Accounts accounts,
            Partnership partnership,
            TransactionTemplate transactions) {
        this.store = store;
        this.programmes = programmes;
        this.children = children;
        this.accounts = accounts;
        this.partnership = partnership;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long subject, JobRun run) {
        var system = new Viewer.System(NAME);
        Start start = Viewers.as(
                system, () -> transactions.execute(_ -> store.find(subject).orElseThrow()));
        List<Start.OfChild> all = Viewers.as(system, () -> transactions.execute(_ -> store.children(List.of(subject))));
        Viewer behalf = Optional.ofNullable(start.requestedBy())
                .flatMap(accounts::find)
                .filter(Account::enabled)
                .<Viewer>map(account -> account.viewerOn(partnership.today()))
                .orElse(system);
        int done = 0;
        for (Start.OfChild each : all) {
            run.progress((double) done / all.size(), "Starting programmes: " + done + " of " + all.size());
            if (each.state() == Start.State.WAITING) {
                one(start, each, behalf, system);
            }
            done++;
        }
        run.progress(1, done + (done == 1 ? " child" : " children") + " done");
    }

    private void one(Start start, Start.OfChild each, Viewer behalf, Viewer system) {
        String problem;
        try {
            problem = Viewers.as(behalf, () -> transactions.execute(_ -> begin(start, each)));
        } catch (RuntimeException failure) {
            problem = "It could not be started: try again from the child's page";
        }
        String told = problem;
        if (told != null && !told.isEmpty()) {
            Viewers.as(
                    system,
                    () -> transactions.executeWithoutResult(_ -> store.refused(start.id(), each.childId(), told)));
        }
    }

    /** "" when it was started, else why not. */
    private String begin(Start start, Start.OfChild each) {
        Child child =
                children.find(new ChildId(each.childId()), partnership.today()).orElse(null);
        if (child == null || child.schoolId() != start.schoolId()) {
            return "No longer on this school's roll";
        }
        ProgrammeStarts starter = programmes.getIfAvailable();
        if (starter == null) {
            return "Haven runs without programmes";
        }
        ProgrammeStarts.Answer answer = starter.start(
                child,
                new ProgrammeStarts.Wanted(
                        start.kind(),
                        start.group(),
                        each.target(),
                        start.begins(),
                        start.ends(),
                        start.worker(),
                        start.outreach()));
        return switch (answer) {
            case ProgrammeStarts.Answer.Started(UUID programme) -> {
                if (!store.started(start.id(), each.childId(), programme)) {
                    throw new IllegalStateException("The child no longer waits");
                }
                yield "";
            }
            case ProgrammeStarts.Answer.Refused(String why) -> why;
        };
    }
}
