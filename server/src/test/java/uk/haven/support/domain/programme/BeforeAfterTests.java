package uk.haven.support.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.haven.support.domain.programme.BeforeAfter.Figures;
import uk.haven.support.domain.programme.BeforeAfter.Range;
import uk.haven.support.domain.programme.BeforeAfter.Verdict;

class BeforeAfterTests {

    private static final Figures BEFORE = new Figures(100, 80, 10, 2);
    private static final Figures DURING = new Figures(100, 88, 4, 0);

    private static BeforeAfter after(int attended, int[] changes) {
        return BeforeAfter.of(10, BEFORE, DURING, Optional.of(new Figures(100, attended, 0, 0)), changes);
    }

    @Test
    void fewerThanTenSimilarPupilsAreTooFewToTell() {
        int[] nine = IntStream.range(0, 9).toArray();
        assertThat(after(95, nine).verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(after(95, nine).range()).isEmpty();
        assertThat(after(95, IntStream.range(0, 10).toArray()).verdict()).isEqualTo(Verdict.MORE);
    }

    @Test
    void onlyWhatIsOutsideTheMiddleNineInTenIsADifference() {
        int[] changes = IntStream.rangeClosed(-20, 19).map(each -> each * 10).toArray();
        assertThat(after(80, changes).range()).contains(new Range(-180, 0, 170));
        assertThat(after(81, changes).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(after(82, changes).verdict()).isEqualTo(Verdict.MORE);
        assertThat(after(82, changes).change()).isEqualTo(200);
        assertThat(after(78, changes).verdict()).isEqualTo(Verdict.LESS);
    }

    @Test
    void whileNothingAfterIsRecordedNothingIsSaid() {
        assertThat(BeforeAfter.of(10, BEFORE, DURING, Optional.of(Figures.NONE), new int[20])
                        .verdict())
                .isEqualTo(Verdict.NOTHING_YET);
        assertThat(BeforeAfter.of(10, Figures.NONE, DURING, Optional.of(DURING), new int[20])
                        .verdict())
                .isEqualTo(Verdict.NOTHING_YET);
    }

    @Test
    void aKindOfProgrammeIsJudgedByTheIntervalOfItsAverage() {
        assertThat(KindEffect.of(new int[] {500, 500, 500, 500, 500, 500, 500}).verdict())
                .isEqualTo(KindEffect.Verdict.TOO_FEW);
        assertThat(KindEffect.of(new int[] {100, 200, 300, 400, 100, 200, 300, 400})
                        .verdict())
                .isEqualTo(KindEffect.Verdict.ROSE);
        // mean 250, standard deviation 119.5, standard error 42.3, t 2.365: 150 to 350
        assertThat(KindEffect.of(new int[] {100, 200, 300, 400, 100, 200, 300, 400})
                        .interval())
                .contains(new Range(150, 250, 350));
        assertThat(KindEffect.of(new int[] {-400, 400, -300, 300, -200, 200, -100, 110})
                        .verdict())
                .isEqualTo(KindEffect.Verdict.SAME);
    }
}
