package uk.haven.milestones.internal.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.ChildrenMerged;
import uk.haven.intake.FileApplied;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.PartnershipChanged;
import uk.haven.platform.jobs.DailyWork;
import uk.haven.schooling.FactSource;

/**
 * Evaluates the reviews when registers, the roll or the day have moved. Runs in the thread that published, so that a command
 * does not end before its import is evaluated.
 */
@Component
class ReviewListener implements DailyWork {

    private static final String NAME = "milestones.reviews";

    /** Files that say whose sessions they changed. */
    private static final String REGISTERS = "attendance";

    /** Files after which somebody else may be asked, or by another calendar. */
    private static final Set<String> ANYBODY = Set.of("pupils", "calendar", "schools");

    /** Beyond so many children touched, everybody is looked at. */
    private static final int FEW = 4_000;

    private final ReviewEvaluation evaluation;
    private final ReviewCounting counting;
    private final FactSource facts;
    private final Partnership partnership;
    private final TransactionTemplate transactions;
    private final List<FileApplied> waiting = new ArrayList<>();

    ReviewListener(
            ReviewEvaluation evaluation,
            ReviewCounting counting,
            FactSource facts,
            Partnership partnership,
            PlatformTransactionManager transactions) {
        this.evaluation = evaluation;
        this.counting = counting;
        this.facts = facts;
        this.partnership = partnership;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    @Order(20)
    void on(FileApplied file) {
        List<FileApplied> set;
        synchronized (waiting) {
            waiting.add(file);
            if (!file.last()) {
                return;
            }
            set = waiting.stream().filter(each -> each.changed() > 0).toList();
            waiting.clear();
        }
        if (set.stream().anyMatch(each -> ANYBODY.contains(each.kind()))) {
            everyone();
            return;
        }
        List<Long> registers = set.stream()
                .filter(each -> each.kind().equals(REGISTERS))
                .map(FileApplied::fileId)
                .toList();
        if (!registers.isEmpty()) {
            asBatch(() -> {
                LocalDate today = partnership.today();
                if (facts.firstWeekOf(registers)
                        .filter(week -> evaluation.untouchedBy(week, today))
                        .isPresent()) {
                    return;
                }
                BitSet touched = facts.touchedBy(registers);
                if (!touched.isEmpty()) {
                    evaluation.evaluate(
                            today,
                            touched.cardinality() > FEW
                                    ? List.of()
                                    : touched.stream().boxed().toList());
                }
            });
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(ChildrenMerged decided) {
        Collection<Integer> both =
                List.of(decided.kept().value(), decided.merged().value());
        asBatch(() -> evaluation.evaluate(partnership.today(), both));
    }

    /** The reporting date may have moved. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(PartnershipChanged changed) {
        everyone();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run() {
        everyone();
        asBatch(() -> counting.count(partnership.today()));
    }

    private void everyone() {
        asBatch(() -> evaluation.evaluate(partnership.today(), List.of()));
    }

    private void asBatch(Runnable work) {
        Viewers.as(new Viewer.System(NAME), () -> transactions.executeWithoutResult(_ -> work.run()));
    }
}
