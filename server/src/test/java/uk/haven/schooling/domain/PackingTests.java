package uk.haven.schooling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.haven.schooling.SessionCounts;

class PackingTests {

    @Test
    void sheetsOfAnySizeAndVarietyComeBackAsTheyWere() {
        long seed = 20071123;
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            int n = random.nextInt(round % 50 == 0 ? 1_500 : 60);
            int variety = 1 + random.nextInt(round % 50 == 0 ? 1_000 : 30);
            var children = new int[n];
            var weeks = new long[n];
            int id = 0;
            for (int i = 0; i < n; i++) {
                id += 1 + random.nextInt(1_000);
                children[i] = id;
                weeks[i] = weekNumber(random.nextInt(variety));
            }
            var sheet = RegisterSheet.decode(RegisterSheet.of(children, weeks).encode());
            assertThat(sheet.size()).as("seed %d, round %d", seed, round).isEqualTo(n);
            for (int i = 0; i < n; i++) {
                assertThat(sheet.child(i)).isEqualTo(children[i]);
                assertThat(sheet.week(i)).isEqualTo(weeks[i]);
                assertThat(sheet.rowOf(children[i])).isEqualTo(i);
            }
        }
    }

    @Test
    void aSheetOfAFullSchoolTakesAboutSixBytesAChild() {
        var children = new int[400];
        var weeks = new long[400];
        for (int i = 0; i < 400; i++) {
            children[i] = 1_000 + i;
            weeks[i] = weekNumber(i % 4 == 0 ? i : 0);
        }
        assertThat(RegisterSheet.of(children, weeks).encode()).hasSize(7 + 400 * 5 + 100 * 10);
    }

    @Test
    void blocksComeBackAsTheyWere() {
        var block = FactBlock.decode(FactBlock.of(new int[] {3, 70_000, 2_000_000_000}, new long[] {
                    SessionCounts.pack(380, 300, 50, 30), 0, SessionCounts.pack(65_535, 65_535, 65_535, 65_535)
                })
                .encode());
        assertThat(SessionCounts.of(block.countsOf(3))).isEqualTo(new SessionCounts(380, 300, 50, 30));
        assertThat(SessionCounts.of(block.countsOf(70_000))).isEqualTo(SessionCounts.NONE);
        assertThat(SessionCounts.of(block.counts(2))).isEqualTo(new SessionCounts(65_535, 65_535, 65_535, 65_535));
        assertThat(block.countsOf(4)).isZero();
    }

    @Test
    void aBlockOfAHalfTermTakesSevenBytesAChild() {
        var random = new Random(20080516);
        var children = new int[400];
        var counts = new long[400];
        for (int i = 0; i < 400; i++) {
            children[i] = 1_000 + 3 * i;
            int absent = random.nextInt(40);
            counts[i] = SessionCounts.pack(255 + absent, 255, absent / 2, absent - absent / 2);
        }
        byte[] bytes = FactBlock.of(children, counts).encode();
        assertThat(bytes).hasSize(5 + 400 * 7);
        var block = FactBlock.decode(bytes);
        for (int i = 0; i < 400; i++) {
            assertThat(block.child(i)).isEqualTo(children[i]);
            assertThat(block.counts(i)).isEqualTo(counts[i]);
        }
    }

    @Test
    void countsWhosePartsAreNotTheirSumAreKeptAsTheyAre() {
        long odd = SessionCounts.pack(10, 3, 3, 3);
        assertThat(FactBlock.decode(
                                FactBlock.of(new int[] {1}, new long[] {odd}).encode())
                        .counts(0))
                .isEqualTo(odd);
    }

    /** Any number below 1,000 as a week of its own. */
    private static long weekNumber(int number) {
        long week = Week.EMPTY;
        for (int i = 0, rest = number; i < Week.MARKS; i++, rest /= 10) {
            week = Week.with(week, i, 1 + rest % 10);
        }
        return week;
    }
}
