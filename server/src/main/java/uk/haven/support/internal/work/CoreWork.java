package uk.haven.support.internal.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.support.Intervention;
import uk.haven.support.domain.work.WorkOrder;
import uk.haven.support.domain.work.WorkOrder.Ask;
import uk.haven.support.internal.SupportKinds;
import uk.haven.support.internal.WorkSource.Bucket;
import uk.haven.support.internal.WorkSource.WorkItem;
import uk.haven.support.internal.workforce.Handovers;
import uk.haven.support.internal.workforce.Handovers.Handover;

/** What every piece of support asks of whoever leads it, whatever its kind. */
@Component
class CoreWork {

    private final Children children;
    private final Handovers handovers;
    private final SupportKinds kinds;

    CoreWork(Children children, Handovers handovers, SupportKinds kinds) {
        this.children = children;
        this.handovers = handovers;
        this.kinds = kinds;
    }

    /** With a fixed number of queries, however many are led. */
    List<Todo> of(List<Intervention> led, LocalDate date) {
        List<Intervention> asking = led.stream()
                .filter(each -> !WorkOrder.asks(each, date).isEmpty())
                .toList();
        if (asking.isEmpty()) {
            return List.of();
        }
        Map<ChildId, Child> known = children.find(
                asking.stream().map(Intervention::child).distinct().toList(), date);
        Map<Long, Handover> given =
                handovers.latest(asking.stream().map(Intervention::id).toList());
        var todos = new ArrayList<Todo>();
        Map<Long, String> told = kinds.knownAs(
                asking.stream().filter(each -> !known.containsKey(each.child())).toList());
        for (Intervention each : asking) {
            Child child = known.get(each.child());
            // an agency does not see the child, and still has what it accepted to do
            String who = child == null ? told.get(each.id()) : child.name();
            if (who != null) {
                String page = child == null ? "/support" : "/children/" + child.publicId() + "#doing";
                WorkOrder.asks(each, date)
                        .forEach(ask ->
                                todos.add(todo(each, who, kinds.path(each).orElse(page), ask, given.get(each.id()))));
            }
        }
        return todos;
    }

    private static Todo todo(Intervention each, String who, String path, Ask ask, @Nullable Handover given) {
        String sentence = each.title() + ": "
                + (ask.reason() == WorkOrder.Reason.NEW
                        ? newly(each, given)
                        : lower(ask.reason().sentence()));
        var item = new WorkItem(
                bucket(ask.reason()),
                ask.due(),
                who,
                sentence,
                ask.reason().action(),
                path,
                ask.reason() != WorkOrder.Reason.NEW);
        return new Todo(item, Optional.of(each), Todo.partOf(path));
    }

    private static String newly(Intervention each, @Nullable Handover given) {
        boolean handed = given != null
                && each.workerId().isPresent()
                && given.toWorkerId() == each.workerId().getAsLong();
        if (!handed || given == null) {
            return "new to you";
        }
        return "given to you by " + given.by() + (given.note().isEmpty() ? "" : ". \u201c" + given.note() + "\u201d");
    }

    private static Bucket bucket(WorkOrder.Reason reason) {
        return switch (reason) {
            case NEXT_OVERDUE, PAST_ITS_END -> Bucket.OVERDUE;
            case NEXT_DUE -> Bucket.DUE;
            case NEW -> Bucket.NEW;
        };
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
