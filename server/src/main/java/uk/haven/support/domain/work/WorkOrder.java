package uk.haven.support.domain.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.haven.support.Intervention;

/** What any piece of support asks of whoever leads it, whatever its kind. */
public final class WorkOrder {

    /** For so many days a piece of support is new to whoever was given it. */
    public static final int NEW_DAYS = 7;

    /** A reason to look at a piece of support, most pressing first. */
    public enum Reason {
        NEXT_OVERDUE("The next step was to be done by then", "Do it"),
        PAST_ITS_END("It was planned to end, and nobody has said how it goes on", "End or plan"),
        NEXT_DUE("The next step is to be done today", "Do it"),
        NEW("New to you", "Look");

        private final String sentence;
        private final String action;

        Reason(String sentence, String action) {
            this.sentence = sentence;
            this.action = action;
        }

        public String sentence() {
            return sentence;
        }

        public String action() {
            return action;
        }
    }

    /** @param due the day it was or is due, or the day it was taken on */
    public record Ask(Reason reason, LocalDate due) {}

    private WorkOrder() {}

    /** What there is to do at the date: nothing for support that has ended. */
    public static List<Ask> asks(Intervention each, LocalDate date) {
        var asks = new ArrayList<Ask>();
        if (each.endedOn().isPresent()) {
            return asks;
        }
        each.nextOn()
                .filter(next -> !next.isAfter(date))
                .ifPresent(
                        next -> asks.add(new Ask(next.isBefore(date) ? Reason.NEXT_OVERDUE : Reason.NEXT_DUE, next)));
        each.plannedUntil()
                .filter(until -> until.isBefore(date))
                .ifPresent(until -> asks.add(new Ask(Reason.PAST_ITS_END, until)));
        each.assignedOn()
                .filter(on -> on.isAfter(date.minusDays(NEW_DAYS)))
                .ifPresent(on -> asks.add(new Ask(Reason.NEW, on)));
        return asks;
    }
}
