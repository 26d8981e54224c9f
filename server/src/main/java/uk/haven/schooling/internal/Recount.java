package uk.haven.schooling.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.intake.FileApplied;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.PartnershipChanged;
import uk.haven.platform.SchoolCalendar;
import uk.haven.schooling.domain.AttendanceCodes;
import uk.haven.schooling.domain.RegisterSheet;
import uk.haven.schooling.domain.WeekPlan;

/**
 * Counts every register again when the calendar has changed, since half-terms are where sessions are counted. The
 * calendar that the facts were counted by is kept beside them, so that a recount that was cut short is made up for.
 */
@Component
class Recount {

    private static final int SCHOOLS_AT_ONCE = 16;

    private final RegisterStore registers;
    private final BlockStore blocks;
    private final Partnership partnership;
    private final TransactionTemplate transactions;

    Recount(RegisterStore registers, BlockStore blocks, Partnership partnership, TransactionTemplate transactions) {
        this.registers = registers;
        this.blocks = blocks;
        this.partnership = partnership;
        // after a commit the thread still holds that transaction's connection
        this.transactions = new TransactionTemplate(
                Objects.requireNonNull(transactions.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(FileApplied applied) {
        if (applied.kind().equals("calendar")) {
            asBatch();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void onStart() {
        asBatch();
    }

    /** After the calendar was changed by hand, before those who read the facts hear of it. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(PartnershipChanged changed) {
        asBatch();
    }

    private void asBatch() {
        Viewers.as(new Viewer.System("facts"), () -> transactions.executeWithoutResult(status -> ifCalendarChanged()));
    }

    /** Call inside a transaction of batch work, before anything is counted. */
    void ifCalendarChanged() {
        SchoolCalendar calendar = partnership.calendar();
        String halfTerms = calendar.halfTerms().stream()
                .map(halfTerm -> halfTerm.schoolYear() + " " + halfTerm.number() + " " + halfTerm.start())
                .collect(Collectors.joining("\n"));
        if (halfTerms.equals(blocks.countedCalendar())) {
            return;
        }
        blocks.clear();
        List<BlockStore.Span> schools = blocks.registers();
        for (int from = 0; from < schools.size(); from += SCHOOLS_AT_ONCE) {
            count(calendar, schools.subList(from, Math.min(schools.size(), from + SCHOOLS_AT_ONCE)));
        }
        blocks.countedCalendar(halfTerms);
    }

    private void count(SchoolCalendar calendar, List<BlockStore.Span> schools) {
        Map<BlockStore.Key, SchoolCounts> counts = new HashMap<>();
        var first = schools.stream().map(BlockStore.Span::firstWeek).min((a, b) -> a.compareTo(b));
        var last = schools.stream().map(BlockStore.Span::lastWeek).max((a, b) -> a.compareTo(b));
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        registers.present(schools.stream().map(BlockStore.Span::schoolId).toList(), first.get(), last.get(), held -> {
            var plan = WeekPlan.of(calendar, AttendanceCodes.standard(), held.weekStart());
            var sheet = RegisterSheet.decode(held.sheet());
            for (var stretch : plan.stretches()) {
                var key = new BlockStore.Key(
                        stretch.halfTerm().schoolYear().start(),
                        held.schoolId(),
                        stretch.halfTerm().number());
                counts.computeIfAbsent(key, none -> new SchoolCounts()).add(sheet, plan.monday(), stretch);
            }
        });
        blocks.put(counts.entrySet().stream()
                .map(entry -> entry.getValue().block(entry.getKey()))
                .toList());
    }
}
