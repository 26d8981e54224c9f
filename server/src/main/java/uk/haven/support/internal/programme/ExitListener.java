package uk.haven.support.internal.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.haven.children.ChildrenMerged;
import uk.haven.intake.FileApplied;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.PartnershipChanged;
import uk.haven.platform.jobs.DailyWork;

/**
 * Evaluates exit criteria when evidence, a programme or the day has moved. Runs in the thread that published, so that a
 * command does not end before its import is evaluated.
 */
@Component
class ExitListener implements DailyWork {

    /** Files that say whose sessions or exclusions they changed. */
    private static final Set<String> EVIDENCE = Set.of("attendance", "exclusions");

    /** Files after which evidence may count for other children, and files that do not say whom they touched. */
    private static final Set<String> ANYBODY = Set.of("pupils", "calendar", "schools", "assessments");

    private final ExitEvaluation exits;
    private final Partnership partnership;
    private final List<FileApplied> waiting = new ArrayList<>();

    ExitListener(ExitEvaluation exits, Partnership partnership) {
        this.exits = exits;
        this.partnership = partnership;
    }

    /** Something that counts for an exit criterion was written down about the child. */
    record ProgrammeTouched(int childId) {}

    @EventListener
    @Order(10)
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
            exits.everyone(partnership.today());
        } else {
            var files = set.stream()
                    .filter(each -> EVIDENCE.contains(each.kind()))
                    .map(FileApplied::fileId)
                    .toList();
            if (!files.isEmpty()) {
                exits.after(files, partnership.today());
            }
        }
    }

    /** After the commit, once for all that one transaction touched. */
    @EventListener
    void on(ProgrammeTouched touched) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            exits.these(Set.of(touched.childId()), partnership.today());
        } else if (TransactionSynchronizationManager.getResource(this) instanceof Touched gathered) {
            gathered.children.add(touched.childId());
        } else {
            var gathered = new Touched(new HashSet<>(Set.of(touched.childId())));
            TransactionSynchronizationManager.bindResource(this, gathered);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(ExitListener.this);
                    if (status == STATUS_COMMITTED) {
                        exits.these(gathered.children, partnership.today());
                    }
                }
            });
        }
    }

    private record Touched(Set<Integer> children) {}

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(ChildrenMerged decided) {
        exits.these(Set.of(decided.kept().value(), decided.merged().value()), partnership.today());
    }

    /** The reporting date may have moved. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(PartnershipChanged changed) {
        exits.everyone(partnership.today());
    }

    @Override
    public String name() {
        return "support.programmes";
    }

    @Override
    public void run() {
        exits.everyone(partnership.today());
    }
}
