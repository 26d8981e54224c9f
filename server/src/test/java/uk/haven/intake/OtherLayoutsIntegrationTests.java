package uk.haven.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.haven.testing.Browser;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class OtherLayoutsIntegrationTests extends Uploading {

    private static final Pattern CHILD = Pattern.compile("href=\"(/children/[0-9a-f-]{36})\"");

    private static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as(page).isTrue();
        return match.group(1);
    }

    @Test
    void columnsOfAnotherLayoutAreAskedForOnceAndKnownFromThenOn() throws Exception {
        String header = "Number,Family name,Given name,Born,School,Joined,Form at " + establishment + "\n";
        String row = "%s,Example%d,Kim,2001-10-04,%s,2007-09-04,B\n";
        String set = send("export.csv", header + row.formatted(Upn.of(establishment, 41), 41, laestab));
        String columns = found(Pattern.compile("href=\"(/files/[0-9a-f-]{36}/columns)\""), whenDone(set));
        assertThat(browser.get(columns).body()).contains("What does the file hold?");
        assertThat(browser.get(columns).body())
                .contains("<option value=\"\">Choose one</option>")
                .doesNotContain(" selected");
        var unsaid = browser.get(columns + "?kind=");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("What the file holds is not said");
        assertThat(browser.get(columns + "?kind=pupils").body())
                .contains("Family name")
                .contains("Save and check the file");

        var answers = new HashMap<>(Map.of(
                "kind", "pupils",
                "source", "Registers",
                "column-surname", "Family name",
                "column-forename", "Given name",
                "column-birth_date", "Born",
                "column-laestab", "School",
                "column-entry_date", "Joined"));
        var again = browser.post(columns, answers);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("upn is needed").contains("value=\"Registers\"");
        answers.put("column-upn", "Number");
        assertThat(Browser.leadsTo(browser.post(columns, answers))).isEqualTo(set);
        assertThat(whenDone(set)).contains("1 row would change something");
        browser.post(set + "/apply", Map.of());
        whenDone(set);
        assertThat(known(41)).isTrue();

        String next = send("next.csv", header + row.formatted(Upn.of(establishment, 42), 42, laestab));
        assertThat(whenDone(next)).contains("1 row would change something").doesNotContain("which of its columns");
    }

    @Test
    void theTransferFileIsTakenFromTheChildsPage() throws Exception {
        String set = send("pupils.csv", pupils(row(51, "2007-09-04")));
        whenDone(set);
        browser.post(set + "/apply", Map.of());
        whenDone(set);
        String child = found(CHILD, browser.get("/children?asOf=2007-10-01").body());
        assertThat(browser.get(child).body()).contains("href=\"" + child + "/ctf\"");
        var file = browser.get(child + "/ctf");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).endsWith(".xml\"");
        assertThat(file.body()).contains("<UPN>" + Upn.of(establishment, 51) + "</UPN>");
    }

    @Test
    void censusRowsOfOtherSchoolsAreThePartnershipsToSend() throws Exception {
        assertThat(browser.get("/files").body())
                .contains("Census tables of several schools are sent in by the partnership");
        String set = send(
                "2024_autumn_pupilonroll.csv",
                "pupilonrolltableid,NativeId,dob,surname,forename,upn,sex,entrydate,ncyearactual,senprovision\n"
                        + "k1,8509999,2013-Jul-19 00:00:00,SUR1,FOR1,96d8f22c-w01,M,2023-May-09 00:00:00,6,\n");
        assertThat(whenDone(set))
                .contains("0 rows would change something")
                .contains("1 rejected")
                .contains("Census tables of several schools are sent in by the partnership");
    }
}
