package uk.haven.partnership;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is set for the whole partnership: by an administrator on the settings page, or by the demo. */
public interface Settings {

    Setting current();

    /** Changes all of it, in the current transaction, and records that in the audit. */
    void change(Setting setting);

    /**
     * @param name of the partnership
     * @param zone decides what day it is
     * @param reportingDate the day taken for today, or null for the clock's
     * @param synthetic whether the children are invented; every page then says so
     */
    record Setting(String name, ZoneId zone, @Nullable LocalDate reportingDate, boolean synthetic) {}
}
