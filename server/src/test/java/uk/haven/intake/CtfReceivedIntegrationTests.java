package uk.haven.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.testing.Browser;
import uk.haven.testing.IntegrationTest;

/** A transfer file as the receiving school's data manager sends it in: the history comes with the child. */
@IntegrationTest
class CtfReceivedIntegrationTests extends Uploading {

    private static final String OUTSIDE = "123/4567";

    @Autowired
    JdbcClient jdbc;

    private <T> T asSystem(Supplier<T> work) {
        return Viewers.as(new Viewer.System("test"), () -> transactions.execute(status -> work.get()));
    }

    private static String school(String laestab) {
        return "<LEA>" + laestab.substring(0, 3) + "</LEA><Estab>" + laestab.substring(4) + "</Estab>";
    }

    private static String result(String subject, String result) {
        return """
                <StageAssessment><Locale>ENG</Locale><Year>2007</Year><Subject>%s</Subject><Method>TA</Method>
                  <Component>LEV</Component><Result>%s</Result><ResultDate>2007-06-29</ResultDate></StageAssessment>
                """.formatted(subject, result);
    }

    private String ctf(String source, int serial, String... results) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <CTfile><Header><DocumentName>Common Transfer File</DocumentName><CTFversion>7.0</CTFversion>
                  <DateTime>2008-05-16T09:30:00</DateTime><DocumentQualifier>full</DocumentQualifier>
                  <SourceSchool>%s<SchoolName>Before</SchoolName><AcademicYear>2007</AcademicYear></SourceSchool>
                  <DestSchool>%s</DestSchool></Header>
                <CTFpupilData><Pupil><UPN>%s</UPN><Surname>O'Nwè</Surname><Forename>Zoë</Forename><DOB>2000-03-14</DOB>
                  <Gender>F</Gender><BasicDetails><NCyearActual>2</NCyearActual><Ethnicity>WBRI</Ethnicity></BasicDetails>
                  <Attendance><YearData><Year>2006</Year>%s<SessionsPossible>380</SessionsPossible>
                    <SessionsAttended>361</SessionsAttended><SessionsAuthorised>15</SessionsAuthorised>
                    <SessionsUnauthorised>4</SessionsUnauthorised><AttendSessions>
                    <AttendanceStartDate>2006-09-04</AttendanceStartDate><AttendanceMarks>/\\/\\/\\/\\/\\</AttendanceMarks>
                    </AttendSessions></YearData></Attendance>
                  <StageAssessments><KeyStage><Stage>KS1</Stage>%s</KeyStage></StageAssessments>
                  <SchoolHistory><School>%s<EntryDate>2005-09-05</EntryDate><LeavingDate>2007-07-20</LeavingDate></School>
                  </SchoolHistory></Pupil></CTFpupilData></CTfile>
                """.formatted(
                        school(source),
                        school(laestab),
                        Upn.of(establishment, serial),
                        school(source),
                        String.join("", results),
                        school(source));
    }

    private void byThePartnership(String name, String... lines) throws Exception {
        var path = Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        assertThat(intake.importAll(List.of(path), ImportOptions.command(), each -> {}))
                .allSatisfy(report -> assertThat(report.rejected()).isZero());
    }

    /** Results of the child as "subject result LAESTAB". */
    private List<String> results(int serial) {
        return asSystem(() -> jdbc.sql("""
                select a.subject || ' ' || a.result || ' ' || s.laestab
                  from schooling.assessment a join partnership.school s on s.id = a.school_id
                  join children.child c on c.id = a.child_id
                 where c.upn = :upn and a.superseded_by is null order by 1""")
                .param("upn", Upn.of(establishment, serial))
                .query(String.class)
                .list());
    }

    private List<String> totals(int serial) {
        return asSystem(() -> jdbc.sql("""
                select t.laestab || ' ' || t.possible || ' ' || t.attended
                  from schooling.session_total t join children.child c on c.id = t.child_id
                 where c.upn = :upn and t.superseded_by is null""")
                .param("upn", Upn.of(establishment, serial))
                .query(String.class)
                .list());
    }

    /** Stays as "LAESTAB entry leaving". */
    private List<String> stays(int serial) {
        return asSystem(() -> jdbc.sql("""
                select s.laestab || ' ' || e.entry_date || ' ' || coalesce(e.leaving_date::text, '')
                  from children.enrolment e join partnership.school s on s.id = e.school_id
                  join children.child c on c.id = e.child_id where c.upn = :upn order by e.entry_date""")
                .param("upn", Upn.of(establishment, serial))
                .query(String.class)
                .list());
    }

    @Test
    void aChildOnOurRollBringsResultsAndTotalsAndTheSourceSchoolsRowsStay() throws Exception {
        String before = "851/" + establishment;
        byThePartnership(
                "schools.csv",
                "laestab,urn,name,phase,lowest_year,highest_year,opened,closed,successor_laestab",
                before + ",,Before Infant School,Infant,R,2,,,");
        String upn = Upn.of(establishment, 41);
        byThePartnership(
                "pupils.csv",
                "upn,surname,forename,birth_date,sex,laestab,entry_date,leaving_date,year_group",
                upn + ",O'Nwè,Zoë,2000-03-14,F," + before + ",2005-09-05,2007-07-20,1",
                upn + ",O'Nwè,Zoë,2000-03-14,F," + laestab + ",2007-09-04,,2");
        byThePartnership(
                "assessments.csv",
                "upn,laestab,date,scheme,subject,result",
                upn + "," + before + ",2007-06-29,TA,SCI,2C",
                upn + "," + before + ",2007-06-29,TA,ENG,2A");

        String set = send("CTF.xml", ctf(before, 41, result("MAT", "2B"), result("ENG", "2A"), result("SCI", "2A")));
        assertThat(whenDone(set))
                .contains("1 rejected")
                .contains("1 stay at another school is in the file")
                .contains("The marks of 1 year at another school were kept as the year's totals");
        browser.post(set + "/apply", Map.of());
        whenDone(set);
        assertThat(results(41)).containsExactly("ENG 2A " + before, "MAT 2B " + before, "SCI 2C " + before);
        assertThat(totals(41)).containsExactly(before + " 380 361");
        assertThat(stays(41)).containsExactly(before + " 2005-09-05 2007-07-20", laestab + " 2007-09-04 ");
    }

    @Test
    void whenTheChildComesIsAskedOnceAndNothingOfTheFileIsLeftBehind() throws Exception {
        String set = send("CTF.xml", ctf(OUTSIDE, 42, result("MAT", "2B")));
        String asked = whenDone(set);
        assertThat(asked)
                .contains("1 of its pupils is not on your roll yet")
                .contains("First day on your roll of the pupils who are not on it yet");
        assertThat(known(42)).isFalse();

        var form = Pattern.compile("action=\"(/files/[0-9a-f-]{36}/arrival)\"").matcher(asked);
        assertThat(form.find()).isTrue();
        var field = Pattern.compile("name=\"(arrival-\\d+)-day\"").matcher(asked);
        assertThat(field.find()).isTrue();
        String name = field.group(1);
        var wrong =
                browser.post(form.group(1), Map.of(name + "-day", "31", name + "-month", "2", name + "-year", "2008"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("must be a real date");

        var day = partnership.today().plusDays(3);
        var answered = browser.post(
                form.group(1),
                Map.of(
                        name + "-day", "" + day.getDayOfMonth(),
                        name + "-month", "" + day.getMonthValue(),
                        name + "-year", "" + day.getYear()));
        assertThat(Browser.leadsTo(answered)).isEqualTo(set);
        assertThat(whenDone(set)).contains("3 rows would change something").contains("0 rejected");
        browser.post(set + "/apply", Map.of());
        assertThat(whenDone(set)).contains("3 rows changed something");
        assertThat(stays(42)).containsExactly(laestab + " " + day + " ");
        assertThat(results(42)).containsExactly("MAT 2B " + laestab);
        assertThat(totals(42)).containsExactly(OUTSIDE + " 380 361");
    }

    @Test
    void aPupilsFileSentWithItSaysWhenTheChildComes() throws Exception {
        String upn = Upn.of(establishment, 43);
        browser.get("/files");
        var sent = browser.postFiles(
                "/files",
                "files",
                Map.of(
                        "CTF.xml",
                        ctf(OUTSIDE, 43, result("MAT", "2B")).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "pupils.csv",
                        pupils(upn + ",O'Nwè,Zoë,2000-03-14,F," + laestab + ",2007-09-04,,2")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        String set = Browser.leadsTo(sent);
        assertThat(whenDone(set)).doesNotContain("not on your roll yet");
        browser.post(set + "/apply", Map.of());
        whenDone(set);
        assertThat(stays(43)).containsExactly(laestab + " 2007-09-04 ");
        assertThat(results(43)).containsExactly("MAT 2B " + laestab);
    }

    /** What a file says of a child of whom the sender's school knows nothing is nobody's to bring. */
    @Test
    void aFileForAnotherSchoolStaysRejected() throws Exception {
        String set = send(
                "CTF.xml",
                ctf(laestab, 44).replace("<DestSchool>" + school(laestab), "<DestSchool>" + school("850/2999")));
        whenDone(set);
        assertThat(known(44)).isFalse();
    }
}
