package uk.haven.support.web.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.TodaySource;
import uk.haven.access.Viewer;
import uk.haven.support.internal.WorkSource.Bucket;
import uk.haven.support.internal.work.MyWork;
import uk.haven.support.internal.work.Todo;

/** The most pressing of My work, for today. */
@Component
@Order(5)
class WorkToday implements TodaySource {

    private static final int SHOWN = 5;
    private static final List<Bucket> PRESSING = List.of(Bucket.OVERDUE, Bucket.DUE, Bucket.NEW, Bucket.MET);

    private final MyWork work;

    WorkToday(MyWork work) {
        this.work = work;
    }

    @Override
    public List<TodayList> today(Viewer.Person viewer, LocalDate date) {
        if (!viewer.hasAny(List.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.AGENCY_WORKER))) {
            return List.of();
        }
        var mine = work.of(viewer, date);
        var lists = new ArrayList<TodayList>();
        PRESSING.forEach(bucket -> {
            List<Todo> todos = mine.todos().stream()
                    .filter(each -> each.bucket() == bucket)
                    .toList();
            if (!todos.isEmpty()) {
                lists.add(list(bucket, todos));
            }
        });
        if (lists.isEmpty() && mine.linked()) {
            lists.add(new TodayList("My work", 0, List.of(), "Nothing of your support is due today.", "/support"));
        }
        return lists;
    }

    private static TodayList list(Bucket bucket, List<Todo> todos) {
        return new TodayList(
                "My work: " + bucket.label().toLowerCase(java.util.Locale.ROOT),
                todos.size(),
                todos.stream()
                        .limit(SHOWN)
                        .map(each -> new TodayRow(
                                each.item().who(),
                                each.item().sentence(),
                                each.item().action(),
                                each.item().path()))
                        .toList(),
                "",
                "/support?bucket=" + WorkList.code(bucket));
    }
}
