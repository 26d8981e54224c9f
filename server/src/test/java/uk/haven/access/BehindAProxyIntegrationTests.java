package uk.haven.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.haven.testing.IntegrationTest;

/** What the web server in front says of who asks is believed, and what anybody else says is not. */
@IntegrationTest
class BehindAProxyIntegrationTests {

    private static final String PROXY = "127.0.0.1";
    private static final String ANYBODY = "127.0.77.5";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Test
    void cookiesOfARequestThatCameByHttpsGoBackByHttpsOnly() throws Exception {
        assertThat(cookie(visit(PROXY, "203.0.113.1", "https"))).contains("; Secure");
        assertThat(cookie(visit(PROXY, "203.0.113.1", "http"))).doesNotContain("Secure");
        assertThat(cookie(visit(ANYBODY, "203.0.113.1", "https"))).doesNotContain("Secure");
    }

    @Test
    void tenWrongGuessesOfOneAddressShutOutThatAddressAndNobodyElse() throws Exception {
        String guesser = "203.0.113." + (10 + (int) (System.nanoTime() % 40));
        for (int i = 0; i < 10; i++) {
            assertThat(guess(PROXY, "198.51.100." + i + ", " + guesser)).isEqualTo(422);
        }
        assertThat(guess(PROXY, guesser)).as("whatever it claimed to come from").isEqualTo(429);
        assertThat(guess(PROXY, "203.0.113.200")).as("somebody else").isEqualTo(422);
    }

    @Test
    void whoeverIsNotTheProxyCannotHideBehindAnInventedAddress() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(guess(ANYBODY, "192.0.2." + i)).isEqualTo(422);
        }
        assertThat(guess(ANYBODY, "192.0.2.99")).isEqualTo(429);
    }

    private HttpClient from(String address) throws IOException {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build();
    }

    private HttpResponse<String> visit(String peer, String forwardedFor, String scheme) throws Exception {
        try (var client = from(peer)) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                            .header("X-Forwarded-For", forwardedFor)
                            .header("X-Forwarded-Proto", scheme)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String cookie(HttpResponse<String> response) {
        List<String> set = response.headers().allValues("Set-Cookie");
        assertThat(set).hasSize(1);
        return set.getFirst();
    }

    /** Signs in as nobody. */
    private int guess(String peer, String forwardedFor) throws Exception {
        HttpResponse<String> page = visit(peer, forwardedFor, "http");
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        String body = "email=" + UUID.randomUUID() + "%40nobody.example&password=wrong&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        try (var client = from(peer)) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                                    .header("X-Forwarded-For", forwardedFor)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("Cookie", cookie(page).split(";")[0])
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }
    }
}
