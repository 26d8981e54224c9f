package uk.haven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.HtmlUtils;
import uk.haven.access.Role;

/**
 * What a guide tells its readers to press, open or look for is called so on their pages, as they are in the demo or as
 * templates and pages have it for when the time comes.
 */
class GuidesIntegrationTests {

    private static final Path GUIDES = Path.of("..", "docs", "guides");
    private static final Pattern BOLD = Pattern.compile("(?s)\\*\\*([^*]+)\\*\\*");

    private static final Path SOURCES = Path.of("src", "main");

    private final Walk walk = Walk.ofTheDemo();

    @ParameterizedTest
    @CsvSource({
        "data-manager, DATA_MANAGER",
        "key-worker, KEY_WORKER",
        "senco, SENCO",
        "head, HEAD",
        "partnership, PARTNERSHIP_MANAGER",
        "administrator, ADMINISTRATOR PRIVACY_OFFICER"
    })
    void everyNameInAGuideIsOnAPageOfItsReaders(String guide, String roles) throws IOException {
        Set<Role> readers =
                List.of(roles.split(" ")).stream().map(Role::valueOf).collect(Collectors.toSet());
        String shown = walk.visits().stream()
                .filter(visit -> readers.contains(visit.role()) && visit.isPage())
                .map(visit -> HtmlUtils.htmlUnescape(visit.answer().body().replaceAll("(?s)<[^>]*>", " "))
                        .replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n", words(), ""));
        assertThat(BOLD.matcher(Files.readString(GUIDES.resolve(guide + ".md")))
                        .results()
                        .map(found -> found.group(1).replaceAll("\\s+", " "))
                        .distinct()
                        .filter(name -> !shown.contains(name))
                        .toList())
                .as("names that docs/guides/" + guide + ".md gives to what no page shows")
                .isEmpty();
    }

    /** All that templates and pages say. */
    private static String words() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var words = new StringBuilder();
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(jte|java)"))
                    .toList()) {
                words.append(Files.readString(file)).append('\n');
            }
            return words.toString();
        }
    }
}
