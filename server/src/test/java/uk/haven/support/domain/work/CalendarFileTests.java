package uk.haven.support.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    private static final Instant AT = Instant.parse("2008-05-16T08:30:00Z");

    private static String written(String summary) {
        return CalendarFile.write(
                List.of(new CalendarFile.Entry("0f@haven", LocalDate.parse("2008-05-31"), summary)), AT);
    }

    @Test
    void aCalendarIsWrittenAsTheStandardSays() {
        assertThat(written("Review due (Haven)"))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Haven//My work//EN",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:Haven",
                        "BEGIN:VEVENT",
                        "UID:0f@haven",
                        "DTSTAMP:20080516T083000Z",
                        "DTSTART;VALUE=DATE:20080531",
                        "DTEND;VALUE=DATE:20080601",
                        "SUMMARY:Review due (Haven)",
                        "DESCRIPTION:Sign in to Haven\\, My work\\, to see what it is about.",
                        "CLASS:PRIVATE",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void aLongLineIsFoldedAfterSeventyFiveOctetsBetweenCharacters() {
        String summary = "x" + "é漢".repeat(60);
        String file = written(summary);
        for (String line : file.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
    }

    @Test
    void whatTextMeansToACalendarIsEscaped() {
        assertThat(written("a,b;c\\d\ne")).contains("SUMMARY:a\\,b\\;c\\\\d\\ne\r\n");
        assertThat(written("x\r\nATTENDEE:y")).doesNotContain("\r\nATTENDEE");
    }
}
