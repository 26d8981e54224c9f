package uk.haven.platform.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.haven.access.Role;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class GalleryJourneyTests {

    /** Parts of components, seen in those that have them. */
    private static final Set<String> PARTS = Set.of("cell", "csrf", "fieldtext");

    @Test
    void everyComponentIsAccessibleAtADeskAndOnAPhone(Journey journey) {
        journey.signInAs(Role.ADMINISTRATOR).open("/gallery").assertAccessible();
        for (String name : Gallery.PREVIEWS) {
            journey.width(Journey.DESK)
                    .open("/gallery/" + name)
                    .assertAccessible()
                    .assertNoOverflow();
            journey.screenshot("gallery-" + name + "-desk");
            journey.width(Journey.PHONE).assertAccessible().assertNoOverflow();
            journey.screenshot("gallery-" + name + "-phone");
        }
    }

    @Test
    void everyComponentHasAPreview() throws IOException {
        try (var files = Files.list(Path.of("src/main/jte/ui"))) {
            var components = files.map(file -> file.getFileName().toString().replace(".jte", ""))
                    .filter(name -> !PARTS.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(Gallery.PREVIEWS).containsExactlyElementsOf(components);
        }
    }

    @Test
    void aSlashLeadsToTheSearch(Journey journey) {
        journey.signInAt(Role.SENCO, 1).open("/gallery");
        journey.page().keyboard().press("/");
        assertThat(journey.page().evaluate("document.activeElement.id")).isEqualTo("bar-search");
        assertThat(journey.page().inputValue("#bar-search")).isEmpty();
    }

    @Test
    void theSearchKeepsToTheMarginsOfAPhone(Journey journey) {
        journey.signInAt(Role.SENCO, 1).width(Journey.PHONE).open("/gallery");
        var search = journey.page().locator(".haven-bar__search").boundingBox();
        var find = journey.page().locator(".haven-bar__search button").boundingBox();
        var bar = journey.page().locator(".haven-bar__inner").boundingBox();
        assertThat(search.x).isGreaterThanOrEqualTo(bar.x);
        assertThat(find.x + find.width).isLessThanOrEqualTo(bar.x + bar.width);
    }

    @Test
    void theMenuFoldsOnAPhoneAndTheAccountMenuClosesOnEscape(Journey journey) {
        journey.signInAs(Role.ADMINISTRATOR).width(Journey.PHONE).open("/gallery");
        assertThat(journey.page().isVisible("#navigation")).isFalse();
        journey.page().click(".govuk-service-navigation__toggle");
        assertThat(journey.page().isVisible("#navigation")).isTrue();
        journey.page().click(".haven-account summary");
        assertThat(journey.page().isVisible(".haven-account__menu")).isTrue();
        journey.assertAccessible().assertNoOverflow();
        journey.page().keyboard().press("Escape");
        assertThat(journey.page().isVisible(".haven-account__menu")).isFalse();
    }
}
