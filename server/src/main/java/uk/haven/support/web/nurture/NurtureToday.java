package uk.haven.support.web.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.TodaySource;
import uk.haven.access.Viewer;
import uk.haven.support.domain.nurture.GroupWatch;
import uk.haven.support.domain.nurture.PlacementWatch;
import uk.haven.support.internal.nurture.NurtureOverview;
import uk.haven.support.internal.nurture.NurtureOverview.SeenGroup;
import uk.haven.support.internal.nurture.NurtureOverview.SeenPlacement;

/** What nurture groups are short of, and stays that last too long, for those who lead a school's support. */
@Component
@Order(15)
class NurtureToday implements TodaySource {

    private static final int SHOWN = 5;
    private static final Set<PlacementWatch> PRESSING =
            Set.of(PlacementWatch.OVERSTAY, PlacementWatch.RETURN_OVERDUE, PlacementWatch.REPROFILE_OVERDUE);

    private final NurtureOverview overview;

    NurtureToday(NurtureOverview overview) {
        this.overview = overview;
    }

    @Override
    public List<TodayList> today(Viewer.Person viewer, LocalDate date) {
        Set<Long> schools = viewer.memberships().stream()
                .filter(each -> NurtureForms.LEAD.contains(each.role()))
                .flatMap(each -> each.schoolId().stream())
                .collect(Collectors.toSet());
        List<SeenGroup> groups = overview.at(schools, date);
        var rows = new ArrayList<TodayRow>();
        for (SeenGroup each : groups) {
            each.watches().stream().filter(watch -> !watch.quiet()).forEach(watch -> rows.add(row(each, watch)));
        }
        groups.stream()
                .flatMap(each -> each.placed().stream())
                .filter(each -> each.child().isPresent())
                .forEach(each -> each.watches().stream()
                        .filter(PRESSING::contains)
                        .findFirst()
                        .ifPresent(watch -> rows.add(row(each, watch))));
        return groups.isEmpty()
                ? List.of()
                : List.of(new TodayList(
                        "Nurture groups",
                        rows.size(),
                        rows.stream().limit(SHOWN).toList(),
                        "Your nurture groups have what they need, and nobody stays too long.",
                        NurtureNavigation.PATH));
    }

    private static TodayRow row(SeenGroup each, GroupWatch watch) {
        return new TodayRow(each.group().name(), watch.label(), "Look", NurtureForms.path(each.group()));
    }

    private static TodayRow row(SeenPlacement each, PlacementWatch watch) {
        return new TodayRow(
                each.who(),
                each.placement().groupName() + ": " + watch.label().toLowerCase(java.util.Locale.UK),
                "Look",
                each.placement().path());
    }
}
