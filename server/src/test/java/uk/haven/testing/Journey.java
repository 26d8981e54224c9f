package uk.haven.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import uk.haven.access.Accounts;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewer.Membership;
import uk.haven.access.domain.TimeCodes;
import uk.haven.access.internal.TestSignIn;

/** A person at a browser: signs in, opens pages, reads them. */
public final class Journey implements AutoCloseable {

    /** A desk and a phone, in CSS pixels. */
    public static final int DESK = 1280;

    public static final int PHONE = 320;

    private static final String PASSWORD = "gravel teapot orchard 9";
    private static final byte[] SECRET = "twenty bytes secret!".getBytes(StandardCharsets.US_ASCII);
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    /** Only what is wrong is brought over from the page: all that axe found well would take longer than finding it. */
    private static final String VIOLATIONS = """
            tags => axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]}).then(found =>
              found.violations.map(rule => rule.id + ": " + rule.help + " at " + rule.nodes.map(node => node.html).join(" ")))""";

    private final ApplicationContext application;
    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final String name;
    private final List<String> complaints = new ArrayList<>();
    private String email = "";
    private int signIns;

    private Journey(ApplicationContext application, BrowserContext context, String home, String name) {
        this.application = application;
        this.context = context;
        this.home = home;
        this.page = context.newPage();
        this.name = name;
        page.onConsoleMessage(message -> {
            // a form that is shown again with its errors answers 422, one overtaken by somebody else's edit 409, which
            // Chromium notes as failures
            if (message.type().equals("error") && !message.text().matches("(?s).*status of 4(22|09).*")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static Journey begin(ApplicationContext application, String name) {
        String home = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(home)
                        .setLocale("en-GB")
                        .setViewportSize(DESK, 900));
        context.setDefaultTimeout(20_000);
        return new Journey(application, context, home, name);
    }

    void end(boolean failed) {
        if (failed) {
            screenshot("failed-" + name);
        }
        close();
    }

    @Override
    public void close() {
        context.close();
    }

    public Page page() {
        return page;
    }

    /** Goes on with an open session, as {@code TestSignIn} gives it. */
    public Journey as(String session) {
        context.addCookies(List.of(new Cookie("haven", session).setUrl(home)));
        return this;
    }

    /**
     * A new account with these roles and an open session, on its first page. It has password and code for {@link #signIn}; the
     * pages that ask for them are walked where they are what is tested.
     */
    public Journey signInAs(Membership... roles) {
        email = UUID.randomUUID() + "@school.example";
        var accounts = application.getBean(Accounts.class);
        accounts.addReady(new Accounts.NewAccount(email, "Sam Carter", PASSWORD, SECRET, Arrays.asList(roles)));
        var account = accounts.byEmail(email).orElseThrow();
        as(application
                .getBean(TestSignIn.class)
                .cookie(new Viewer.Person(account.id(), account.name(), Arrays.asList(roles))));
        return open("/");
    }

    /** Who is signed in; "" while nobody is. */
    public String email() {
        return email;
    }

    /** Takes the session away, as time does. */
    public Journey loseSession() {
        context.clearCookies();
        return this;
    }

    /** Signs in with password and code on the page that asks for them; a code is good for one sign-in. */
    public void signIn() {
        page.fill("[name=email]", email);
        page.fill("[name=password]", PASSWORD);
        page.click("main button[type=submit]");
        page.fill(
                "[name=code]",
                TimeCodes.codeAt(
                        SECRET, application.getBean(Clock.class).instant().plusSeconds(30L * signIns++)));
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** A new account with the role for the whole partnership. */
    public Journey signInAs(Role role) {
        return signInAs(new Membership(role, Optional.empty(), Optional.empty()));
    }

    /** A new account with the role at a school ({@code partnership.school.id}). */
    public Journey signInAt(Role role, long school) {
        return signInAs(new Membership(role, Optional.of(school), Optional.empty()));
    }

    /** Opens a page, which must not fail. */
    public Journey open(String path) {
        Response response = page.navigate(path);
        assertThat(response.status()).as(path).isLessThan(400);
        return this;
    }

    public Journey width(int pixels) {
        page.setViewportSize(pixels, 900);
        return this;
    }

    /** No violation of WCAG 2.2 A or AA that axe can find, and nothing that the content policy had to stop. */
    public Journey assertAccessible() {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        var found = (List<?>) page.evaluate(VIOLATIONS, WCAG);
        assertThat(found).as(page.url()).isEmpty();
        assertThat(complaints).as("complaints of the browser at " + page.url()).isEmpty();
        return this;
    }

    /** Nothing is wider than the screen. */
    public Journey assertNoOverflow() {
        Object over = page.evaluate("""
                () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
                  Array.from(document.querySelectorAll("body *"))
                    .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest(".haven-scroll"))
                    .slice(0, 5).map(e => e.outerHTML.slice(0, 200))""");
        assertThat((List<?>) over).as("wider than the screen at " + page.url()).isEmpty();
        return this;
    }

    /** Nothing failed on the way here, and nothing was stopped by the content policy. */
    public Journey assertNoComplaint() {
        assertThat(complaints).as("complaints of the browser at " + page.url()).isEmpty();
        return this;
    }

    /** Keeps a picture of the whole page under {@code target/screenshots}. */
    public Journey screenshot(String file) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", file + ".png")));
        return this;
    }
}
