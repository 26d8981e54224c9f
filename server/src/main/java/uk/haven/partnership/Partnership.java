package uk.haven.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.haven.platform.SchoolCalendar;

/** The partnership's own facts: its schools, calendar, today and people. */
public interface Partnership {

    /** Its name, for page heads and reports. */
    String name();

    /** The calendar of half-terms; empty until {@code calendar.csv} or the demo brings one. Cached until it changes. */
    SchoolCalendar calendar();

    /**
     * The partnership's today: the clock's date in the partnership's zone, or the reporting date that an administrator
     * (or the demo) has set. Never call {@code LocalDate.now()}.
     */
    LocalDate today();

    /** Every school, open or closed, by LAESTAB. Cached until it changes; schools are not personal data. */
    List<School> schools();

    Optional<School> school(long id);

    Optional<School> schoolByLaestab(String laestab);

    /**
     * Key workers by school at the date: people (not full-time equivalents) with a key-worker role active then.
     *
     * @return counts by {@code school.id}; schools without any are absent
     */
    Map<Long, Integer> keyWorkers(LocalDate date);
}
