package uk.haven.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeCodesTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @Test
    void codesAreThoseOfTheStandard() {
        assertThat(TimeCodes.codeAt(SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(TimeCodes.codeAt(SECRET, Instant.ofEpochSecond(1_111_111_109)))
                .isEqualTo("081804");
        assertThat(TimeCodes.codeAt(SECRET, Instant.ofEpochSecond(20_000_000_000L)))
                .isEqualTo("353130");
    }

    @Test
    void aCodeHoldsForItsStepAndOneToEitherSide() {
        Instant made = Instant.ofEpochSecond(1_111_111_109);
        String code = TimeCodes.codeAt(SECRET, made);
        assertThat(TimeCodes.stepOf(SECRET, code, made, 0)).hasValue(1_111_111_109 / 30);
        assertThat(TimeCodes.stepOf(SECRET, code, made.plusSeconds(30), 0)).isPresent();
        assertThat(TimeCodes.stepOf(SECRET, code, made.plusSeconds(61), 0)).isEmpty();
        assertThat(TimeCodes.stepOf(SECRET, code, made, 1_111_111_109 / 30)).isEmpty();
    }

    @Test
    void keysAreWrittenInBase32() {
        assertThat(Base32.encode(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.decode("gezd gnbv GY3T QOJQ GEZD GNBV GY3T QOJQ")).isEqualTo(SECRET);
        assertThat(Base32.grouped("GEZDGNBV")).isEqualTo("GEZD GNBV");
    }
}
