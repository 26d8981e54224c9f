package uk.haven.schooling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeTests {

    @ParameterizedTest
    @CsvSource({"2C, 130", "2, 150", "2B, 150", "3b, 210", "4C, 250", "5C, 310", "W, 30", "P8, 60", "P1i, 5", "P3ii, 15"
    })
    void levelsHaveTheirPoints(String level, int tenths) {
        assertThat(Scheme.NC.read(level).orElseThrow().tenths()).hasValue(tenths);
    }

    @Test
    void levelsAscendFromP1iToTheTop() {
        var ascending = List.of(
                "P1i", "P1ii", "P2i", "P2ii", "P3i", "P3ii", "P4", "P5", "P6", "P7", "P8", "1C", "1B", "1A", "2C", "2B",
                "2A", "3C");
        var values = ascending.stream()
                .map(level -> Scheme.NC.read(level).orElseThrow().tenths().orElseThrow())
                .toList();
        assertThat(values).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void gradesAscendFromUToAStar() {
        var values = List.of("U", "G", "F", "E", "D", "C", "B", "A", "A*").stream()
                .map(grade -> Scheme.GCSE.read(grade).orElseThrow().tenths().orElseThrow())
                .toList();
        assertThat(values).isSorted().doesNotHaveDuplicates();
        assertThat(Scheme.GCSE.read("9").orElseThrow().tenths()).hasValue(90);
    }

    @Test
    void phasesOfLettersAndSoundsGoFrom0To6() {
        assertThat(Scheme.LS.read("0").orElseThrow().tenths()).hasValue(0);
        assertThat(Scheme.of("ls").orElseThrow().read("6").orElseThrow().tenths())
                .hasValue(60);
    }

    @ParameterizedTest
    @CsvSource({
        "NC, 9A",
        "NC, 2D",
        "NC, ''",
        "FSP, 10",
        "GRT2, 300",
        "GRT2, ninety",
        "GCSE, A+",
        "GCSE, 10",
        "GRT2-RA, 9.5",
        "LS, 7",
        "LS, P2",
        "TA, 2X2"
    })
    void whatTheSchemeDoesNotKnowIsRefused(String scheme, String result) {
        assertThat(Scheme.of(scheme).orElseThrow().read(result)).isEmpty();
    }

    @Test
    void aResultThatSaysWhyThereIsNoScoreHasNoValue() {
        assertThat(Scheme.NC.read("NAA").orElseThrow().tenths()).isEmpty();
        assertThat(Scheme.TA.read("EXS").orElseThrow().tenths()).isEmpty();
    }
}
