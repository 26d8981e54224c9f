package uk.haven.intake.internal;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import uk.haven.intake.CtfPupil;
import uk.haven.intake.CtfResult;
import uk.haven.intake.CtfYear;

/**
 * Writes a Common Transfer File (STANDARDS.md). Marks are written seven days a week from a Monday, with {@code #} at
 * weekends, so that a reader can't take them for five. What the standard has no method for (a reading test, a GCSE) has
 * its scheme as the method.
 */
final class CtfWriter {

    private static final List<String> NO_WEEK = Collections.nCopies(10, "-");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final XMLStreamWriter xml;

    CtfWriter(OutputStream out) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /** Everything about one leaver. */
    record Leaver(CtfPupil pupil, List<CtfYear> years, List<CtfResult> results) {}

    /**
     * @param destination LAESTAB of the receiving school, or "" when it is not known
     */
    void write(List<Leaver> leavers, CtfPupil.Stay source, String destination, LocalDateTime now)
            throws XMLStreamException {
        int academicYear = now.getMonthValue() >= 9 ? now.getYear() : now.getYear() - 1;
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        start("CTfile");
        start("Header");
        text("DocumentName", "Common Transfer File");
        text("CTFversion", "%02d.0".formatted(academicYear % 100));
        text("DateTime", TIME.format(now));
        text("DocumentQualifier", "full");
        text("DataDescriptor", "");
        text("SupplierID", "Haven");
        start("SourceSchool");
        school(source.laestab(), source.school());
        text("AcademicYear", Integer.toString(academicYear));
        end();
        start("DestSchool");
        school(destination, "");
        end();
        end();
        start("CTFpupilData");
        for (Leaver leaver : leavers) {
            pupil(leaver);
        }
        end();
        end();
        xml.writeEndDocument();
        xml.flush();
    }

    private void pupil(Leaver leaver) throws XMLStreamException {
        CtfPupil pupil = leaver.pupil();
        start("Pupil");
        text("UPN", pupil.upn());
        text("Surname", pupil.surname());
        text("Forename", pupil.forename());
        text("DOB", pupil.birthDate() == null ? "" : pupil.birthDate().toString());
        text("Sex", pupil.sex());
        groups(pupil);
        attendance(leaver.years());
        results(pupil, leaver.results());
        start("SchoolHistory");
        for (CtfPupil.Stay stay : pupil.stays()) {
            start("School");
            school(stay.laestab(), stay.school());
            text("EntryDate", stay.entry().toString());
            optional("LeavingDate", stay.leaving() == null ? "" : stay.leaving().toString());
            end();
        }
        end();
        end();
    }

    private void groups(CtfPupil pupil) throws XMLStreamException {
        var groups = pupil.groups();
        start("BasicDetails");
        optional("NCyearActual", pupil.yearGroup());
        optional("Ethnicity", groups.ethnicity());
        if (!groups.firstLanguage().isEmpty()) {
            start("Languages");
            start("Type");
            text("LanguageType", "F");
            text("Language", groups.firstLanguage());
            end();
            end();
        }
        end();
        if (!groups.inCare().isEmpty()) {
            start("LookedAfter");
            text("InCare", groups.inCare().equals("Y") ? "true" : "false");
            end();
        }
        if (groups.fsm().equals("Y")) {
            start("FSMhistory");
            start("FSMinstance");
            text("FSMstartDate", groups.since().toString());
            end();
            end();
        }
        if (!groups.sen().isEmpty()) {
            start("SENhistory");
            start("SEN");
            text("StartDate", groups.since().toString());
            text("SENprovision", groups.sen());
            end();
            end();
        }
        if (!groups.postcode().isEmpty()) {
            start("Address");
            text("PostCode", groups.postcode());
            end();
        }
    }

    private void attendance(List<CtfYear> years) throws XMLStreamException {
        if (years.isEmpty()) {
            return;
        }
        start("Attendance");
        for (CtfYear year : years) {
            start("YearData");
            text("Year", Integer.toString(year.start()));
            school(year.laestab(), year.school());
            text("SessionsPossible", Integer.toString(year.possible()));
            text("SessionsAuthorised", Integer.toString(year.authorised()));
            text("SessionsAttended", Integer.toString(year.attended()));
            text("SessionsUnauthorised", Integer.toString(year.unauthorised()));
            if (!year.weeks().isEmpty()) {
                start("AttendSessions");
                text("AttendanceStartDate", year.weeks().getFirst().monday().toString());
                text("AttendanceMarks", marks(year.weeks()));
                end();
            }
            end();
        }
        end();
    }

    /**
     * Seven days a week from the first Monday, two marks a day. Each mark takes one character; where a code of two occurs
     * (since August 2024), each takes two, shorter ones filled up with a space.
     */
    static String marks(List<CtfYear.Week> weeks) {
        int width = weeks.stream()
                .flatMap(week -> week.codes().stream())
                .mapToInt(String::length)
                .max()
                .orElse(1);
        var text = new StringBuilder();
        LocalDate next = weeks.getFirst().monday();
        for (CtfYear.Week week : weeks) {
            for (; next.isBefore(week.monday()); next = next.plusWeeks(1)) {
                write(NO_WEEK, width, text);
            }
            write(week.codes(), width, text);
            next = next.plusWeeks(1);
        }
        return text.toString();
    }

    private static void write(List<String> week, int width, StringBuilder text) {
        for (String code : week) {
            text.append(code).append(" ".repeat(width - code.length()));
        }
        for (int i = 0; i < 4; i++) {
            text.append('#').append(" ".repeat(width - 1));
        }
    }

    private void results(CtfPupil pupil, List<CtfResult> results) throws XMLStreamException {
        if (results.isEmpty()) {
            return;
        }
        Map<String, List<CtfResult>> stages = results.stream()
                .collect(Collectors.groupingBy(result -> stage(pupil, result), TreeMap::new, Collectors.toList()));
        start("StageAssessments");
        for (var stage : stages.entrySet()) {
            start("KeyStage");
            text("Stage", stage.getKey());
            for (CtfResult result : stage.getValue()) {
                start("StageAssessment");
                text("Locale", "ENG");
                text("Year", Integer.toString(result.date().getYear()));
                text("Subject", result.subject());
                text(
                        "Method",
                        result.scheme().equals("NC") ? "TT" : result.scheme().equals("FSP") ? "TA" : result.scheme());
                text("Component", result.scheme().equals("FSP") ? "AS1" : "LEV");
                text("ResultStatus", "R");
                text("Result", result.result());
                text("ResultDate", result.date().toString());
                end();
            }
            end();
        }
        end();
    }

    /** The key stage at the time, by age at the end of its school year. */
    private static String stage(CtfPupil pupil, CtfResult result) {
        if (result.scheme().equals("FSP")) {
            return "FSP";
        }
        if (pupil.birthDate() == null) {
            return "KS2";
        }
        int born = pupil.birthDate().getMonthValue() >= 9
                ? pupil.birthDate().getYear() + 1
                : pupil.birthDate().getYear();
        int ends = result.date().getMonthValue() >= 9
                ? result.date().getYear() + 1
                : result.date().getYear();
        int age = ends - born;
        return age <= 7 ? "KS1" : age <= 11 ? "KS2" : "KS3";
    }

    private void school(String laestab, String name) throws XMLStreamException {
        boolean known = laestab.matches("\\d{3}/\\d{4}");
        text("LEA", known ? laestab.substring(0, 3) : "XXX");
        text("Estab", known ? laestab.substring(4) : "XXXX");
        optional("SchoolName", name);
    }

    private void start(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void optional(String element, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            text(element, text);
        }
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", ""));
        xml.writeEndElement();
    }
}
