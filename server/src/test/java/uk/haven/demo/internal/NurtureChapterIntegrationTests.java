package uk.haven.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.YearGroup;
import uk.haven.support.domain.nurture.GroupWatch;
import uk.haven.support.domain.nurture.PlacementState;
import uk.haven.support.domain.nurture.PlacementWatch;
import uk.haven.support.internal.nurture.NurtureOverview;
import uk.haven.support.internal.nurture.NurtureOverview.SeenGroup;
import uk.haven.support.internal.nurture.NurtureOverview.SeenPlacement;

class NurtureChapterIntegrationTests {

    @Test
    void theDemosYearHasAFullGroupAnOverstayerAnOverdueProfileAndChildrenWhoWentBack() {
        var haven = SharedDemo.haven();
        School signedIn =
                haven.bean(Partnership.class).schoolByLaestab("850/9990").orElseThrow();
        List<SeenGroup> groups = Viewers.as(
                new Viewer.System("test"),
                () -> haven.bean(TransactionTemplate.class)
                        .execute(_ -> haven.bean(NurtureOverview.class)
                                .at(
                                        haven.bean(Partnership.class).schools().stream()
                                                .map(School::id)
                                                .toList(),
                                        DemoCalendar.TODAY)));
        assertThat(groups)
                .extracting(each -> each.group().name())
                .containsExactlyInAnyOrder("The Harbour", "The Nest", "Willow room");
        SeenGroup full = named(groups, "The Harbour");
        assertThat(full.group().schoolId()).isEqualTo(signedIn.id());
        assertThat(full.placed())
                .hasSize(8)
                .extracting(each -> each.child().orElseThrow().yearGroup())
                .allMatch(each -> each.compareTo(YearGroup.Y7) >= 0 && each.compareTo(YearGroup.Y9) <= 0);
        assertThat(full.free()).isZero();
        assertThat(full.watches().stream().filter(each -> !each.quiet())).isEmpty();
        assertThat(count(full, PlacementState.RETURNED)).isEqualTo(4);
        assertThat(watching(full, PlacementWatch.OVERSTAY)).isEqualTo(1);
        assertThat(watching(full, PlacementWatch.REPROFILE_OVERDUE)).isEqualTo(1);
        assertThat(named(groups, "The Nest").watches()).contains(GroupWatch.NO_OVERSIGHT, GroupWatch.ONE_ADULT);
        assertThat(named(groups, "Willow room").proposed()).hasSize(2);
    }

    private static SeenGroup named(List<SeenGroup> groups, String name) {
        return groups.stream()
                .filter(each -> each.group().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long count(SeenGroup group, PlacementState state) {
        return group.placements().stream()
                .map(SeenPlacement::placement)
                .filter(each -> each.state() == state)
                .count();
    }

    private static long watching(SeenGroup group, PlacementWatch watch) {
        return group.placements().stream()
                .filter(each -> each.watches().contains(watch))
                .count();
    }
}
