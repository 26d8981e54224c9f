package uk.haven.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.haven.support.SupportFixture;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

/** A session ends while somebody writes: nothing is stored, and nothing that was typed is lost. */
@JourneyTest
class SignedOutWhileWritingJourneyTests {

    private static final String REASON = "Mum says it's harder since the move; \u0645\u0631\u064a\u0645 is tired.";

    @Autowired
    ApplicationContext context;

    @Test
    void whatWasTypedIsBackAfterSigningInAgain(Journey senco) {
        String path = writing(senco);
        senco.loseSession();
        senco.page().click("main form button[type=submit]");
        senco.page().waitForURL(url -> url.contains("/sign-in"));
        assertThat(senco.page().textContent("main"))
                .contains("You were signed out before that was sent")
                .contains("Nothing was changed");
        senco.assertAccessible();

        senco.signIn();
        senco.page().click("text=Go back to what you were writing");
        senco.page().waitForURL(url -> url.endsWith(path));
        assertThat(senco.page().inputValue("[name=reason]")).isEqualTo(REASON);
        assertThat(senco.page().isChecked("[name=level][value='2']")).isTrue();
        assertThat(senco.page().textContent("#haven-toast")).contains("What you typed is back");
        senco.open("/");
        assertThat(senco.page().textContent("main")).doesNotContain("Go back to what you were writing");
    }

    @Test
    void somebodyElseInTheSameTabNeverSeesIt(Journey senco) {
        String path = writing(senco);
        senco.loseSession();
        senco.page().click("main form button[type=submit]");
        senco.page().waitForURL(url -> url.contains("/sign-in"));

        var fixture = new SupportFixture(context);
        senco.signInAt(Role.HEAD, fixture.partnership().idOf(fixture.aSchool()));
        assertThat(senco.page().textContent("main")).doesNotContain("Go back to what you were writing");
        assertThat(senco.page().evaluate("() => sessionStorage.getItem('haven-typed')"))
                .isNull();
        assertThat(senco.page().navigate(path).status()).isGreaterThanOrEqualTo(400);
    }

    /** A level half recorded; answers the form's address. */
    private String writing(Journey senco) {
        var fixture = new SupportFixture(context);
        String school = fixture.aSchool();
        var child = fixture.aChildAt(school);
        senco.signInAt(Role.SENCO, fixture.partnership().idOf(school));
        String path = "/vulnerability/children/" + child.publicId() + "/level";
        senco.open(path);
        senco.page().check("[name=level][value='2']");
        senco.page().fill("[name=reason]", REASON);
        return path;
    }
}
