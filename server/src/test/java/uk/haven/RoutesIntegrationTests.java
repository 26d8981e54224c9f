package uk.haven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.internal.TestSignIn;
import uk.haven.testing.Browser;
import uk.haven.testing.IntegrationTest;

/**
 * Every route of the application, found by itself, has a line in {@link Routes}: who may call it. An unlisted route fails,
 * and so does a line without a route. Each is then asked for by every role and by nobody.
 */
@IntegrationTest
class RoutesIntegrationTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    TestSignIn signIn;

    @LocalServerPort
    int port;

    /** {@code GET /children/{id}}, as it is in the table. */
    private Set<String> found() {
        var found = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            for (String path : info.getPatternValues()) {
                var methods = info.getMethodsCondition().getMethods();
                if (methods.isEmpty()) {
                    found.add("GET " + path);
                }
                methods.forEach(verb -> found.add(verb + " " + path));
            }
        });
        return found;
    }

    @Test
    void everyRouteIsListedWithWhoMay() {
        Set<String> unlisted = found();
        unlisted.removeAll(Routes.TABLE.keySet());
        assertThat(unlisted).as("routes without a line in Routes.TABLE").isEmpty();
        Set<String> gone = new TreeSet<>(Routes.TABLE.keySet());
        gone.removeAll(found());
        assertThat(gone).as("lines of Routes.TABLE without a route").isEmpty();
    }

    @Test
    void everyRouteLetsInThoseItSaysAndNobodyElse() {
        Map<Role, Browser> people = new TreeMap<>();
        for (Role role : Role.values()) {
            Viewer.Person person = signIn.having(List.of(new Viewer.Membership(
                    role,
                    role.held() == Role.Held.AT_SCHOOL ? Optional.of(999_999L) : Optional.empty(),
                    role.held() == Role.Held.AT_AGENCY ? Optional.of(999_999L) : Optional.empty())));
            people.put(role, new Browser(port).as(signIn.cookie(person)));
        }
        var mismatches = new ArrayList<String>();
        Routes.TABLE.forEach((route, allowed) -> {
            String[] words = route.split(" ");
            String path = filled(words[1]);
            boolean reads = words[0].equals("GET");
            int nobody = ask(new Browser(port), reads, path);
            if (reads && (nobody == 302) == Routes.isPublic(allowed)) {
                mismatches.add(route + " answered nobody " + nobody);
            }
            if (!reads && !leadsAwayAFormWithoutItsToken(path)) {
                mismatches.add(route + " took a form without its token: " + nobody);
            }
            people.forEach((role, browser) -> {
                boolean may = Routes.isPublic(allowed) || allowed.contains(role);
                if (!reads && may) {
                    return; // what an allowed form does is its own journey's to test
                }
                int status = reads ? browser.get(path).statusCode() : withToken(browser, path);
                if ((status == 403) == may) {
                    mismatches.add(route + " answered " + role + " " + status);
                }
                if (status >= 500) {
                    mismatches.add(route + " failed for " + role + " with " + status);
                }
            });
        });
        assertThat(mismatches).isEmpty();
    }

    /** The path with something in the place of each variable, whose pattern may have braces of its own. */
    private static String filled(String pattern) {
        return pattern.replaceAll("\\{la:[^}]*}}", "850")
                .replaceAll("\\{number:[^}]*}}", "2101")
                .replaceAll("\\{\\w+(:[^{}]*(\\{\\d+})?)?}", "00000000-0000-0000-0000-000000000000");
    }

    private static int withToken(Browser browser, String path) {
        browser.get("/account");
        return browser.post(path, Map.of()).statusCode();
    }

    private boolean leadsAwayAFormWithoutItsToken(String path) {
        var answer = new Browser(port).postWithoutToken(path, Map.of());
        return answer.statusCode() == 302 && Browser.leadsTo(answer).equals("/sign-in?expired");
    }

    private static int ask(Browser browser, boolean reads, String path) {
        return (reads ? browser.get(path) : browser.postWithoutToken(path, Map.of())).statusCode();
    }
}
