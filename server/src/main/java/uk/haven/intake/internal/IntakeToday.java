package uk.haven.intake.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.TodaySource;
import uk.haven.access.Viewer;

/** What a data manager has to decide or to mend. */
@Component
class IntakeToday implements TodaySource {

    private static final int MOST = 200;
    private static final int SHOWN = 5;

    private final SetStore sets;

    IntakeToday(SetStore sets) {
        this.sets = sets;
    }

    @Override
    public List<TodayList> today(Viewer.Person viewer, LocalDate date) {
        if (!viewer.has(Role.DATA_MANAGER)) {
            return List.of();
        }
        var undecided = sets.waiting(true, MOST);
        var broken = sets.waiting(false, MOST);
        return List.of(
                new TodayList(
                        "Files waiting for your decision",
                        undecided.size(),
                        undecided.stream().limit(SHOWN).map(IntakeToday::decide).toList(),
                        "No file waits for you. Send this week's registers when they are ready.",
                        "/files"),
                new TodayList(
                        "Files with rows to mend",
                        broken.size(),
                        broken.stream().limit(SHOWN).map(IntakeToday::mend).toList(),
                        "Every row that you sent was taken in.",
                        "/files"));
    }

    private static TodayRow decide(FileView file) {
        return new TodayRow(
                file.name(),
                "%,d rows would change something, %,d are rejected".formatted(file.accepted(), file.rejected()),
                "Decide",
                "/files/sets/" + file.setId());
    }

    private static TodayRow mend(FileView file) {
        return new TodayRow(
                file.name(),
                file.openRows() == 1 ? "1 row was rejected" : "%,d rows were rejected".formatted(file.openRows()),
                "Mend",
                "/files/" + file.publicId());
    }
}
