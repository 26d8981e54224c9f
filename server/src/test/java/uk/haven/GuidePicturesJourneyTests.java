package uk.haven;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.haven.access.Accounts;
import uk.haven.access.internal.TestSignIn;
import uk.haven.demo.internal.SharedDemo;
import uk.haven.partnership.Partnership;
import uk.haven.testing.Journey;

/**
 * The pictures of the guides, taken of the demo on its own day: {@code ./mvnw -pl server test -Dquick
 * -Dtest=GuidePicturesJourneyTests -Dhaven.write=true} takes them anew.
 */
@EnabledIfSystemProperty(named = "haven.write", matches = "true")
class GuidePicturesJourneyTests {

    private static final Path PICTURES = Path.of("..", "docs", "guides", "pictures");
    private static final int MOST_BYTES = 120_000;
    private static final int WIDTH = 1000;

    @ParameterizedTest
    @CsvSource({
        "send-files, data.manager, /files, 640",
        "children, key.worker, /children?level=3, 640",
        "programmes, key.worker, /support/programmes, 640",
        "today, senco, /, 640",
        "proposed, senco, /vulnerability/proposed, 640",
        "return, head, /returns/850-9990/2007-08/spring, 640",
        "outcomes, partnership.manager, /partnership, 700",
        "framework, administrator, /framework, 640",
        "child, senco, child, 1150"
    })
    void aPictureOfThePage(String name, String who, String path, int height) throws IOException {
        var haven = SharedDemo.haven();
        var viewer = haven.bean(Accounts.class)
                .byEmail(who + "@demo.example")
                .orElseThrow()
                .viewerOn(haven.bean(Partnership.class).today());
        try (Journey person = haven.journey("picture-" + name)) {
            person.as(haven.bean(TestSignIn.class).cookie(viewer));
            person.page().setViewportSize(WIDTH, height);
            if (path.equals("child")) {
                person.open("/vulnerability/proposed");
                person.page().click("main tbody th a >> nth=0");
            } else {
                person.open(path);
            }
            Files.createDirectories(PICTURES);
            Path file = PICTURES.resolve(name + ".png");
            person.page().screenshot(new Page.ScreenshotOptions().setPath(file));
            assertThat(Files.size(file)).as(name).isLessThan(MOST_BYTES);
        }
    }
}
