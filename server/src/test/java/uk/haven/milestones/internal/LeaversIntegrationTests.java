package uk.haven.milestones.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.milestones.MilestonesFixture;
import uk.haven.milestones.internal.Leavers.Leaver;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.Destination;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class LeaversIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Leavers leavers;

    private MilestonesFixture fixture;
    private String school;
    private Viewer.Person senco;
    private SchoolYear year;
    private LocalDate may;

    @BeforeEach
    void lastSummer() {
        fixture = new MilestonesFixture(context);
        school = fixture.support().aSchool();
        senco = fixture.support().partnership().someone("SENCO", school);
        year = fixture.lastYear();
        may = LocalDate.of(year.start() + 1, 5, 1);
    }

    private List<Leaver> asOf(LocalDate date) {
        return fixture.support().partnership().as(senco, () -> leavers.of(List.of(fixture.idOf(school)), year, date));
    }

    private static List<String> names(List<Leaver> leavers) {
        return leavers.stream().map(each -> each.child().name()).toList();
    }

    @Test
    void whoLeftInJuneIsStillALeaverAndWhoLeftBeforeMayIsNot() {
        Child june = fixture.aChild(school, "O'Hara", "Zoë", "11");
        Child april = fixture.aChild(school, "Early", "Eve", "11");
        Child firstOfMay = fixture.aChild(school, "Mayne", "May", "11");
        fixture.aChild(school, "Younger", "Ada", "10");
        fixture.leaves(june, school, "11", LocalDate.of(year.start() + 1, 6, 27));
        fixture.leaves(april, school, "11", may.minusDays(1));
        fixture.leaves(firstOfMay, school, "11", may);

        assertThat(names(asOf(may))).containsExactly("May Mayne", "Zoë O'Hara");
        assertThat(names(asOf(fixture.today()))).containsExactly("May Mayne", "Zoë O'Hara");
        // before a place is asked it is the roll of the day
        assertThat(names(asOf(may.minusDays(1)))).containsExactly("Eve Early", "May Mayne", "Zoë O'Hara");
    }

    @Test
    void aPlaceOfSomebodyWhoHasLeftIsRecordedByTheirLastSchoolAndByNoOther() {
        Child gone = fixture.aChild(school, "O'Hara", "Zoë", "11");
        Child stays = fixture.aChild(school, "Sixth", "Sam", "11");
        LocalDate june = LocalDate.of(year.start() + 1, 6, 27);
        fixture.leaves(gone, school, "11", june);
        fixture.leaves(stays, school, "11", june);
        fixture.joins(stays, fixture.support().aSchool(), "12", LocalDate.of(year.start() + 1, 9, 3));

        List<Leaver> all = asOf(fixture.today());
        assertThat(all.stream().map(Leaver::here)).containsExactly(true, false);
        fixture.support().partnership().as(senco, () -> {
            leavers.record(all.getFirst(), Destination.TRAINING);
            return true;
        });
        assertThat(asOf(fixture.today()).getFirst().place()).contains(Destination.TRAINING);
    }
}
