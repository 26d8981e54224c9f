package uk.haven.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.haven.access.internal.TestSignIn;
import uk.haven.testing.Browser;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class AccountPagesIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    TestSignIn signIn;

    @Autowired
    Accounts accounts;

    private Browser as(Role role) {
        return new Browser(port).as(signIn.cookie(signIn.with(role)));
    }

    @Test
    void anAdministratorAddsAPersonGivesARoleAndHandsOverALink() {
        Browser administrator = as(Role.ADMINISTRATOR);
        String email = UUID.randomUUID() + "@pages.example";
        assertThat(administrator.get("/accounts").statusCode()).isEqualTo(200);
        var added = administrator.post("/accounts", Map.of("email", email, "name", "O'Brien <b>Müller</b>"));
        String at = Browser.leadsTo(added);
        assertThat(at).startsWith("/accounts/");
        assertThat(administrator.get(at).body()).contains("&lt;b").doesNotContain("<b>");
        administrator.post(
                at + "/roles",
                Map.of(
                        "role",
                        "PRIVACY_OFFICER",
                        "school",
                        "",
                        "agency",
                        "",
                        "until-day",
                        "",
                        "until-month",
                        "",
                        "until-year",
                        ""));
        assertThat(administrator.get(at).body()).contains("Privacy officer, from ");
        String page = administrator.post(at + "/invite", Map.of()).body();
        String link = page.replaceAll("(?s).*<code id=\"one-time-link\">([^<]+)</code>.*", "$1");
        assertThat(new Browser(port).get(link).body()).contains("Choose a password");
        assertThat(administrator.get(at).body()).doesNotContain(link);
    }

    @Test
    void aSchoolRoleWithoutItsSchoolIsRefusedWithTheReason() {
        Browser administrator = as(Role.ADMINISTRATOR);
        Account account = accounts.add(UUID.randomUUID() + "@pages.example", "Pat", java.util.OptionalLong.empty());
        administrator.get("/accounts/" + account.publicId());
        var answer = administrator.post(
                "/accounts/" + account.publicId() + "/roles",
                Map.of(
                        "role",
                        "SENCO",
                        "school",
                        "",
                        "agency",
                        "",
                        "until-day",
                        "",
                        "until-month",
                        "",
                        "until-year",
                        ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("is held at a school");
    }

    @Test
    void anAdministratorCannotLockThemselfOut() {
        Viewer.Person person = signIn.with(Role.ADMINISTRATOR);
        Browser administrator = new Browser(port).as(signIn.cookie(person));
        UUID own = accounts.all().stream()
                .filter(account -> account.id() == person.id())
                .findFirst()
                .orElseThrow()
                .publicId();
        administrator.get("/accounts/" + own);
        assertThat(administrator.post("/accounts/" + own + "/disable", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(administrator.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorCannotGiveThemselfARoleThatSeesChildren() {
        Viewer.Person person = signIn.with(Role.ADMINISTRATOR);
        Browser administrator = new Browser(port).as(signIn.cookie(person));
        UUID own = accounts.find(person.id()).orElseThrow().publicId();
        administrator.get("/accounts/" + own);
        var answer = administrator.post(
                "/accounts/" + own + "/roles", Map.of("role", "HEAD", "school", "1", "until-day", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("give yourself a role").contains("ask another administrator");
        assertThat(accounts.find(own).orElseThrow().toString()).doesNotContain("HEAD");
    }

    @Test
    void oneSeesAndEndsOnesOwnSessions() {
        Viewer.Person person = signIn.with(Role.COMMITTEE_MEMBER);
        Browser here = new Browser(port).as(signIn.cookie(person));
        Browser elsewhere = new Browser(port).as(signIn.cookie(person));
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);
        String page = here.get("/account").body();
        assertThat(page).contains("Here and now").contains("0 codes are left");
        String other =
                page.replaceAll("(?s).*action=\"(/account/sessions/[0-9a-f-]+/end)\"(?:(?!</form>).)*<button.*", "$1");
        here.post(other, Map.of());
        assertThat(Browser.leadsTo(elsewhere.get("/account"))).isEqualTo("/sign-in");
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void thePrivacyOfficersLookAtTheAuditIsAudited() {
        Browser officer = as(Role.PRIVACY_OFFICER);
        officer.get("/audit");
        assertThat(officer.get("/audit?action=audit.").body())
                .contains("audit.viewed")
                .contains("Test Person");
        var file = officer.get("/audit.csv?action=audit.viewed");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body()).startsWith("id,at,who,action,subject_kind,subject,detail");
        assertThat(officer.get("/audit?from=yesterday").body()).contains("is not a date");
    }

    @Test
    void everyoneSeesTheirOwnActsOnly() {
        Browser member = as(Role.COMMITTEE_MEMBER);
        member.get("/account/seen");
        assertThat(member.get("/account/seen").body()).contains("audit.own-viewed");
        assertThat(member.get("/audit").statusCode()).isEqualTo(403);
    }
}
