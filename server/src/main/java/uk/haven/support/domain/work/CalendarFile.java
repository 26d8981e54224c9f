package uk.haven.support.domain.work;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes a calendar as other programs read it (iCalendar, RFC 5545): whole days, nothing about anybody. */
public final class CalendarFile {

    /** Longest line in octets, without its end. */
    static final int LINE = 75;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /**
     * @param uid the same whenever the same thing is told again
     * @param summary without anything about a person
     */
    public record Entry(String uid, LocalDate day, String summary) {}

    /** @param at when it is written */
    public static String write(List<Entry> entries, Instant at) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Haven//My work//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:Haven");
        for (Entry each : entries) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + escaped(each.uid()));
            line(text, "DTSTAMP:" + STAMP.format(at));
            line(text, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(each.day()));
            line(
                    text,
                    "DTEND;VALUE=DATE:"
                            + DateTimeFormatter.BASIC_ISO_DATE.format(each.day().plusDays(1)));
            line(text, "SUMMARY:" + escaped(each.summary()));
            line(text, "DESCRIPTION:" + escaped("Sign in to Haven, My work, to see what it is about."));
            line(text, "CLASS:PRIVATE");
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** Folds after 75 octets, between characters. */
    private static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            String one = Character.toString(character);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += length;
            i += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
