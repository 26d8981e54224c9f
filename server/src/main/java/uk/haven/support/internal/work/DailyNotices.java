package uk.haven.support.internal.work;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.haven.partnership.Partnership;
import uk.haven.platform.jobs.DailyWork;
import uk.haven.support.domain.work.NoticeDay;

/** Sends the day's notices on school days. */
@Component
class DailyNotices implements DailyWork {

    private final Notices notices;
    private final Partnership partnership;

    DailyNotices(Notices notices, Partnership partnership) {
        this.notices = notices;
        this.partnership = partnership;
    }

    @Override
    public String name() {
        return "support.notices";
    }

    @Override
    public void run() {
        LocalDate today = partnership.today();
        if (NoticeDay.is(today, partnership.calendar())) {
            notices.send(today);
        }
    }
}
