package uk.haven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Accounts;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.internal.TestSignIn;
import uk.haven.partnership.Partnership;
import uk.haven.testing.Browser;

/**
 * Addresses of real records, as those who may open them met them in the demo, asked for by those who may not: another
 * role, another school, somebody whose role has ended, nobody; and by somebody with whom the child is shared, until that
 * ends (SECURITY.md, figure 2). {@link RoutesIntegrationTests} asks for every route by itself.
 */
class WhoMayOpenWhatIntegrationTests {

    /** None of its children was ever at the secondary school of the demo's people. */
    private static final String AN_INFANT_SCHOOL = "850/2099";

    private static final String CHILD = "GET /children/{publicId:[0-9a-f-]{36}}";

    /** The same for every school: kinds of files, and the catalogue of services. */
    private static final Set<String> NOBODYS_OWN =
            Set.of("GET /files/examples/{name}", "GET /support/services/{id:[0-9a-f-]{36}}");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final IntPredicate HIDDEN = status -> status == 403 || status == 404;

    private final Walk walk = Walk.ofTheDemo();

    @Test
    void noOtherRoleOpensWhatOneRoleMay() {
        Map<String, String> one = new LinkedHashMap<>();
        walk.visits().stream()
                .filter(visit -> isNarrowed(visit.route()) && visit.answer().statusCode() == 200)
                .forEach(visit -> one.putIfAbsent(visit.route(), visit.path()));
        assertThat(one).hasSizeGreaterThan(30);
        var wrong = new ArrayList<String>();
        one.forEach((route, path) -> {
            for (Role role : Role.values()) {
                boolean may = Routes.TABLE.get(route).contains(role);
                int status = walk.browser(role).get(path).statusCode();
                if (may ? status == 403 : status != 403) {
                    wrong.add(role + " at " + path + ": " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DATA_MANAGER", "KEY_WORKER", "SENCO", "HEAD"})
    void anotherSchoolsPeopleOpenAndChangeNothingOfIt(Role role) {
        long other = walk.haven()
                .bean(Partnership.class)
                .schoolByLaestab(AN_INFANT_SCHOOL)
                .orElseThrow()
                .id();
        var stranger = as(walk.haven().bean(TestSignIn.class).at(other, role));
        var narrowed = addresses(role).stream()
                .filter(path -> !NOBODYS_OWN.contains(Walk.routeOf("GET", path)))
                .toList();
        assertThat(narrowed).isNotEmpty();
        assertThat(wrong(stranger, narrowed, HIDDEN)).isEmpty();
        assertThat(wrongForms(stranger, role)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleThatHasEndedOpensNothing(Role role) {
        var signIn = walk.haven().bean(TestSignIn.class);
        var accounts = walk.haven().bean(Accounts.class);
        var former = signIn.having(walk.person(role).memberships());
        accounts.find(former.id())
                .orElseThrow()
                .roles()
                .forEach(held -> accounts.endRole(former.id(), held.id(), OptionalLong.empty()));
        assertThat(wrong(as(former), addresses(role), status -> status == 403)).isEmpty();
    }

    @Test
    void nobodyIsLedToTheDoorFromEverywhere() {
        var nobody = new Browser(walk.haven().port());
        var wrong = new ArrayList<String>();
        walk.visits().stream()
                .filter(visit -> !visit.route().isEmpty() && !Routes.isPublic(Routes.TABLE.get(visit.route())))
                .map(Walk.Visit::path)
                .distinct()
                .forEach(path -> {
                    var answer = nobody.get(path);
                    if (answer.statusCode() != 302 || !Browser.leadsTo(answer).startsWith("/sign-in")) {
                        wrong.add(path + ": " + answer.statusCode());
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aSharedChildIsSeenUntilTheShareEnds() {
        String path = walk.visits().stream()
                .filter(visit -> visit.role() == Role.SENCO && visit.route().equals(CHILD))
                .map(Walk.Visit::path)
                .findFirst()
                .orElseThrow();
        long other = walk.haven()
                .bean(Partnership.class)
                .schoolByLaestab(AN_INFANT_SCHOOL)
                .orElseThrow()
                .id();
        var granted = walk.haven().bean(TestSignIn.class).at(other, Role.SENCO);
        var browser = as(granted);
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        share(path, granted, "partnership.today()");
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
        share(path, granted, "partnership.today() - 1");
        assertThat(browser.get(path).statusCode()).as("expired").isEqualTo(404);
    }

    /** The one share of the child with the person, valid until the day. */
    private void share(String path, Viewer.Person with, String until) {
        var jdbc = walk.haven().bean(JdbcClient.class);
        Viewers.as(
                new Viewer.System("test"),
                () -> walk.haven().bean(TransactionTemplate.class).executeWithoutResult(_ -> {
                    jdbc.sql("update children.share set ended_at = now() where account_id = ?")
                            .param(with.id())
                            .update();
                    jdbc.sql("""
                                    insert into children.share
                                           (child_id, account_id, purpose, lawful_basis, shared_at, valid_until)
                                    select id, ?, 'support', 'UK GDPR 6(1)(e)', now(), %s
                                      from children.child where public_id = ?::uuid""".formatted(until))
                            .param(with.id())
                            .param(path.substring(path.lastIndexOf('/') + 1))
                            .update();
                }));
    }

    private Browser as(Viewer.Person person) {
        return new Browser(walk.haven().port())
                .as(walk.haven().bean(TestSignIn.class).cookie(person));
    }

    /** What the role opened that names a record and is not everyone's to see. */
    private List<String> addresses(Role role) {
        return walk.visits().stream()
                .filter(visit -> visit.role() == role && isNarrowed(visit.route()))
                .filter(visit ->
                        visit.route().contains("{") || ID.matcher(visit.path()).find())
                .filter(visit -> visit.answer().statusCode() == 200)
                .map(Walk.Visit::path)
                .toList();
    }

    private static boolean isNarrowed(String route) {
        Set<Role> allowed = Routes.TABLE.getOrDefault(route, Set.of());
        return !allowed.isEmpty() && allowed.size() < Role.values().length;
    }

    private static List<String> wrong(Browser browser, List<String> paths, IntPredicate right) {
        return paths.stream()
                .map(path -> Map.entry(path, browser.get(path).statusCode()))
                .filter(each -> !right.test(each.getValue()))
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
    }

    /** Forms about a record that the role met, sent empty but with a token; a field that is missing may be said first. */
    private List<String> wrongForms(Browser stranger, Role role) {
        stranger.get("/account");
        return walk.forms(role).stream()
                .filter(path -> isNarrowed(Walk.routeOf("POST", path)))
                .filter(path -> Walk.routeOf("POST", path).contains("{"))
                .map(path -> Map.entry(path, stranger.post(path, Map.of()).statusCode()))
                .filter(each -> each.getValue() != 400 && !HIDDEN.test(each.getValue()))
                .map(each -> "POST " + each.getKey() + ": " + each.getValue())
                .toList();
    }
}
