package uk.haven.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.haven.intake.CtfYear;

class CtfWriterTests {

    private static CtfYear.Week week(String monday, String... codes) {
        return new CtfYear.Week(LocalDate.parse(monday), List.of(codes));
    }

    @Test
    void codesOfOneCharacterTakeOneEachWithClosedWeekendsAndMissingWeeks() {
        assertThat(CtfWriter.marks(List.of(
                        week("2007-09-03", "/", "\\", "/", "\\", "I", "I", "/", "\\", "O", "-"),
                        week("2007-09-17", "/", "\\", "-", "-", "-", "-", "-", "-", "-", "-"))))
                .isEqualTo("/\\/\\II/\\O-####" + "----------####" + "/\\--------####");
    }

    @Test
    void aCodeOfTwoCharactersIsWrittenWholeAndGivesEveryMarkTwo() {
        assertThat(CtfWriter.marks(List.of(week("2024-09-02", "/", "\\", "J1", "\\", "/", "\\", "/", "C2", "Y3", "-"))))
                .isEqualTo("/ \\ J1\\ / \\ / C2Y3- # # # # ");
    }
}
