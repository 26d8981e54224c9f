package uk.haven.platform.ui;

import java.util.List;

/**
 * One short list of "what needs me today?".
 *
 * @param count everything it stands for; {@code rows} holds the oldest few
 * @param empty what to say, kindly, when there is nothing
 * @param more where all of it can be seen
 */
public record TodoList(String title, int count, List<Todo> rows, String empty, String more) {
    public TodoList {
        rows = List.copyOf(rows);
    }

    /**
     * A sentence and one action.
     *
     * @param action the verb on the link: {@code Review}
     */
    public record Todo(String who, String sentence, String action, String path) {}
}
