package uk.haven.partnership.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.partnership.Settings.Setting;

/** The partnership's settings, and the number that tells every process that its memory is out of date. */
@Repository
class SettingStore {

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Setting current() {
        return jdbc.sql("select name, zone, reporting_date, synthetic from partnership.setting")
                .query((row, n) -> new Setting(
                        row.getString(1),
                        ZoneId.of(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4)))
                .single();
    }

    void change(Setting setting) {
        jdbc.sql("""
                        update partnership.setting
                           set name = :name, zone = :zone, reporting_date = :date, synthetic = :synthetic""")
                .param("name", setting.name())
                .param("zone", setting.zone().getId())
                .param("date", setting.reportingDate())
                .param("synthetic", setting.synthetic())
                .update();
    }

    long version() {
        return jdbc.sql("select number from partnership.version")
                .query(Long.class)
                .single();
    }

    void bumpVersion() {
        jdbc.sql("update partnership.version set number = nextval('partnership.version_number')")
                .update();
    }
}
