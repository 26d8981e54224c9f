package uk.haven.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.haven.access.Viewer.Membership;
import uk.haven.access.domain.TimeCodes;
import uk.haven.testing.Browser;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class SignInIntegrationTests {

    private static final String PASSWORD = "gravel teapot orchard 9";
    private static final byte[] SECRET = "twenty bytes secret!".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    private Browser browser;
    private String email;
    private Account account;

    @BeforeEach
    void anAdministratorWithBothFactors() {
        browser = new Browser(port);
        email = UUID.randomUUID() + "@school.example";
        account = accounts.addReady(new Accounts.NewAccount(
                email,
                "Ada Example",
                PASSWORD,
                SECRET,
                List.of(new Membership(Role.ADMINISTRATOR, Optional.empty(), Optional.empty()))));
    }

    private String codeNow() {
        return TimeCodes.codeAt(SECRET, clock.instant());
    }

    private void signIn() {
        givePassword();
        var response = browser.post("/sign-in/code", Map.of("code", codeNow()));
        assertThat(Browser.leadsTo(response)).isEqualTo("/");
    }

    private void givePassword() {
        browser.get("/sign-in");
        var response = browser.post("/sign-in", Map.of("email", email, "password", PASSWORD));
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Browser.leadsTo(response)).isEqualTo("/sign-in/code");
        assertThat(browser.get("/sign-in/code").statusCode()).isEqualTo(200);
    }

    @Test
    void everyPageAsksForSignInFirst() {
        assertThat(Browser.leadsTo(browser.get("/"))).isEqualTo("/sign-in");
        assertThat(Browser.leadsTo(browser.get("/anything/else"))).isEqualTo("/sign-in");
    }

    @Test
    void bothFactorsTogetherOpenTheFirstPage() {
        signIn();
        var today = browser.get("/");
        assertThat(today.statusCode()).isEqualTo(200);
        assertThat(today.body()).contains("Nothing needs you today, Ada.");
    }

    @Test
    void thePasswordAloneOpensNothing() {
        givePassword();
        assertThat(Browser.leadsTo(browser.get("/"))).isEqualTo("/sign-in/code");
    }

    @Test
    void aCodeWorksOnce() {
        String code = codeNow();
        givePassword();
        assertThat(Browser.leadsTo(browser.post("/sign-in/code", Map.of("code", code))))
                .isEqualTo("/");
        browser = new Browser(port);
        givePassword();
        assertThat(browser.post("/sign-in/code", Map.of("code", code)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void everyFactorGivesTheSessionAnotherId() {
        givePassword();
        String before = sessionCookie();
        browser.post("/sign-in/code", Map.of("code", codeNow()));
        assertThat(sessionCookie()).isNotEqualTo(before);
        assertThat(before).hasSize(43);
    }

    private String sessionCookie() {
        return browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("haven"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Test
    void aSessionIdOfSomeoneElsesChoosingIsNotTaken() {
        var cookie = new java.net.HttpCookie("haven", "A".repeat(43));
        cookie.setPath("/");
        cookie.setVersion(0);
        browser.cookies().getCookieStore().add(java.net.URI.create("http://127.0.0.1:" + port), cookie);
        browser.get("/sign-in");
        var answer = browser.post("/sign-in", Map.of("email", email, "password", PASSWORD));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(set -> set.matches("haven=[\\w-]{43};.*") && !set.contains("A".repeat(43)));
    }

    @Test
    void aDisabledAccountIsOutAtItsNextRequestAndStaysOut() {
        signIn();
        accounts.setEnabled(account.id(), false, OptionalLong.empty());
        assertThat(Browser.leadsTo(browser.get("/"))).isEqualTo("/sign-in");
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in", Map.of("email", email, "password", PASSWORD))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anAccountDisabledBetweenTheFactorsFailsTheSecond() {
        givePassword();
        accounts.setEnabled(account.id(), false, OptionalLong.empty());
        assertThat(Browser.leadsTo(browser.post("/sign-in/code", Map.of("code", codeNow()))))
                .isEqualTo("/sign-in?expired");
        assertThat(Browser.leadsTo(browser.get("/"))).isEqualTo("/sign-in");
    }

    @Test
    void aDisabledAccountCannotUseAnInvitation() {
        String link = accounts.invite(account.id(), OptionalLong.empty());
        accounts.setEnabled(account.id(), false, OptionalLong.empty());
        assertThat(browser.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        signIn();
        accounts.signOutEverywhere(account.id(), OptionalLong.empty());
        assertThat(Browser.leadsTo(browser.get("/"))).isEqualTo("/sign-in");
    }

    @Test
    void aLostRoleIsGoneAtTheNextRequest() {
        signIn();
        accounts.endRole(account.id(), account.roles().getFirst().id(), OptionalLong.empty());
        assertThat(browser.get("/").body()).contains("You hold no role at present");
    }

    @Test
    void signingOutEndsTheSession() {
        signIn();
        browser.get("/");
        String held = sessionCookie();
        assertThat(Browser.leadsTo(browser.post("/sign-out", Map.of()))).isEqualTo("/sign-in?out");
        var stolen = new java.net.HttpCookie("haven", held);
        stolen.setPath("/");
        stolen.setVersion(0);
        browser.cookies().getCookieStore().add(java.net.URI.create("http://127.0.0.1:" + port), stolen);
        assertThat(Browser.leadsTo(browser.get("/"))).isEqualTo("/sign-in");
    }

    @Test
    void knownAndUnknownPeopleAreAnsweredAlike() {
        browser.get("/sign-in");
        var known = browser.post("/sign-in", Map.of("email", email, "password", "not the password at all"));
        var unknown =
                browser.post("/sign-in", Map.of("email", "nobody-" + email, "password", "not the password at all"));
        assertThat(known.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(withoutTokens(known.body()))
                .isEqualTo(withoutTokens(unknown.body()).replace("nobody-", ""));
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void tenWrongPasswordsCloseTheDoorForFiveMinutesWhateverComesNext() {
        browser.get("/sign-in");
        for (int i = 0; i < 10; i++) {
            assertThat(browser.post("/sign-in", Map.of("email", email, "password", "wrong wrong wrong " + i))
                            .statusCode())
                    .isIn(422, 429);
        }
        var right = browser.post("/sign-in", Map.of("email", email, "password", PASSWORD));
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.body()).contains("There were too many tries in the last five minutes");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        browser.get("/sign-in");
        assertThat(Browser.leadsTo(browser.postWithoutToken("/sign-in", Map.of("email", email, "password", PASSWORD))))
                .isEqualTo("/sign-in?expired");
        assertThat(Browser.leadsTo(browser.get("/"))).isEqualTo("/sign-in");
        signIn();
        assertThat(browser.postWithoutToken("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void anInvitedPersonChoosesAPasswordSetsTheAppUpAndCanRecover() {
        String invitedEmail = "new-" + email;
        Account invited = accounts.add(invitedEmail, "Bea Example", OptionalLong.empty());
        String link = accounts.invite(invited.id(), OptionalLong.empty());
        browser.get(link);
        assertThat(browser.post(link, Map.of("password", "short", "again", "short"))
                        .body())
                .contains("The password has 5 characters");
        assertThat(Browser.leadsTo(browser.post(link, Map.of("password", PASSWORD, "again", PASSWORD))))
                .isEqualTo("/sign-in");
        assertThat(browser.get(link).statusCode()).isEqualTo(404);

        browser.get("/sign-in");
        browser.post("/sign-in", Map.of("email", invitedEmail, "password", PASSWORD));
        assertThat(Browser.leadsTo(browser.get("/sign-in/code"))).isEqualTo("/sign-in/set-up");
        String page = browser.get("/sign-in/set-up").body();
        String key = page.replaceAll("(?s).*<code id=\"key\">([A-Z2-7 ]+)</code>.*", "$1");
        byte[] secret = uk.haven.access.domain.Base32.decode(key);
        var codes = browser.post("/sign-in/set-up", Map.of("code", TimeCodes.codeAt(secret, clock.instant())));
        assertThat(codes.statusCode()).isEqualTo(200);
        String recovery = codes.body().replaceAll("(?s).*?<li><code>([A-Z2-7-]{11})</code>.*", "$1");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        for (int expected : new int[] {302, 422}) {
            browser = new Browser(port);
            browser.get("/sign-in");
            browser.post("/sign-in", Map.of("email", invitedEmail, "password", PASSWORD));
            browser.get("/sign-in/code");
            assertThat(browser.post("/sign-in/code", Map.of("code", recovery)).statusCode())
                    .isEqualTo(expected);
        }
    }

    @Test
    void everySignedInPageCarriesTheHeadersOfSection17() {
        signIn();
        var headers = browser.get("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security").orElse("")).startsWith("max-age=31536000");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void theSessionCookieIsOutOfScriptsReach() {
        browser.get("/sign-in");
        var response = browser.post("/sign-in", Map.of("email", email, "password", PASSWORD));
        assertThat(response.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("haven=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
    }
}
