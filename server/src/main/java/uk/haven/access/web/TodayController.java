package uk.haven.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.haven.access.TodaySource;
import uk.haven.access.TodaySource.TodayList;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.WhereAndWhen;
import uk.haven.platform.ui.TodoList;

/** "What needs me today?", asked of every module in one transaction. */
@Controller
class TodayController {

    private final List<TodaySource> sources;
    private final ObjectProvider<WhereAndWhen> whereAndWhen;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TodayController(
            ObjectProvider<TodaySource> sources,
            ObjectProvider<WhereAndWhen> whereAndWhen,
            TransactionTemplate transactions,
            Clock clock) {
        this.sources = sources.orderedStream().toList();
        this.whereAndWhen = whereAndWhen;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/")
    String today(Model model) {
        Viewer.Person viewer = Viewers.person();
        WhereAndWhen when = whereAndWhen.getIfAvailable();
        LocalDate today = when == null ? LocalDate.now(clock) : when.asOf();
        List<TodoList> lists = Objects.requireNonNull(transactions.execute(status -> sources.stream()
                .flatMap(source -> source.today(viewer, today).stream())
                .map(TodayController::card)
                .toList()));
        model.addAttribute("page", new TodayPage(firstName(viewer.name()), today, lists, NextSteps.of(viewer)));
        return "access/today";
    }

    private static TodoList card(TodayList list) {
        return new TodoList(
                list.title(),
                list.count(),
                list.rows().stream()
                        .map(row -> new TodoList.Todo(row.who(), row.sentence(), row.action(), row.path()))
                        .toList(),
                list.empty(),
                list.more());
    }

    private static String firstName(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
