package uk.haven.access;

import java.time.LocalDate;
import java.util.List;

/** What a module has for "what needs me today?"; a Spring bean. Called inside a read-only transaction of the viewer. */
public interface TodaySource {

    /**
     * The lists for this person, most urgent first; a list may be empty (it then says so kindly, or is left out when it
     * does not concern the person's roles at all).
     */
    List<TodayList> today(Viewer.Person viewer, LocalDate date);

    /**
     * One short list.
     *
     * @param title sentence case: "Proposed above the recorded level"
     * @param count everything it stands for; {@code rows} holds the oldest few; {@link #UNCOUNTED} when nothing waits and
     *     the rows only lead on
     * @param empty what to say when there is nothing
     * @param more where all of it can be seen
     */
    record TodayList(String title, int count, List<TodayRow> rows, String empty, String more) {
        public static final int UNCOUNTED = -1;

        public TodayList {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A sentence and one action.
     *
     * @param who the child's or file's name
     * @param sentence "Attendance fell below 90 % · 162 of 184 sessions"
     * @param action the verb on the link: "Review"
     * @param path where the action leads
     */
    record TodayRow(String who, String sentence, String action, String path) {}
}
