package uk.haven.intake.formats;

import java.util.Locale;

/**
 * What the header of a Common Transfer File says.
 *
 * @param source LAESTAB of the sending school, or "" when it is not a school or not known
 * @param destination LAESTAB of the receiving school, or ""
 * @param yearStart first day of the academic year, {@code yyyy-MM-dd}; "" when not said
 * @param day date of the file
 * @param known whether the qualifier is one of those that there are
 */
record CtfHeader(String source, String destination, String yearStart, String day, boolean known) {

    static final CtfHeader NONE = new CtfHeader("", "", "", "", false);

    static CtfHeader of(XmlNode header) {
        String year = header.text("SourceSchool/AcademicYear");
        String qualifier = header.text("DocumentQualifier").toLowerCase(Locale.ROOT);
        String time = header.text("DateTime");
        var sources = header.all("SourceSchool");
        var destinations = header.all("DestSchool");
        return new CtfHeader(
                sources.isEmpty() ? "" : laestab(sources.getFirst()),
                destinations.isEmpty() ? "" : laestab(destinations.getFirst()),
                year.matches("\\d{4}") ? year + "-09-01" : "",
                time.length() >= 10 ? time.substring(0, 10) : "",
                qualifier.equals("full") || qualifier.equals("partial"));
    }

    /** {@code 850/2101} from the elements LEA and Estab; "" for a local authority, an unknown or an outside school. */
    static String laestab(XmlNode school) {
        String authority = school.text("LEA");
        String number = school.text("Estab");
        return authority.matches("\\d{3}") && number.matches("\\d{4}") ? authority + "/" + number : "";
    }

    /** {@code 2007} as {@code 2007/08}. */
    static String schoolYear(String start) {
        int year = Integer.parseInt(start);
        return "%04d/%02d".formatted(year, (year + 1) % 100);
    }
}
