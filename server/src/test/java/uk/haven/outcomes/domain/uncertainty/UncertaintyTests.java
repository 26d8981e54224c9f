package uk.haven.outcomes.domain.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.haven.outcomes.domain.uncertainty.Change.Verdict;
import uk.haven.outcomes.domain.uncertainty.Funnel.Place;

class UncertaintyTests {

    private static final double CLOSE = 1e-8;
    private static final Rate BASELINE = new Rate(30, 80);

    @Test
    void intervalsAndLimitsAreThoseOfR() throws IOException {
        List<String> rows = table().lines().skip(1).toList();
        assertThat(rows).hasSizeGreaterThan(50);
        var funnel = new Funnel(0.62);
        for (String row : rows) {
            double[] cells = Arrays.stream(row.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            var rate = new Rate((int) cells[0], (int) cells[1]);
            same(row, rate.interval(), cells[2], cells[3]);
            same(row, rate.exactInterval(), cells[4], cells[5]);
            same(row, new Change(BASELINE, rate).interval(), cells[6], cells[7]);
            same(row, funnel.limits95(rate.among()), cells[8], cells[9]);
            same(row, funnel.limits998(rate.among()), cells[10], cells[11]);
        }
    }

    private static void same(String row, Interval interval, double low, double high) {
        assertThat(interval.low()).as(row).isCloseTo(low, within(CLOSE));
        assertThat(interval.high()).as(row).isCloseTo(high, within(CLOSE));
    }

    /** Where Debian's r-base-core is installed, the table is what R says today; elsewhere this is skipped. */
    @Test
    void theTableIsWhatRSays() throws Exception {
        Path r = Path.of("/usr/bin/Rscript");
        assumeTrue(Files.isExecutable(r), "R is not installed: the table stands as it was made");
        Path script = Files.createTempFile("intervals", ".R");
        try (InputStream in = resource("intervals.R")) {
            Files.write(script, in.readAllBytes());
        }
        Process process = new ProcessBuilder(r.toString(), "--vanilla", script.toString()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        Files.delete(script);
        assertThat(said).isEqualTo(table());
    }

    private static String table() throws IOException {
        try (InputStream in = resource("intervals.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(UncertaintyTests.class.getResourceAsStream("/outcomes/" + name), name);
    }

    @ParameterizedTest
    @CsvSource({
        "30,80, 31,80, WITHIN_NOISE",
        "30,80, 50,80, HIGHER",
        "50,80, 30,80, LOWER",
        "30,80, 30,80, WITHIN_NOISE",
        "4,10, 9,10, TOO_FEW",
        "300,800, 19,19, TOO_FEW",
        "300,800, 20,20, HIGHER"
    })
    void aChangeIsOneOnlyWhenChanceHardlyMakesIt(int of, int among, int later, int amongLater, Verdict verdict) {
        assertThat(new Change(new Rate(of, among), new Rate(later, amongLater)).verdict())
                .isEqualTo(verdict);
    }

    /** The same change seen backwards is the opposite one: nothing turns on which was called first. */
    @Test
    void aChangeSeenBackwardsIsItsOpposite() {
        for (int of = 0; of <= 40; of++) {
            var forwards = new Change(BASELINE, new Rate(of, 40)).interval();
            var backwards = new Change(new Rate(of, 40), BASELINE).interval();
            assertThat(backwards.low()).isCloseTo(-forwards.high(), within(CLOSE));
            assertThat(backwards.high()).isCloseTo(-forwards.low(), within(CLOSE));
        }
    }

    @Test
    void aSmallSchoolMustBeFartherOffThanALargeOneToStandOut() {
        var schools = Stream.of(new Rate(6, 10), new Rate(120, 200), new Rate(240, 400))
                .toList();
        var funnel = Funnel.around(schools);
        assertThat(funnel.centre()).isCloseTo(0.6, within(CLOSE));
        assertThat(funnel.place(new Rate(3, 10))).isEqualTo(Place.INSIDE);
        assertThat(funnel.place(new Rate(2, 10))).isEqualTo(Place.BEYOND_95);
        assertThat(funnel.place(new Rate(60, 200))).isEqualTo(Place.BEYOND_998);
        assertThat(funnel.place(new Rate(105, 200))).isEqualTo(Place.BEYOND_95);
        assertThat(funnel.limits95(400).width()).isLessThan(funnel.limits95(200).width());
        assertThat(funnel.limits998(200).width())
                .isGreaterThan(funnel.limits95(200).width());
    }

    @Test
    void yearsTakenTogetherWeighAsManyChildrenAsTheyHad() {
        assertThat(Rate.pooled(List.of(new Rate(1, 10), new Rate(30, 40)))).isEqualTo(new Rate(31, 50));
        assertThatThrownBy(() -> Rate.pooled(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "-1,5", "6,5"})
    void whatIsNoRateIsRefused(int of, int among) {
        assertThatThrownBy(() -> new Rate(of, among)).hasMessageContaining("is no rate");
    }
}
