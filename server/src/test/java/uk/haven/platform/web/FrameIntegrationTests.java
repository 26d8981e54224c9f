package uk.haven.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class FrameIntegrationTests {

    @LocalServerPort
    int port;

    @Test
    void assetsMayBeKeptForAYearUnderTheirVersion() throws Exception {
        for (String file :
                new String[] {"haven.css", "haven.js", "htmx.min.js", "govuk-frontend.min.js", "favicon.svg"}) {
            var answer = get(Assets.path(file), "*/*");
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .contains("max-age=31536000", "public", "immutable");
        }
    }

    @Test
    void theStylesheetBringsNoForeignFontOrCrown() throws Exception {
        assertThat(get(Assets.path("haven.css"), "*/*").body())
                .contains(".govuk-button")
                .doesNotContain("GDS Transport", "@font-face", "crown", "url(");
    }

    @Test
    void anUnknownAddressIsSaidInPlainWordsWithAStableCode() throws Exception {
        var answer = get("/assets/no-such-file", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("There is nothing here for you", "HAVEN-404")
                .doesNotContain("Exception", "springframework", "Whitelabel", "style=", "<script>");
    }

    @Test
    void aProgramIsAnsweredInJson() throws Exception {
        var answer = get("/assets/no-such-file", "application/json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"HAVEN-404\"");
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept", accept)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
