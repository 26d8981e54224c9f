package uk.haven.access.web;

import java.time.LocalDate;
import java.util.List;
import uk.haven.platform.ui.TodoList;

/**
 * What needs this person today.
 *
 * @param firstName to greet by
 * @param lists most urgent first
 * @param next what there is to do when nothing needs them
 */
public record TodayPage(String firstName, LocalDate today, List<TodoList> lists, List<NextStep> next) {

    public TodayPage {
        lists = List.copyOf(lists);
        next = List.copyOf(next);
    }

    public boolean nothingToDo() {
        return lists.stream().allMatch(list -> list.count() == 0);
    }

    /** A sentence, and where it leads when it leads anywhere ("" otherwise). */
    public record NextStep(String sentence, String action, String path) {}
}
