package uk.haven.schooling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.haven.schooling.SessionCounts;

class AttendanceCodesTests {

    private final AttendanceCodes codes = AttendanceCodes.standard();

    @ParameterizedTest
    @CsvSource({
        "J, 2024-08-18, APPROVED",
        "J, 2024-08-19, AUTHORISED",
        "D, 2011-08-31, APPROVED",
        "D, 2011-09-01, NOT_POSSIBLE",
        "F, 2010-01-04, AUTHORISED",
        "H, 2024-12-02, AUTHORISED",
        "Y, 2024-08-18, NOT_POSSIBLE",
        "K, 2024-08-19, APPROVED",
        "C1, 2024-08-19, AUTHORISED",
        "Y7, 2025-01-06, NOT_POSSIBLE",
        "Q, 2025-01-06, NOT_POSSIBLE",
        "G, 2007-10-01, UNAUTHORISED",
        "L, 2007-10-01, PRESENT",
        "/, 1999-10-01, PRESENT",
    })
    void aMarkCountsByTheCodeSetOfItsOwnDate(String code, LocalDate date, MarkClass expected) {
        assertThat(classOn(code, date)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"K, 2024-08-18", "Y, 2024-08-19", "C1, 2024-01-08", "Q, 2020-01-06", "Y1, 2011-01-03"})
    void aCodeOfAnotherTimeIsUnknown(String code, LocalDate date) {
        assertThat(classOn(code, date)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/\\/\\/\\/\\/\\", "/ \\ C1 C1 J1 J1 Y1 Y2 K K", "----------", "XXGGNNOOUU"})
    void marksAreWrittenAsTheyWereRead(String text) {
        assertThat(codes.format(week(text))).isEqualTo(text);
    }

    @Test
    void smallLettersAndSpacedSingleCodesReadAlike() {
        assertThat(week("l l l l l l l l l l")).isEqualTo(week("LLLLLLLLLL"));
    }

    @ParameterizedTest
    @CsvSource({
        "/\\/\\, MARKS-NUMBER",
        "'', MARKS-NUMBER",
        "/ \\ / \\ / \\ / \\ /, MARKS-NUMBER",
        "AAAAAAAAAA, MARK-UNKNOWN"
    })
    void whatIsNotTenMarksIsSaid(String text, String code) {
        assertThat(((Marks.Reading.Wrong) Marks.read(codes, text)).problem().code())
                .isEqualTo(code);
    }

    @Test
    void aWeekIsCheckedDayByDay() {
        int monday = (int) LocalDate.parse("2024-08-19").toEpochDay();
        assertThat(Marks.check(codes, week("KKKKKKKKKK"), monday)).isNull();
        assertThat(Marks.check(codes, week("KKKKKKKKKK"), monday - 7)).isNotNull();
    }

    @Test
    void sessionsAreCountedByClass() {
        int day = (int) LocalDate.parse("2024-10-07").toEpochDay();
        long counts = codes.at(day).count(week("/ \\ C1 C1 J1 J1 Y1 Y2 K O"), 0, 10);
        assertThat(SessionCounts.of(counts)).isEqualTo(new SessionCounts(8, 3, 4, 1));
    }

    private long week(String text) {
        return ((Marks.Reading.Read) Marks.read(codes, text)).week();
    }

    private @Nullable MarkClass classOn(String code, LocalDate date) {
        return codes.at((int) date.toEpochDay()).classOf(codes.idOf(code));
    }
}
