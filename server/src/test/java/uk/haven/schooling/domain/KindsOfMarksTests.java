package uk.haven.schooling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.haven.schooling.KindOfMark;

class KindsOfMarksTests {

    private static Optional<KindOfMark> of(String code) {
        return KindsOfMarks.standard().of(AttendanceCodes.standard().idOf(code));
    }

    @ParameterizedTest
    @CsvSource({
        "I, ILLNESS",
        "M, APPOINTMENT",
        "H, HOLIDAY",
        "G, HOLIDAY",
        "L, LATE",
        "U, LATE",
        "O, NO_LEAVE",
        "N, NO_LEAVE",
        "E, EXCLUDED",
        "C1, OTHER"
    })
    void aCodeIsOfAKind(String code, KindOfMark kind) {
        assertThat(of(code)).contains(kind);
    }

    @Test
    void beingThereInTimeIsOfNone() {
        assertThat(of("/")).isEmpty();
        assertThat(of("B")).isEmpty();
        assertThat(of("-")).isEmpty();
    }

    /** A code that is added to the table of codes and counts as an absence needs a kind. */
    @Test
    void everyCodeThatCountsAsAnAbsenceIsOfAKind() {
        var codes = AttendanceCodes.standard();
        for (int day : new int[] {13_000, 20_500}) {
            for (int id = 1; id < 64; id++) {
                MarkClass mark = codes.at(day).classOf(id);
                if (mark != null && mark.absent()) {
                    assertThat(KindsOfMarks.standard().of(id))
                            .as(codes.codeOf(id))
                            .isPresent();
                }
            }
        }
    }
}
