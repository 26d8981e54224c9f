package uk.haven.schooling.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.TodaySource;
import uk.haven.access.Viewer;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.ui.Words;
import uk.haven.schooling.Registers;

/** Registers that have not come in: the weeks of this school year that a data manager's school owes. */
@Component
@Order(20)
class SchoolingToday implements TodaySource {

    private static final int SHOWN = 5;

    private final Registers registers;
    private final Partnership partnership;

    SchoolingToday(Registers registers, Partnership partnership) {
        this.registers = registers;
        this.partnership = partnership;
    }

    @Override
    public List<TodayList> today(Viewer.Person viewer, LocalDate date) {
        if (!viewer.has(Role.DATA_MANAGER)) {
            return List.of();
        }
        LocalDate first =
                partnership.calendar().schoolYearAt(date).flatMap(this::start).orElse(date);
        var rows = new ArrayList<TodayRow>();
        for (long id : viewer.schoolIds()) {
            School school = partnership.school(id).orElse(null);
            if (school != null && viewer.hasAt(Role.DATA_MANAGER, id)) {
                registers
                        .missingWeeks(id, first, date)
                        .forEach(monday -> rows.add(new TodayRow(
                                school.name(),
                                "The register of the week of " + Words.date(monday) + " has not come in",
                                "Send it",
                                "/files")));
            }
        }
        return List.of(new TodayList(
                "Weeks without a register",
                rows.size(),
                rows.stream().limit(SHOWN).toList(),
                "Every week of this school year has its register. The next is due when this week is over.",
                "/files"));
    }

    private Optional<LocalDate> start(SchoolYear year) {
        return partnership.calendar().startOf(year);
    }
}
