package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.platform.ui.Words;
import uk.haven.schooling.FactSource;
import uk.haven.schooling.Facts;
import uk.haven.support.internal.Shareable;

/** Attendance of the school year so far, in sessions. */
@Component
class AttendancePart implements Shareable {

    private final FactSource facts;

    AttendancePart(FactSource facts) {
        this.facts = facts;
    }

    @Override
    public String code() {
        return "attendance";
    }

    @Override
    public String label() {
        return "Attendance this school year";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean sensitive() {
        return false;
    }

    @Override
    public Optional<Part> at(Child child, LocalDate date) {
        Facts held = facts.of(child.id(), date);
        return held.possibleYear() == 0
                ? Optional.empty()
                : Optional.of(new Part(
                        "Attendance of this school year to " + Words.date(date),
                        List.of(
                                new Row(
                                        "Attended",
                                        "%d of %d sessions (a session is half a day)"
                                                .formatted(held.attendedYear(), held.possibleYear())),
                                new Row("Absent with leave", sessions(held.authorisedYear())),
                                new Row("Absent without leave", sessions(held.unauthorisedYear())))));
    }

    private static String sessions(int number) {
        return Words.count(number, "session", "sessions");
    }
}
