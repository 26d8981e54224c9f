package uk.haven.support.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.haven.directory.Continuum;
import uk.haven.directory.Service;
import uk.haven.platform.YearGroup;
import uk.haven.support.domain.referral.Suggestions.Need;

class SuggestionsTests {

    private static Service service(
            long id, String name, Set<Integer> levels, YearGroup lowest, int places, boolean open) {
        return new Service(
                id,
                UUID.randomUUID(),
                name.toLowerCase(java.util.Locale.ROOT),
                name,
                "",
                levels,
                Continuum.SYSTEMATIC,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.ofNullable(lowest),
                Optional.empty(),
                "",
                places == 0 ? OptionalInt.empty() : OptionalInt.of(places),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                open,
                1);
    }

    private static final List<Service> ALL = List.of(
            service(1, "Anyone", Set.of(), null, 0, true),
            service(2, "Befriending", Set.of(2), null, 5, true),
            service(3, "Closed", Set.of(2), null, 0, false),
            service(4, "Teenagers", Set.of(2), YearGroup.Y8, 0, true),
            service(5, "Mentor", Set.of(), null, 3, true),
            service(6, "Other level", Set.of(3), null, 0, true));

    @Test
    void openServicesOfTheLevelThatTakeTheYearGroupEachWithWhy() {
        var suggested = Suggestions.of(ALL, new Need(2, true, Set.of("Mentor"), Optional.of(YearGroup.Y4)), Set.of(2L));
        assertThat(suggested)
                .extracting(each -> each.service().name())
                .containsExactly("Mentor", "Anyone", "Befriending");
        assertThat(suggested.getFirst().why())
                .containsExactly("Offered at level 2, the level that is recorded", "Has places free");
        assertThat(suggested.get(1).why()).containsExactly("For every child");
        assertThat(suggested.getLast().why())
                .containsExactly(
                        "Offered at level 2, the level that is recorded", "All its places are taken: expect to wait");
    }

    @Test
    void aProposedLevelIsSaidToBeProposedAndAnOlderChildIsOfferedMore() {
        var suggested = Suggestions.of(ALL, new Need(2, false, Set.of(), Optional.of(YearGroup.Y9)), Set.of());
        assertThat(suggested)
                .filteredOn(each -> each.service().name().equals("Teenagers"))
                .singleElement()
                .satisfies(each -> assertThat(each.why())
                        .containsExactly(
                                "Offered at level 2, the level that the evidence proposes",
                                "Takes children of this age: from Year 8"));
    }

    @Test
    void withoutALevelOnlyWhatIsForEveryoneIsSuggested() {
        assertThat(Suggestions.of(ALL, new Need(0, true, Set.of(), Optional.empty()), Set.of()))
                .extracting(each -> each.service().name())
                .containsExactly("Anyone", "Mentor");
    }

    @Test
    void sharedPartsComeBackFromTheirTextAsTheyWere() {
        var parts = new SharedParts(List.of(new SharedParts.Part(
                "identity", "Who", "Who the child is", List.of(new SharedParts.Row("Name", "زينب O'Hara")))));
        assertThat(SharedParts.read(parts.json())).isEqualTo(parts);
        assertThat(parts.name()).contains("زينب O'Hara");
        assertThat(SharedParts.none().name()).isEmpty();
    }
}
