package uk.haven.schooling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.haven.platform.SchoolYear;

class ReportedCodeTests {

    @ParameterizedTest
    @CsvSource({
        "J1, 2024/25, autumn, AUTHORISED",
        "J1, 2024/25, HT6, AUTHORISED",
        "J1, 2023/24, HT5, ''",
        "J, 2023/24, summer, APPROVED",
        "J, 2024/25, autumn, AUTHORISED",
        "K, 2024/25, spring, APPROVED",
        "C1, 2024/25, year, AUTHORISED",
        "D, 2010/11, autumn, APPROVED",
        "D, 2011/12, autumn, NOT_POSSIBLE",
        "Y3, 2024/25, HT1, NOT_POSSIBLE",
        "g, 2007/08, HT1, UNAUTHORISED",
        "/, 2007/08, HT1, PRESENT",
        "-, 2007/08, HT1, ''",
        "JX, 2024/25, HT1, ''",
    })
    void aCodeCountsAsInTheCodeSetOfItsDays(String code, String year, String period, String expected) {
        assertThat(ReportedCode.classOf(code, SchoolYear.parse(year), period)
                        .map(Enum::name)
                        .orElse(""))
                .isEqualTo(expected);
    }
}
