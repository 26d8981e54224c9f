package uk.haven.support.web.work;

import java.util.List;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;

/**
 * Calendar and notices.
 *
 * @param made the calendar's address when it has just been made, else ""
 * @param since when the address that works now was made, or ""
 * @param wanted whether notices come by email
 */
public record NoticesPage(String made, String since, boolean wanted) {

    public Field email() {
        return Field.of("email", "An email on days when something is due")
                .withHint("One a day at most, early in the morning of a school day. It says how much is due, never"
                        + " about whom.");
    }

    public List<Option> answers() {
        return List.of(
                Option.of("yes", "Yes, write to me").chosenIf(wanted),
                Option.of("no", "No").chosenIf(!wanted));
    }
}
