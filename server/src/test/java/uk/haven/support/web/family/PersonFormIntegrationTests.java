package uk.haven.support.web.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Role;
import uk.haven.access.internal.TestSignIn;
import uk.haven.children.Child;
import uk.haven.support.SupportFixture;
import uk.haven.testing.Browser;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class PersonFormIntegrationTests {

    private static final Pattern CHANGE = Pattern.compile("href=\"([^\"]+/people/[0-9a-f-]{36})\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestSignIn signIn;

    @LocalServerPort
    int port;

    private String family;
    private int child;
    private Browser writer;
    private Browser colleague;

    @BeforeEach
    void aMotherWhoseAddressIsGuarded() {
        var fixture = new SupportFixture(context);
        String school = fixture.aSchool();
        Child zoe = fixture.aChildAt(school);
        long id = fixture.partnership().idOf(school);
        child = zoe.id().value();
        family = "/support/families/" + zoe.publicId();
        writer = new Browser(port).as(signIn.cookie(signIn.at(id, Role.KEY_WORKER)));
        colleague = new Browser(port).as(signIn.cookie(signIn.at(id, Role.SENCO)));
        writer.get(family + "/people");
        assertThat(writer.post(family + "/people", mother("12 Canary Close", "The father"))
                        .statusCode())
                .isEqualTo(302);
    }

    private static Map<String, String> mother(String address, String keep) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", "ADULT");
        fields.put("name", "Ann O'Hara");
        fields.put("relation", "mother");
        fields.put("responsibility", "YES");
        fields.put("phone", "");
        fields.put("email", "");
        fields.put("address", address);
        fields.put("keep", keep);
        return fields;
    }

    private String person() {
        var link = CHANGE.matcher(colleague.get(family).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private HttpResponse<String> overwrite(String person) {
        Map<String, String> fields = mother("9 New Road", "");
        fields.put("version", "1");
        return colleague.post(person, fields);
    }

    @Test
    void whatIsTypedOverShutDetailsIsRefusedKeptAndTakenOnceTheyAreOpen() {
        String person = person();
        assertThat(colleague.get(person).body()).contains("it stays as it is").doesNotContain("Canary Close");
        var refused = overwrite(person);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Open it first, saying why")
                .contains("9 New Road")
                .contains("href=\"" + family + "#people\"")
                .doesNotContain("Canary Close");

        colleague.post(person + "/open", Map.of("reason", "The mother rang: they have moved"));
        assertThat(colleague.get(person).body()).contains("12 Canary Close");
        assertThat(overwrite(person).statusCode()).isEqualTo(302);
        assertThat(writer.get(family).body()).contains("9 New Road").doesNotContain("Canary Close");
    }

    @Test
    void whatWasReplacedIsShownToWhoeverSaysWhyAndToThemAlone() {
        String person = person();
        colleague.post(person + "/open", Map.of("reason", "The mother rang: they have moved"));
        overwrite(person);
        assertThat(colleague.get(person).body()).contains("href=\"" + person + "/earlier\"");
        assertThat(colleague.get(person + "/earlier").body())
                .contains("12 Canary Close")
                .contains("The father")
                .contains("replaced by");

        assertThat(writer.get(person + "/earlier").body())
                .contains("Why you need it now")
                .doesNotContain("Canary Close");
        var refused = writer.post(person + "/earlier", Map.of("reason", "lost"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"lost\"")
                .contains("Say why in 10 to 500 characters")
                .doesNotContain("Canary Close");
        assertThat(writer.post(person + "/earlier", Map.of("reason", "A letter came back from there"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(writer.get(person + "/earlier").body()).contains("12 Canary Close");
        assertThat(audited("contact.earlier-read")).isEqualTo(2);
    }

    private int audited(String action) {
        return new SupportFixture(context)
                .partnership()
                .asBatch(() -> context.getBean(JdbcClient.class)
                        .sql("select count(*) from audit.entry where action = ? and subject = ?")
                        .param(action)
                        .param(String.valueOf(child))
                        .query(Integer.class)
                        .single());
    }

    @Test
    void whenAColleagueWasFirstTheirOpenDetailsAreShownBesideWhatWasTyped() {
        String person = person();
        colleague.post(person + "/open", Map.of("reason", "The mother rang: they have moved"));
        overwrite(person);
        Map<String, String> mine = mother("7 Other Street", "");
        mine.put("version", "1");
        var overtaken = writer.post(person, mine);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("9 New Road").contains("7 Other Street");
    }
}
