package uk.haven.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.haven.access.Role;
import uk.haven.testing.Browser;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class UploadIntegrationTests extends Uploading {

    private static final Pattern CELL = Pattern.compile("name=\"(cell-(\\d+)-(\\d+))\" value=\"([^\"]*)\"");

    @Test
    void filesAreCheckedPreviewedAppliedAndTheirRejectedRowsMended() throws Exception {
        String set = send("pupils.csv", pupils(row(1, "2007-09-04"), row(2, "not a day"), row(3, "2007-09-04")));
        String preview = whenDone(set);
        assertThat(preview).contains("2 rows would change something").contains("1 rejected");
        assertThat(known(1)).as("a preview keeps nothing").isFalse();

        browser.post(set + "/apply", Map.of());
        String applied = whenDone(set);
        assertThat(applied).contains("2 rows changed something").contains("Applied, rows to mend");
        assertThat(known(1)).isTrue();
        assertThat(known(2)).isFalse();

        String today = browser.get("/").body();
        assertThat(today).contains("Files with rows to mend").contains("1 row was rejected");

        var link = Pattern.compile("href=\"(/files/[0-9a-f-]{36})\"").matcher(applied);
        assertThat(link.find()).isTrue();
        String file = link.group(1);
        String report = browser.get(file).body();
        assertThat(report).contains("Line 3").contains("not a day");
        assertThat(browser.get(file + "/errors.csv").body())
                .contains("not a day")
                .contains(",errors");

        var fields = new LinkedHashMap<String, String>();
        var cells = CELL.matcher(report);
        while (cells.find()) {
            fields.put(cells.group(1), cells.group(4).equals("not a day") ? "2007-09-05" : cells.group(4));
        }
        assertThat(fields).hasSize(9);
        var mended = browser.post(file + "/mend", fields);
        assertThat(Browser.leadsTo(mended)).endsWith("mended=1");
        assertThat(known(2)).isTrue();
        assertThat(browser.get(file).body()).doesNotContain("Line 3");
    }

    @Test
    void aRowForAnotherSchoolIsRejected() throws Exception {
        String set = send("pupils.csv", pupils(row(11, "2007-09-04").replace(laestab, "850/9999")));
        assertThat(whenDone(set)).contains("0 rows would change something").contains("1 rejected");
    }

    @Test
    void filesThatWouldChangeNothingAreNotOfferedForApplying() throws Exception {
        String set = send("pupils.csv", pupils(row(41, "2007-09-04")));
        assertThat(whenDone(set)).contains("Apply these files").doesNotContain("Nothing in these files");
        browser.post(set + "/apply", Map.of());
        whenDone(set);

        assertThat(whenDone(send("pupils.csv", pupils(row(41, "2007-09-04")))))
                .contains("Nothing in these files would change what is held")
                .contains("Forget these files")
                .doesNotContain("/apply\"");
        assertThat(whenDone(send("pupils.csv", pupils(row(41, "2007-09-04"), row(42, "not a day")))))
                .contains("Nothing in these files would change what is held")
                .contains("Go on to mend the rejected rows")
                .doesNotContain("Apply these files");
    }

    @Test
    void whatIsGivenUpIsGone() throws Exception {
        String set = send("pupils.csv", pupils(row(21, "2007-09-04")));
        whenDone(set);
        browser.post(set + "/drop", Map.of());
        assertThat(browser.get(set).body()).contains("Given up");
        browser.post(set + "/apply", Map.of());
        whenDone(set);
        assertThat(known(21)).isFalse();
    }

    @Test
    void onlyDataManagersSendFilesAndSeeTheirOwn() throws Exception {
        String set = send("pupils.csv", pupils(row(31, "2007-09-04")));
        whenDone(set);
        assertThat(signedIn(Role.ADMINISTRATOR, Optional.empty()).get("/files").statusCode())
                .isEqualTo(403);
        assertThat(signedIn(Role.DATA_MANAGER, Optional.of(-77L)).get(set).statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyExampleHasItsColumnsAndOneRow() {
        String page = browser.get("/files").body();
        assertThat(page).contains("/files/examples/pupils.csv");
        String example = browser.get("/files/examples/pupils.csv").body();
        assertThat(example).startsWith("upn,surname,forename");
        assertThat(example.lines()).hasSize(2);
    }

    private static final String CENSUS =
            "pupilonrolltableid,NativeId,dob,surname,forename,upn,sex,entrydate,ncyearactual,senprovision\n";

    private String pupilOfTheCensus(String key, String school, int serial) {
        return key + "," + school + ",2001-Oct-01 00:00:00,SUR" + serial + ",FOR" + serial + ","
                + Upn.of(establishment, serial) + ",M,2007-Sep-04 00:00:00,2,\n";
    }

    @Test
    void censusTablesOfOneSchoolAreTakenToBeTheSenders() throws Exception {
        String set = send("2024_autumn_pupilonroll.csv", CENSUS + pupilOfTheCensus("k1", "SCHX7", 51));
        assertThat(whenDone(set))
                .contains("The tables call the school SCHX7: it was taken to be yours, " + laestab + ".")
                .contains("0 rejected");
        browser.post(set + "/apply", Map.of());
        whenDone(set);
        assertThat(known(51)).isTrue();
    }

    @Test
    void censusTablesMayNameTheSchoolByItsNumber() throws Exception {
        String set = send(
                "2024_autumn_pupilonroll.csv",
                CENSUS + pupilOfTheCensus("k1", laestab.replace("/", ""), 52) + pupilOfTheCensus("k2", "8509999", 53));
        assertThat(whenDone(set)).contains("1 row would change something").contains("1 rejected");
    }

    @Test
    void censusTablesOfSeveralSchoolsThatNobodyCanTellAreRefusedWithTheirNames() throws Exception {
        String set = send(
                "2024_autumn_pupilonroll.csv",
                CENSUS + pupilOfTheCensus("k1", "SCHX7", 54) + pupilOfTheCensus("k2", "SCHX8", 55));
        assertThat(whenDone(set))
                .contains("it does not say which school is yours: it names SCHX7, SCHX8")
                .contains("CENSUS-SCHOOLS");
    }

    @Test
    void aFileThatLacksANeededColumnIsAskedWhichOfItsColumnsItIs() throws Exception {
        String set = send("pupils.csv", pupils(row(56, "2007-09-04")).replace("birth_date", "DOB"));
        String refused = whenDone(set);
        assertThat(refused).contains("HEADER-COLUMN-MISSING").contains("Say which of its columns is which");
        var link = Pattern.compile("href=\"(/files/[0-9a-f-]{36}/columns)\"").matcher(refused);
        assertThat(link.find()).isTrue();
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", "pupils");
        for (String name : pupils().strip().split(",")) {
            fields.put("column-" + name, name.equals("birth_date") ? "DOB" : name);
        }
        assertThat(browser.get(link.group(1) + "?kind=pupils").body()).contains("DOB");
        browser.post(link.group(1), fields);
        assertThat(whenDone(set)).contains("1 row would change something");
    }
}
