package uk.haven.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.intake.internal.CtfExport;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class CtfRoundTripIntegrationTests {

    private static final LocalDate AS_OF = LocalDate.of(2008, 5, 16);

    @Autowired
    Intake intake;

    @Autowired
    CtfExport export;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @TempDir
    Path folder;

    private final int establishment = ThreadLocalRandom.current().nextInt(3000, 6999);
    private final String laestab = "850/" + establishment;

    private List<FileReport> send(Path path) {
        return intake.importAll(List.of(path), ImportOptions.command(), each -> {});
    }

    private void write(String name, String... lines) throws Exception {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private void aPupilWithAHistory(String upn) throws Exception {
        write(
                "schools.csv",
                "laestab,urn,name,phase,lowest_year,highest_year,opened,closed,successor_laestab",
                laestab + ",,Transfer Primary School,Primary,R,6,,,");
        write(
                "pupils.csv",
                "upn,surname,forename,birth_date,sex,laestab,entry_date,leaving_date,year_group,sen,fsm,in_care,ethnicity,first_language,postcode",
                upn + ",Traveller,Zoë,2000-03-14,F," + laestab + ",2004-09-06,2006-07-21,1,N,N,N,WBRI,ENG,PO9 4AA",
                upn + ",Traveller,Zoë,2000-03-14,F," + laestab + ",2007-04-16,2008-05-09,3,P,Y,N,WBRI,ENG,PO9 4AA");
        write(
                "attendance.csv",
                "upn,laestab,week_start,marks",
                upn + "," + laestab + ",2007-09-10,/\\/\\II/\\O-",
                upn + "," + laestab + ",2007-09-24,/\\/\\/\\MM/\\");
        write(
                "assessments.csv",
                "upn,laestab,date,scheme,subject,result",
                upn + "," + laestab + ",2007-06-29,TA,MAT,2B",
                upn + "," + laestab + ",2008-02-01,NC,ENG,2A",
                upn + "," + laestab + ",2008-02-01,GRT2,REA,96");
    }

    @Test
    void whatIsExportedComesBackTheSame() throws Exception {
        String upn = Upn.of(establishment, ThreadLocalRandom.current().nextInt(1, 9999));
        aPupilWithAHistory(upn);
        assertThat(send(folder)).allSatisfy(report -> {
            assertThat(report.refusal()).isEmpty();
            assertThat(report.rejected()).as(report.file() + report.notices()).isZero();
        });
        String before = held(upn);
        assertThat(before).contains("2B").contains("96").contains("2006-07-21");

        var file = Viewers.as(new Viewer.System("test"), () -> export.export(List.of(upn), "", AS_OF))
                .getFirst();
        assertThat(file.name()).isEqualTo("XXXXXXX_CTF_850" + establishment + "_001.xml");
        String xml = new String(file.xml(), StandardCharsets.UTF_8);
        assertThat(xml)
                .contains("<CTFversion>")
                .contains("<UPN>" + upn + "</UPN>")
                .doesNotContain("<!DOCTYPE");

        assertThat(Viewers.as(new Viewer.System("test"), () -> export.export(List.of(upn), "", AS_OF))
                        .getFirst()
                        .name())
                .as("a second file of the same schools")
                .endsWith("_002.xml");
        assertThat(Viewers.as(new Viewer.System("test"), () -> export.export(List.of(upn), CtfExport.OUTSIDE, AS_OF))
                        .getFirst()
                        .name())
                .isEqualTo("MMMMMMM_CTF_850" + establishment + "_001.xml");

        Path ctf = Files.write(folder.resolve(file.name()), file.xml());
        var again = send(ctf).getFirst();
        assertThat(again.kind()).isEqualTo("ctf");
        assertThat(again.refusal()).isEmpty();
        assertThat(again.rows()).as("two enrolments, two weeks, three results").isEqualTo(7);
        assertThat(again.unchanged()).as(again.notices().toString()).isEqualTo(7);

        forget(upn);
        var fresh = send(ctf).getFirst();
        assertThat(fresh.accepted()).as(fresh.notices().toString()).isEqualTo(7);
        assertThat(held(upn)).isEqualTo(before);
    }

    /** Enrolments, marks and results of the child as text. */
    private String held(String upn) {
        return Viewers.as(
                new Viewer.System("test"),
                () -> transactions.execute(status -> {
                    var pupil =
                            jdbc.sql("""
                            select c.id || ' ' || surname || ' ' || forename || ' ' || birth_date || ' ' || sex
                              from children.child c where upn = :upn""").param("upn", upn).query(String.class).single();
                    int id = Integer.parseInt(pupil.substring(0, pupil.indexOf(' ')));
                    var stays =
                            jdbc.sql("""
                            select entry_date || ' ' || coalesce(leaving_date::text, '') from children.enrolment
                             where child_id = :id order by entry_date""").param("id", id).query(String.class).list();
                    var marks =
                            jdbc.sql("""
                            select w.week_start || ' ' || encode(w.marks, 'hex')
                              from schooling.child_weeks(array[:id]::int[],
                                     (select array_agg(distinct school_id) from children.enrolment where child_id = :id),
                                     '1990-01-01', '2100-01-01') w order by 1""").param("id", id).query(String.class).list();
                    var results =
                            jdbc.sql("""
                            select assessed_on || ' ' || scheme || ' ' || subject || ' ' || result
                              from schooling.assessment where child_id = :id and superseded_by is null order by 1""").param("id", id).query(String.class).list();
                    return pupil.substring(pupil.indexOf(' ')) + stays + marks + results;
                }));
    }

    /** As if the child had never been here: renamed beyond recognition, so that the file meets an empty place. */
    private void forget(String upn) {
        Viewers.as(
                new Viewer.System("test"),
                () -> transactions.executeWithoutResult(status -> {
                    jdbc.sql("update children.child set upn = 'gone-' || id, surname_key = 'gone' where upn = :upn")
                            .param("upn", upn)
                            .update();
                    jdbc.sql("update children.roll_version set number = nextval('children.roll_version_number')")
                            .update();
                }));
    }
}
