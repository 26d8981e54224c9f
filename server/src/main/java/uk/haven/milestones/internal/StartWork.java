package uk.haven.milestones.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(StartWork.class);
    private static final int ATTEMPTS = 2;
    private static final String ASKER_GONE = "Whoever asked no longer has an account";

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
        Viewer behalf = onBehalfOf(start, system).orElse(null);
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

    /**
     * Whoever asked, with the roles they hold now. Only what batch work asked for is done as batch work: what a person
     * asked who may no longer sign in is done as nobody.
     */
    private Optional<Viewer> onBehalfOf(Start start, Viewer system) {
        Long account = start.requestedBy();
        return account == null
                ? Optional.of(system)
                : accounts.find(account).filter(Account::enabled).map(each -> each.viewerOn(partnership.today()));
    }

    private void one(Start start, Start.OfChild each, @Nullable Viewer behalf, Viewer system) {
        String problem = behalf == null ? ASKER_GONE : tried(start, each, behalf);
        if (!problem.isEmpty()) {
            Viewers.as(
                    system,
                    () -> transactions.executeWithoutResult(_ -> store.refused(start.id(), each.childId(), problem)));
        }
    }

    /** "" when it was started, else why not. What fails is tried once more: two who write at once may meet. */
    private String tried(Start start, Start.OfChild each, Viewer behalf) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return Objects.requireNonNull(Viewers.as(behalf, () -> transactions.execute(_ -> begin(start, each))));
            } catch (RuntimeException failure) {
                LOG.error("Programme of start {} failed, attempt {} of {}", start.id(), attempt, ATTEMPTS, failure);
            }
        }
        return "It could not be started: try again from the child's page";
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
