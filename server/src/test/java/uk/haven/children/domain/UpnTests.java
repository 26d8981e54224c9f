package uk.haven.children.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.haven.children.domain.Upn.Check;

class UpnTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B801200005001",
                "A950000178301",
                "H243278544154",
                "R674123101121",
                "X845212818005",
                "D850210308001"
            })
    void theCheckLetterOfAPermanentNumberFits(String upn) {
        assertThat(Upn.check(upn)).isEqualTo(Check.VALID);
        assertThat(Upn.letterFor(upn.substring(1))).isEqualTo(upn.charAt(0));
    }

    @Test
    void aTemporaryNumberEndsInALetter() {
        assertThat(Upn.check("C85021030801A")).isEqualTo(Check.TEMPORARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A801200005001", "R247962919251", "X428558133462"})
    void aWrongCheckLetterIsFound(String upn) {
        assertThat(Upn.check(upn)).isEqualTo(Check.WRONG_LETTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "B80120000500",
                "B8012000050011",
                "I801200005001",
                "B80120000500O",
                "B8012000A5001",
                "ＢB01200005001"
            })
    void whatDoesNotLookLikeANumberIsOfTheWrongForm(String upn) {
        assertThat(Upn.check(upn)).isEqualTo(Check.WRONG_FORM);
    }

    @Test
    void everyOneDigitSlipIsFound() {
        String upn = "D850210308001";
        for (int i = 1; i < 13; i++) {
            for (char c = '0'; c <= '9'; c++) {
                String slip = upn.substring(0, i) + c + upn.substring(i + 1);
                assertThat(Upn.check(slip)).isEqualTo(slip.equals(upn) ? Check.VALID : Check.WRONG_LETTER);
            }
        }
    }

    @Test
    void learnerNumbersCarryACheckDigit() {
        assertThat(Uln.valid("1000102504")).isTrue();
        assertThat(Uln.valid("1000102505")).isFalse();
        assertThat(Uln.valid("100010250")).isFalse();
        assertThat(Uln.valid("100010250A")).isFalse();
    }
}
