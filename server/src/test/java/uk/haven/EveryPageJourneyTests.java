package uk.haven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.haven.access.Role;
import uk.haven.testing.Journey;

/**
 * Every page that a role meets in the demo, in a real browser: usable by everybody at a desk, and on a phone. {@code
 * -Dhaven.look=true} keeps a picture of each under {@code target/screenshots}.
 */
class EveryPageJourneyTests {

    private final Walk walk = Walk.ofTheDemo();

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageIsAccessibleAndFitsAPhone(Role role) {
        var wrong = new ArrayList<String>();
        try (Journey person = walk.haven().journey("every-page-" + role)) {
            person.as(walk.cookie(role));
            for (String path : onePageOfEachRoute(role)) {
                person.width(Journey.DESK).open(path);
                note(wrong, path, person::assertAccessible);
                picture(person, role, path, "desk");
                person.width(Journey.PHONE);
                note(wrong, path, person::assertNoOverflow);
                picture(person, role, path, "phone");
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The first address of each route: a role's own data fills it as well as the next. */
    private List<String> onePageOfEachRoute(Role role) {
        Map<String, String> first = new LinkedHashMap<>();
        walk.visits().stream()
                .filter(visit -> visit.role() == role && visit.isPage())
                .filter(visit -> visit.answer().body().contains("<!DOCTYPE html>"))
                .forEach(visit -> first.putIfAbsent(visit.route(), visit.path()));
        return List.copyOf(first.values());
    }

    /** With {@code -Dhaven.look=true} every page is kept as a picture, to be looked at. */
    private static void picture(Journey person, Role role, String path, String width) {
        if (Boolean.getBoolean("haven.look")) {
            person.screenshot("every-page/" + role + path.replaceAll("[^\\w.-]+", "-") + "-" + width);
        }
    }

    private static void note(List<String> wrong, String path, Runnable check) {
        try {
            check.run();
        } catch (AssertionError failed) {
            wrong.add(path + ": " + failed.getMessage());
        }
    }
}
