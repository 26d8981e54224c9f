package uk.haven.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.haven.access.domain.Base32;
import uk.haven.access.domain.TimeCodes;
import uk.haven.support.SupportFixture;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

/** A person comes, gets a role, and goes: what the administrator does, and what the person meets. */
@JourneyTest
class AccountsJourneyTests {

    private static final String NAME = "Zoë O'Brien-Featherstonehaugh \u0645\u0631\u064a\u0645";
    private static final String PASSWORD = "seven lanterns under water";

    @Autowired
    ApplicationContext context;

    @Autowired
    Clock clock;

    private final String email = UUID.randomUUID() + "@journey.example";
    private SupportFixture fixture;
    private String school;
    private String account = "";
    private byte[] secret = {};

    @BeforeEach
    void aSchool() {
        fixture = new SupportFixture(context);
        school = fixture.aSchool();
    }

    @Test
    void anInvitedPersonChoosesAPasswordSetsUpTheSecondFactorAndFindsTheirWork(Journey administrator, Journey invited) {
        givenAnAdministratorWhoAddedThePerson(administrator);
        whenARoleAtASchoolIsGivenWithoutItsSchool(administrator);
        thenItSaysWhatIsMissingAndKeepsTheChoice(administrator);
        whenTheSchoolIsChosenToo(administrator);
        String link = whenALinkIsMade(administrator);

        invited.open(link).assertAccessible();
        whenTooShortAPasswordIsChosen(invited);
        thenItSaysHowLongOneIs(invited);
        whenAGoodPasswordIsChosen(invited);
        whenTheSecondFactorIsSetUp(invited);
        thenTheRecoveryCodesAreShownOnce(invited);
        thenTodayIsWhatASencoSees(invited);
        assertThat(administrator.page().navigate(link).text())
                .as("the link works once")
                .contains("This link works no more");
        administrator.open(account);
        assertThat(administrator.page().textContent("main dl")).contains("Active");
    }

    @Test
    void whatTheAdministratorTakesAwayIsGoneAtTheNextRequest(Journey administrator, Journey senco) {
        senco.signInAt(Role.SENCO, fixture.partnership().idOf(school)).open("/children");
        administrator.signInAs(Role.ADMINISTRATOR);
        account = "/accounts/"
                + context.getBean(Accounts.class)
                        .byEmail(senco.email())
                        .orElseThrow()
                        .publicId();

        whenTheRoleIsEnded(administrator);
        assertThat(senco.page().navigate("/children").status()).isEqualTo(403);
        administrator.screenshot("account-role-ended");

        press(administrator, "Sign out everywhere");
        thenTheyAreAtTheDoor(senco);
        senco.signIn();
        press(administrator, "Disable");
        assertThat(administrator.page().textContent("main dl")).contains("Disabled");
        administrator.assertAccessible();
        thenTheyAreAtTheDoor(senco);
        thenTheirPasswordOpensNothing(senco);
        press(administrator, "Enable");
        assertThat(administrator.page().textContent("main dl")).contains("Active");
    }

    @Test
    void onePersonEndsEveryOtherSessionOfTheirs(Journey here, Journey elsewhere) {
        here.signInAs(Role.COMMITTEE_MEMBER);
        var accounts = context.getBean(Accounts.class);
        var own = accounts.byEmail(here.email()).orElseThrow();
        var signIn = context.getBean(uk.haven.access.internal.TestSignIn.class);
        elsewhere
                .as(signIn.cookie(own.viewerOn(java.time.LocalDate.now(clock))))
                .open("/account");

        here.open("/account").assertAccessible();
        assertThat(here.page()
                        .locator("main form[action*='/account/sessions/']")
                        .count())
                .isEqualTo(2);
        here.page().click("text=Sign out everywhere");
        here.page().waitForURL(url -> url.contains("/sign-in"));
        thenTheyAreAtTheDoor(elsewhere);
    }

    private void givenAnAdministratorWhoAddedThePerson(Journey administrator) {
        administrator.signInAs(Role.ADMINISTRATOR).open("/accounts").assertAccessible();
        administrator.page().fill("#email", "no address");
        administrator.page().fill("#name", NAME);
        administrator.page().click("main button:text-is('Add')");
        assertThat(administrator.page().inputValue("#name")).isEqualTo(NAME);
        administrator.assertAccessible();
        administrator.page().fill("#email", email);
        administrator.page().click("main button:text-is('Add')");
        administrator.page().waitForURL(url -> url.contains("/accounts/"));
        account = java.net.URI.create(administrator.page().url()).getPath();
        assertThat(administrator.page().textContent("main")).contains(NAME).contains("None yet");
        administrator.width(Journey.PHONE).assertNoOverflow().width(Journey.DESK);
    }

    private static void whenARoleAtASchoolIsGivenWithoutItsSchool(Journey administrator) {
        administrator.page().click("text=Give the role");
        assertThat(administrator.page().textContent(".govuk-error-summary")).contains("No role is chosen");
        administrator.page().selectOption("#role", "SENCO");
        administrator.page().fill("[name=until-year]", "2031");
        administrator.page().click("text=Give the role");
    }

    private static void thenItSaysWhatIsMissingAndKeepsTheChoice(Journey administrator) {
        assertThat(administrator.page().textContent(".govuk-error-summary")).containsAnyOf("last day", "school");
        assertThat(administrator.page().inputValue("#role")).isEqualTo("SENCO");
        assertThat(administrator.page().inputValue("[name=until-year]")).isEqualTo("2031");
        administrator.page().fill("[name=until-year]", "");
        administrator.page().click("text=Give the role");
        assertThat(administrator.page().textContent(".govuk-error-summary")).contains("is held at a school");
        assertThat(administrator.page().inputValue("#role")).isEqualTo("SENCO");
        administrator.assertAccessible();
    }

    private void whenTheSchoolIsChosenToo(Journey administrator) {
        administrator
                .page()
                .selectOption("#school", Long.toString(fixture.partnership().idOf(school)));
        administrator.page().click("text=Give the role");
        assertThat(administrator.page().textContent("main ul")).contains("SENCo or pastoral lead, School " + school);
    }

    private static String whenALinkIsMade(Journey administrator) {
        press(administrator, "Make a one-time link");
        administrator.assertAccessible().screenshot("account-link");
        return administrator.page().textContent("#one-time-link").strip();
    }

    private static void whenTooShortAPasswordIsChosen(Journey invited) {
        assertThat(invited.page().textContent("main")).contains(NAME);
        invited.page().fill("#password", "short");
        invited.page().fill("#again", "short");
        invited.page().click("main button[type=submit]");
    }

    private static void thenItSaysHowLongOneIs(Journey invited) {
        assertThat(invited.page().textContent(".govuk-error-summary")).contains("12");
        invited.assertAccessible();
    }

    private static void whenAGoodPasswordIsChosen(Journey invited) {
        invited.page().fill("#password", PASSWORD);
        invited.page().fill("#again", PASSWORD);
        invited.page().click("main button[type=submit]");
    }

    private void whenTheSecondFactorIsSetUp(Journey invited) {
        if (invited.page().url().endsWith("/sign-in")) {
            invited.page().fill("#email", email);
            invited.page().fill("#password", PASSWORD);
            invited.page().click("main button[type=submit]");
        }
        invited.page().waitForURL(url -> url.contains("/sign-in/set-up"));
        invited.assertAccessible().width(Journey.PHONE).assertNoOverflow().width(Journey.DESK);
        secret = Base32.decode(
                invited.page().textContent("#key").replace(" ", "").strip());
        invited.page().fill("#code", "000000");
        invited.page().click("main button[type=submit]");
        assertThat(invited.page().textContent(".govuk-error-summary")).contains("code");
        invited.page().fill("#code", TimeCodes.codeAt(secret, clock.instant()));
        invited.page().click("main button[type=submit]");
    }

    private static void thenTheRecoveryCodesAreShownOnce(Journey invited) {
        assertThat(invited.page().locator("#recovery-codes li").count()).isGreaterThanOrEqualTo(8);
        invited.assertAccessible();
        invited.page().click("text=I have kept them");
    }

    private void thenTodayIsWhatASencoSees(Journey invited) {
        assertThat(invited.page().textContent("h1")).isEqualTo("Today");
        invited.open("/children");
        assertThat(invited.page().textContent("header"))
                .contains("School " + school)
                .contains(NAME);
    }

    private void whenTheRoleIsEnded(Journey administrator) {
        administrator.open(account).assertAccessible();
        administrator.page().click("main form[action$='/end'] button");
        assertThat(administrator.page().textContent("main")).contains("None yet");
    }

    private static void press(Journey administrator, String button) {
        administrator.page().click("main button:text-is('" + button + "')");
    }

    private static void thenTheyAreAtTheDoor(Journey person) {
        person.page().navigate("/");
        assertThat(java.net.URI.create(person.page().url()).getPath()).isEqualTo("/sign-in");
    }

    private static void thenTheirPasswordOpensNothing(Journey person) {
        person.page().fill("[name=email]", person.email());
        person.page().fill("[name=password]", "gravel teapot orchard 9");
        person.page().click("main button[type=submit]");
        assertThat(java.net.URI.create(person.page().url()).getPath()).isEqualTo("/sign-in");
        assertThat(person.page().textContent(".govuk-error-summary")).isNotBlank();
    }
}
