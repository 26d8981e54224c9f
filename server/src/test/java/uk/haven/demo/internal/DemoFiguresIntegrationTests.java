package uk.haven.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.haven.access.Accounts;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.platform.cli.HavenCommand;
import uk.haven.reports.internal.Reading;
import uk.haven.testing.Browser;
import uk.haven.testing.OwnHaven;

/** The demo's computed tables equal the published ones cell by cell, and everyone can sign in to their pages. */
class DemoFiguresIntegrationTests {

    private static final Set<String> PRIMARY = Set.of("Infant", "Junior", "Primary");

    private static final Map<String, Browser> BROWSERS = new HashMap<>();

    private final OwnHaven haven = SharedDemo.haven();
    private final List<SignIns.SignIn> signIns = SharedDemo.signIns();

    @ParameterizedTest
    @ValueSource(strings = {"autumn", "spring", "summer"})
    void levelsAndKeyWorkersOf200607EqualThePublishedTable(String term) {
        var schools = new ArrayList<Map<String, String>>();
        Map<String, String> total = Map.of();
        for (var row : rows(haven.run("return", "--year", "2006/07", "--term", term))) {
            if (row.get("laestab").equals("TOTAL")) {
                total = row;
            } else if (!row.get("laestab").isEmpty()) {
                schools.add(row);
            }
        }
        for (var published : published("vulnerability_levels_2006_07")) {
            for (String column : List.of("level_1", "level_2", "level_3", "total", "key_workers")) {
                String phase = published.get("phase");
                int computed = schools.stream()
                        .filter(row -> phase.equals("Total")
                                || (phase.equals("Primary")
                                        ? PRIMARY.contains(row.get("phase"))
                                        : row.get("phase").equals(phase)))
                        .mapToInt(row -> number(row, column))
                        .sum();
                assertThat(computed).as(phase + " " + column).isEqualTo(number(published, column));
                if (phase.equals("Total")) {
                    assertThat(number(total, column)).as("TOTAL " + column).isEqualTo(number(published, column));
                }
            }
            long counted = schools.stream()
                    .filter(row -> number(row, "total") > 0)
                    .filter(row -> published.get("phase").equals("Total")
                            || PRIMARY.contains(row.get("phase"))
                                    == published.get("phase").equals("Primary"))
                    .count();
            assertThat(counted).as("schools").isEqualTo(number(published, "schools"));
        }
    }

    @Test
    void fixedTermExclusionsByPhaseEqualThePublishedTable() {
        for (String year : List.of("2006/07", "2007/08")) {
            var computed = rows(haven.run("exclusions", "--year", year, "--by", "phase"));
            for (var published : published("exclusions_by_phase")) {
                if (published.get("school_year").equals(year)) {
                    var row = find(computed, "phase", published.get("phase"));
                    assertThat(row.getOrDefault("incidents", "0")).isEqualTo(published.get("incidents"));
                    assertThat(row.getOrDefault("days_lost", "0")).isEqualTo(published.get("days_lost"));
                }
            }
        }
    }

    @Test
    void fixedTermExclusionsOf200708ByYearGroupEqualThePublishedTable() {
        var computed = rows(haven.run("exclusions", "--year", "2007/08", "--by", "year-group"));
        for (var published : published("exclusions_by_year_group")) {
            if (published.get("school_year").equals("2007/08")) {
                var row = find(computed, "year_group", published.get("year_group"));
                for (String column : List.of("incidents", "days_lost", "boys", "girls")) {
                    assertThat(row.getOrDefault(column, "0"))
                            .as("Year %s %s", published.get("year_group"), column)
                            .isEqualTo(published.get(column));
                }
            }
        }
        assertThat(computed.stream().mapToInt(row -> number(row, "incidents")).sum())
                .isEqualTo(35);
    }

    @Test
    void fifteenSchoolsAreOpenAndTheDataIsMarkedAsSynthetic() {
        var partnership = haven.bean(Partnership.class);
        assertThat(partnership.schools().stream()
                        .filter(school -> school.openOn(partnership.today()))
                        .count())
                .isEqualTo(15);
        assertThat(partnership.today()).hasToString("2008-05-16");
        assertThat(signedIn("committee.member").get("/").body()).contains("synthetic");
    }

    @Test
    void loadedAgainItOnlySaysWhoCanSignIn() {
        long started = System.nanoTime();
        assertThat(haven.bean(Demo.class).load(report -> {
                    throw new AssertionError("nothing is sent twice");
                }))
                .extracting(SignIns.SignIn::password)
                .isEqualTo(signIns.stream().map(SignIns.SignIn::password).toList());
        assertThat((System.nanoTime() - started) / 1e9).isLessThan(10);
    }

    @Test
    void aFolderWithOtherDataIsRefused() {
        try (var other = OwnHaven.start()) {
            other.bean(Accounts.class).add("head@school.example", "Someone real", OptionalLong.empty());
            assertThatThrownBy(() -> other.bean(Demo.class).load(report -> {}))
                    .isInstanceOf(HavenCommand.Refused.class)
                    .hasMessageContaining("--data-dir");
        }
    }

    @Test
    void aCommitteeMemberSeesTheLatestCompleteTermProtectedAndNoChild() {
        var browser = signedIn("committee.member");
        String page = browser.get("/partnership").body();
        assertThat(page)
                .contains("Autumn term 2007/08")
                .contains("Children at each level, and key workers, by school")
                .contains("Attendance against last year")
                .contains("14 of 15")
                .contains("c means hidden: small number");
        assertThat(browser.get("/children").statusCode()).isIn(403, 404);
        assertThat(browser.get("/school").statusCode()).isEqualTo(403);
        var member = new Viewer.Person(0, "nobody", List.of());
        assertThat(Viewers.as(
                        member,
                        () -> haven.bean(Reading.class)
                                .inTransaction(() -> haven.bean(Children.class)
                                        .onRoll(haven.bean(Partnership.class).today())
                                        .size())))
                .isZero();
    }

    @Test
    void aHeadSeesTheExactFiguresOfTheOwnSchoolOnly() {
        var browser = signedIn("head");
        String page = browser.get("/school").body();
        assertThat(page)
                .contains("Park Community School")
                .contains("children on roll")
                .contains("level=3");
        assertThat(browser.get("/school?laestab=850/2101").statusCode()).isEqualTo(404);
        assertThat(browser.get("/partnership").statusCode()).isEqualTo(403);
    }

    @Test
    void aPartnershipManagerIsToldWhoseReturnIsMissingAndWhereNeedIsFarAboveCapacity() {
        assertThat(signedIn("partnership.manager").get("/").body())
                .contains("Returns to come")
                .contains("St Thomas More")
                .contains("Need far above capacity")
                .contains("Staunton Community Sports College");
    }

    @Test
    void everyAccountSignsInAndLandsOnToday() {
        for (SignIns.SignIn each : signIns) {
            var browser = signedIn(each.email().substring(0, each.email().indexOf('@')));
            assertThat(browser.get("/").statusCode()).as(each.email()).isEqualTo(200);
        }
    }

    /** Signed in once: a code is good once. */
    private Browser signedIn(String key) {
        return BROWSERS.computeIfAbsent(key, this::signIn);
    }

    private Browser signIn(String key) {
        var who = haven.bean(SignIns.class).all().stream()
                .filter(each -> each.email().startsWith(key + "@"))
                .findFirst()
                .orElseThrow();
        var browser = new Browser(haven.port());
        browser.get("/sign-in");
        browser.post("/sign-in", Map.of("email", who.email(), "password", who.password()));
        browser.get("/sign-in/code");
        var answer = browser.post("/sign-in/code", Map.of("code", who.code()));
        assertThat(Browser.leadsTo(answer)).as(who.email()).isEqualTo("/");
        return browser;
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(Objects.requireNonNull(row.get(column), column));
    }

    private static Map<String, String> find(List<Map<String, String>> rows, String column, String value) {
        return rows.stream()
                .filter(row -> row.get(column).equals(value))
                .findFirst()
                .orElse(Map.of());
    }

    private static List<Map<String, String>> published(String name) {
        try (var in = DemoFiguresIntegrationTests.class.getResourceAsStream("/published/" + name + ".csv")) {
            return rows(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Rows of a CSV text whose cells hold no comma. */
    private static List<Map<String, String>> rows(String csv) {
        var lines = csv.lines().toList();
        String[] header = lines.getFirst().split(",");
        var rows = new ArrayList<Map<String, String>>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
