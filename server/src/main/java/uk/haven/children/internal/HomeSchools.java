package uk.haven.children.internal;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.PartnershipChanged;

/**
 * Keeps each child's home school that of the enrolment begun last as of today: an entry that a school sent ahead takes
 * effect on its day, and one that lies ahead again once the reporting date was put back does not. Looks when the date is
 * changed and, while pages are served, at start-up and every few minutes whether a day has ended; looking at the same day twice does nothing.
 */
@Component
class HomeSchools {

    private static final Logger LOG = LoggerFactory.getLogger(HomeSchools.class);
    private static final Viewer SYSTEM = new Viewer.System("home-schools");
    private static final long EVERY_MINUTES = 5;

    private final HomeSchoolStore homes;
    private final Partnership partnership;
    private final Roll roll;
    private final TransactionTemplate transactions;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("home-schools").daemon().factory());
    private volatile LocalDate lookedAt = LocalDate.MIN;

    HomeSchools(HomeSchoolStore homes, Partnership partnership, Roll roll, TransactionTemplate transactions) {
        this.homes = homes;
        this.partnership = partnership;
        this.roll = roll;
        // after a commit the thread still holds that transaction's connection
        this.transactions = new TransactionTemplate(
                Objects.requireNonNull(transactions.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebApplicationContext) {
            thread.scheduleWithFixedDelay(this::look, 0, EVERY_MINUTES, TimeUnit.MINUTES);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(PartnershipChanged changed) {
        look();
    }

    private void look() {
        try {
            LocalDate today = partnership.today();
            if (!today.equals(lookedAt)) {
                settle(today);
                lookedAt = today;
            }
        } catch (RuntimeException failure) {
            // the next look tries again
            LOG.error("Home schools could not be brought up to date", failure);
        }
    }

    @PreDestroy
    void stop() {
        thread.close();
    }

    /** Puts the home schools right as of the day; answers of how many children. */
    int settle(LocalDate today) {
        Integer moved = Viewers.as(
                SYSTEM,
                () -> transactions.execute(status -> {
                    int children = homes.settle(today);
                    if (children > 0) {
                        roll.changed();
                    }
                    return children;
                }));
        return Objects.requireNonNull(moved);
    }
}
