package uk.haven.partnership.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.haven.partnership.PartnershipChanged;
import uk.haven.partnership.School;
import uk.haven.partnership.Settings.Setting;
import uk.haven.platform.SchoolCalendar;

/**
 * Schools, calendar and settings in memory. Another process's change is noticed within half a second; a transaction that
 * changes them reads its own, and nobody else sees that before it is committed.
 */
@Component
class Known {

    private static final long FRESH_NANOS = 500_000_000;

    private final SettingStore settings;
    private final SchoolStore schools;
    private final CalendarStore calendar;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Snapshot snapshot;
    private volatile long checkedAt;

    Known(SettingStore settings, SchoolStore schools, CalendarStore calendar, ApplicationEventPublisher events) {
        this.settings = settings;
        this.schools = schools;
        this.calendar = calendar;
        this.events = events;
    }

    record Snapshot(
            long version,
            Setting setting,
            SchoolCalendar calendar,
            List<School> schools,
            Map<Long, School> byId,
            Map<String, School> byLaestab) {}

    Snapshot now() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return load();
        }
        Snapshot held = snapshot;
        long time = System.nanoTime();
        if (held != null && time - checkedAt < FRESH_NANOS) {
            return held;
        }
        if (held == null || held.version() != settings.version()) {
            held = load();
            snapshot = held;
        }
        checkedAt = time;
        return held;
    }

    /** Tells this process and, once committed, every other. Call inside the transaction that makes the change. */
    void changed() {
        settings.bumpVersion();
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(Known.this);
                    snapshot = null;
                }
            });
            events.publishEvent(new PartnershipChanged());
        }
    }

    private Snapshot load() {
        long version = settings.version();
        var all = schools.all().stream().map(SchoolStore.Row::school).toList();
        return new Snapshot(
                version,
                settings.current(),
                SchoolCalendar.of(calendar.all()),
                all,
                all.stream().collect(Collectors.toUnmodifiableMap(School::id, school -> school)),
                all.stream().collect(Collectors.toUnmodifiableMap(School::laestab, school -> school)));
    }
}
