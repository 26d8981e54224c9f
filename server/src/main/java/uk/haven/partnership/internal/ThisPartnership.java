package uk.haven.partnership.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.partnership.Settings;
import uk.haven.platform.SchoolCalendar;

@Service
class ThisPartnership implements Partnership, Settings {

    private final Known known;
    private final SettingStore settings;
    private final StaffStore staff;
    private final Audit audit;
    private final Clock clock;

    ThisPartnership(Known known, SettingStore settings, StaffStore staff, Audit audit, Clock clock) {
        this.known = known;
        this.settings = settings;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return current().name();
    }

    @Override
    public SchoolCalendar calendar() {
        return known.now().calendar();
    }

    @Override
    public LocalDate today() {
        var setting = current();
        return setting.reportingDate() != null
                ? setting.reportingDate()
                : LocalDate.now(clock.withZone(setting.zone()));
    }

    @Override
    public List<School> schools() {
        return known.now().schools();
    }

    @Override
    public Optional<School> school(long id) {
        return Optional.ofNullable(known.now().byId().get(id));
    }

    @Override
    public Optional<School> schoolByLaestab(String laestab) {
        return Optional.ofNullable(known.now().byLaestab().get(laestab));
    }

    @Override
    public Map<Long, Integer> keyWorkers(LocalDate date) {
        return staff.keyWorkers(date);
    }

    @Override
    public Setting current() {
        return known.now().setting();
    }

    @Override
    public void change(Setting setting) {
        settings.change(setting);
        known.changed();
        audit.record(new Audit.Entry("setting.changed", "partnership", "", ""));
    }
}
