package uk.haven.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.haven.audit.domain.IdRanges;

class GapsTests {

    @Test
    void idsPassedOverStayOpenForTheNextBlock() {
        assertThat(Sealer.open(10, new long[0], new long[] {11, 13, 14, 17}, true)
                        .ids())
                .containsExactly(12, 15, 16);
    }

    @Test
    void oldGapsStayOpenWhileTheirTransactionsMayRun() {
        assertThat(Sealer.open(10, new long[] {4, 7}, new long[] {7, 11}, false).ids())
                .containsExactly(4);
        assertThat(Sealer.open(10, new long[] {4, 7}, new long[] {7, 11}, true).ids())
                .isEmpty();
    }

    @Test
    void rangesReadBackAsPostgresWritesThem() {
        IdRanges ranges = IdRanges.of(new long[] {1, 2, 3, 7, 9, 10});
        assertThat(ranges).hasToString("{[1,4),[7,8),[9,11)}");
        assertThat(IdRanges.parse(ranges.toString())).isEqualTo(ranges);
        assertThat(IdRanges.parse("{}")).isEqualTo(IdRanges.NONE);
    }
}
