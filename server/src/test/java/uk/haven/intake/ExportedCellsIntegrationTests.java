package uk.haven.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.haven.access.Role;
import uk.haven.testing.IntegrationTest;

/** What a spreadsheet would calculate leaves Haven as text, and comes back as it was (SECURITY.md, figure 15). */
@IntegrationTest
class ExportedCellsIntegrationTests extends Uploading {

    private static final List<String> HOSTILE = List.of("=HYPERLINK(1)", "+44 Smith", "-Marie", "@home");
    private static final Pattern FILE = Pattern.compile("href=\"(/files/[0-9a-f-]{36})\"");

    private String pupilsCalled(String born) {
        var rows = new StringBuilder();
        for (int i = 0; i < HOSTILE.size(); i++) {
            rows.append(row(60 + i, "2007-09-04")
                            .replace("Example" + (60 + i), HOSTILE.get(i))
                            .replaceFirst("2001-10-\\d\\d", born))
                    .append('\n');
        }
        return pupils(rows.toString().strip());
    }

    private String applied(String name, String content) throws Exception {
        String set = send(name, content);
        whenDone(set);
        browser.post(set + "/apply", Map.of());
        return whenDone(set);
    }

    @Test
    void theListOfChildrenCalculatesNothingInASpreadsheet() throws Exception {
        applied("pupils.csv", pupilsCalled("2001-10-04"));
        var school =
                Optional.of(partnership.schoolByLaestab(laestab).orElseThrow().id());
        String list = signedIn(Role.SENCO, school)
                .get("/children/list.csv?asOf=2007-10-01")
                .body();
        assertThat(list).contains("HYPERLINK");
        assertThat(list.lines().flatMap(line -> Pattern.compile("[,;]").splitAsStream(line)))
                .noneMatch(cell -> cell.matches("(?s)\"?[=+\\-@\\t\\r\0].*"));
    }

    @Test
    void rejectedRowsMendedInTheirFileComeBackAsTheyWereTyped() throws Exception {
        String refused = applied("pupils.csv", pupilsCalled("soon"));
        var link = FILE.matcher(refused);
        assertThat(link.find()).isTrue();
        String errors = browser.get(link.group(1) + "/errors.csv").body();
        assertThat(errors).contains("'=HYPERLINK(1)").doesNotContain(",=HYPERLINK");

        applied("mended.csv", errors.replace("soon", "2001-10-04"));
        assertThat(known(60)).isTrue();
        String senco = signedIn(
                        Role.SENCO,
                        Optional.of(partnership
                                .schoolByLaestab(laestab)
                                .orElseThrow()
                                .id()))
                .get("/children?asOf=2007-10-01")
                .body();
        assertThat(senco).contains("=HYPERLINK(1)").contains("-Marie").doesNotContain("&#39;=HYPERLINK");
    }
}
