package uk.haven.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.haven.platform.tables.FileRefused;

class CtfTests {

    private static final String EARLY = """
            <?xml version="1.0" encoding="utf-8"?>
            <CTfile>
              <Header>
                <DocumentName>Common Transfer File</DocumentName>
                <CTFversion>7.0</CTFversion>
                <DateTime>2008-05-16T09:30:00</DateTime>
                <DocumentQualifier>odd</DocumentQualifier>
                <SourceSchool><LEA>850</LEA><Estab>2101</Estab><SchoolName>RIDERS</SchoolName><AcademicYear>2007</AcademicYear></SourceSchool>
                <DestSchool><LEA>XXX</LEA><Estab>XXXX</Estab></DestSchool>
              </Header>
              <CTFpupilData>
                <Pupil>
                  <UPN>D850210308001</UPN><Surname>EXAMPLE</Surname><Forename>ANN</Forename>
                  <DOB>2000-03-14</DOB><Gender>F</Gender>
                  <BasicDetails><NCyearActual>3</NCyearActual><Ethnicity>WBRI</Ethnicity>
                    <Languages><Type><LanguageType>F</LanguageType><Language>ENG</Language></Type></Languages></BasicDetails>
                  <LookedAfter><InCare>0</InCare></LookedAfter>
                  <SENhistory><SEN><StartDate>2006-01-01</StartDate><SENprovision>A</SENprovision></SEN>
                    <SEN><StartDate>2007-01-01</StartDate><SENprovision>P</SENprovision></SEN></SENhistory>
                  <Phones><Phone><PhoneNo>023 92 000 000</PhoneNo></Phone></Phones>
                  <Attendance>
                    <YearData><Year>2006</Year><LEA>850</LEA><Estab>2101</Estab><SessionsPossible>380</SessionsPossible>
                      <SessionsAuthorised>15</SessionsAuthorised><SessionsAttended>361</SessionsAttended><SessionsUnauthorised>4</SessionsUnauthorised></YearData>
                    <YearData><Year>2007</Year><LEA>850</LEA><Estab>2101</Estab><SessionsPossible>12</SessionsPossible>
                      <AttendSessions><AttendanceStartDate>2007-09-05</AttendanceStartDate><AttendanceMarks>/\\/\\II/\\/O/\\</AttendanceMarks></AttendSessions></YearData>
                  </Attendance>
                  <StageAssessments>
                    <KeyStage><Stage>KS1</Stage>
                      <StageAssessment><Locale>ENG</Locale><Year>2007</Year><Subject>MAT</Subject><Method>TA</Method><Component>LEV</Component><Result>2B</Result><ResultDate>2007-06-30</ResultDate></StageAssessment>
                      <StageAssessment><Locale>ENG</Locale><Year>2007</Year><Subject>REA</Subject><Method>TT</Method><Component>LEV</Component><Result>2A</Result><ResultDate/></StageAssessment>
                      <StageAssessment><Subject>WRI</Subject><Method>TA</Method><Result>2B</Result></StageAssessment>
                    </KeyStage>
                  </StageAssessments>
                  <SchoolHistory>
                    <School><LEA>850</LEA><Estab>2101</Estab><EntryDate>2004-09-06</EntryDate><LeavingDate/><RemovalGrounds/></School>
                    <School><LEA>XXX</LEA><Estab>XXXX</Estab></School>
                  </SchoolHistory>
                </Pupil>
              </CTFpupilData>
            </CTfile>
            """;

    @TempDir
    Path folder;

    private CtfContent read(String xml) throws IOException {
        Path file = Files.writeString(folder.resolve("8502107_CTF_8502101_001.xml"), xml);
        var content = new CtfContent(CtfReceiver.EVERYONE);
        new SafeXml(new SentFile(file, "ctf.xml")).pieces(List.of("Header", "Pupil"), content::take);
        return content;
    }

    @Test
    void anEarlyFileWithGenderAndCapitalsGivesAPupilAndAnEnrolment() throws IOException {
        var content = read(EARLY);
        assertThat(content.rows("pupils")).hasSize(1);
        var pupil = content.rows("pupils").getFirst();
        assertThat(pupil.get("upn")).isEqualTo("D850210308001");
        assertThat(pupil.get("sex")).isEqualTo("F");
        assertThat(pupil.get("laestab")).isEqualTo("850/2101");
        assertThat(pupil.get("entry_date")).isEqualTo("2004-09-06");
        assertThat(pupil.get("leaving_date")).isEmpty();
        assertThat(pupil.get("year_group")).isEqualTo("3");
        assertThat(pupil.get("sen")).isEqualTo("P");
        assertThat(pupil.get("in_care")).isEqualTo("N");
        assertThat(pupil.get("first_language")).isEqualTo("ENG");
        assertThat(pupil.line()).isGreaterThan(10);
        assertThat(content.notices()).anyMatch(notice -> notice.contains("full or partial"));
    }

    @Test
    void marksAreCutIntoWeeksAndAYearWithoutMarksIsATotal() throws IOException {
        var content = read(EARLY);
        assertThat(content.rows("attendance"))
                .extracting(row -> row.get("week_start") + " " + row.get("marks"))
                .containsExactly("2007-09-03 ----/\\/\\II", "2007-09-10 /\\/O/\\----");
        assertThat(content.rows("session-totals")).hasSize(1);
        var total = content.rows("session-totals").getFirst();
        assertThat(List.of(
                        total.get("school_year"),
                        total.get("possible"),
                        total.get("attended"),
                        total.get("unauthorised")))
                .containsExactly("2006/07", "380", "361", "4");
    }

    @Test
    void resultsWithASchemeAreKeptAndTheOthersAreNamed() throws IOException {
        var content = read(EARLY);
        assertThat(content.rows("assessments"))
                .extracting(row ->
                        row.get("scheme") + " " + row.get("subject") + " " + row.get("result") + " " + row.get("date"))
                .containsExactly("TA MAT 2B 2007-06-30", "NC REA 2A 2007-07-31");
        assertThat(content.notices())
                .anyMatch(notice -> notice.contains("1 results were kept out") && notice.contains("WRI"));
    }

    @Test
    void sevenDayStringsAreKnownByTheirClosedWeekends() {
        assertThat(CtfMarks.weeks("2007-09-03", "/\\/\\/\\/\\/\\####/\\/\\"))
                .isEqualTo(Map.of("2007-09-03", "/\\/\\/\\/\\/\\", "2007-09-10", "/\\/\\------"));
        assertThat(CtfMarks.weeks("2007-09-03", "/\\/\\/\\/\\/\\//"))
                .isEqualTo(Map.of("2007-09-03", "/\\/\\/\\/\\/\\", "2007-09-10", "//--------"));
        assertThat(CtfMarks.weeks("", "/\\")).isEmpty();
    }

    @Test
    void marksOfTwoCharactersAreKnownByTheDigitsInEverySecondPlace() {
        assertThat(CtfMarks.weeks("2024-09-02", "/ \\ J1\\ / \\ / C2Y3- # # # # / \\ "))
                .isEqualTo(Map.of("2024-09-02", "/ \\ J1 \\ / \\ / C2 Y3 -", "2024-09-09", "/\\--------"));
        // a mark in the afternoon only is one character
        assertThat(CtfMarks.weeks("2024-09-02", " \\ \\")).isEqualTo(Map.of("2024-09-02", "-\\-\\------"));
    }

    @Test
    void damagedFilesAreRefusedAndNeverCrashTheReader() throws IOException {
        long seed = 20260102;
        var random = new Random(seed);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            var text = new StringBuilder(EARLY);
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
                    case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(200)));
                    default -> text.insert(at, "<&\"'>".charAt(random.nextInt(5)));
                }
            }
            try {
                read(text.toString());
                read++;
            } catch (FileRefused expected) {
                refused++;
            }
        }
        assertThat(read).as("seed " + seed).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertThatThrownBy(() ->
                        read("<!DOCTYPE CTfile [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><CTfile>&x;</CTfile>"))
                .isInstanceOf(FileRefused.class)
                .hasMessageStartingWith("XML-DOCTYPE");
    }
}
