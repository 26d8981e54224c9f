package uk.haven.support.web.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.TodaySource;
import uk.haven.access.Viewer;
import uk.haven.platform.ui.Words;
import uk.haven.support.InterventionKind;
import uk.haven.support.Interventions;
import uk.haven.support.domain.programme.Concern;
import uk.haven.support.internal.programme.ProgrammeOverview;
import uk.haven.support.internal.programme.ProgrammeOverview.Seen;

/**
 * Programmes that need somebody and tell nobody: nobody leads them, or who does has left or never signs in and so has no My
 * work. Those who lead a school's support see how many there are, list by list.
 */
@Component
@Order(16)
class ProgrammeToday implements TodaySource {

    private static final Set<Role> LEAD = Set.of(Role.SENCO, Role.HEAD);

    private final ProgrammeOverview overview;
    private final Interventions interventions;

    ProgrammeToday(ProgrammeOverview overview, Interventions interventions) {
        this.overview = overview;
        this.interventions = interventions;
    }

    @Override
    public List<TodayList> today(Viewer.Person viewer, LocalDate date) {
        List<Long> schools = viewer.memberships().stream()
                .filter(each -> LEAD.contains(each.role()))
                .flatMap(each -> each.schoolId().stream())
                .distinct()
                .toList();
        if (schools.isEmpty()) {
            return List.of();
        }
        List<Seen> unseen = overview
                .of(
                        Stream.concat(
                                        schools.stream()
                                                .flatMap(school -> interventions.at(school, date, date).stream()),
                                        interventions.cameTo(schools, date).stream())
                                .filter(each -> each.kind() == InterventionKind.PROGRAMME)
                                .filter(each -> each.endedOn().isEmpty())
                                .toList(),
                        date)
                .stream()
                .filter(each -> !each.concerns().isEmpty() && each.child().isPresent())
                .filter(each -> !each.reaches(date))
                .toList();
        var rows = new ArrayList<TodayRow>();
        for (Concern concern : Concern.values()) {
            int count = (int) unseen.stream()
                    .filter(each -> each.concerns().contains(concern))
                    .count();
            if (count > 0) {
                rows.add(new TodayRow(
                        Words.count(count, "programme", "programmes"),
                        concern.label().toLowerCase(Locale.UK) + ", and nobody leads it who signs in",
                        "Look",
                        new ProgrammeList(ProgrammeList.UNREACHED, "", "").path(ProgrammeList.UNREACHED)));
            }
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new TodayList(
                        "Programmes that reach nobody",
                        unseen.size(),
                        rows,
                        "",
                        new ProgrammeList(ProgrammeList.UNREACHED, "", "").path(ProgrammeList.UNREACHED)));
    }
}
