package uk.haven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.haven.access.Role;
import uk.haven.testing.Journey;

/**
 * Every page that a role meets in the demo, in a real browser, the fullest of each route: usable by everybody at a desk, and
 * on a phone. {@code -Dhaven.look=true} keeps a picture of each under {@code target/screenshots}.
 */
class EveryPageJourneyTests {

    private final Walk walk = Walk.ofTheDemo();

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageIsAccessibleAndFitsAPhone(Role role) {
        var wrong = new ArrayList<String>();
        try (Journey person = walk.haven().journey("every-page-" + role)) {
            person.as(walk.cookie(role));
            for (Walk.Visit visit : onePageOfEachRoute(role)) {
                String path = visit.path();
                person.width(Journey.DESK).open(path);
                note(wrong, path, person::assertAccessible);
                picture(person, role, path, "desk");
                person.width(Journey.PHONE);
                note(wrong, path, person::assertNoOverflow);
                note(wrong, path, person::assertNoComplaint);
                picture(person, role, path, "phone");
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The fullest page of each route: a role's own data fills it as well as the next. */
    private List<Walk.Visit> onePageOfEachRoute(Role role) {
        Map<String, Walk.Visit> fullest = new LinkedHashMap<>();
        pages().filter(visit -> visit.role() == role)
                .forEach(visit -> fullest.merge(visit.route(), visit, EveryPageJourneyTests::fuller));
        return List.copyOf(fullest.values());
    }

    private Stream<Walk.Visit> pages() {
        return walk.visits().stream()
                .filter(Walk.Visit::isPage)
                .filter(visit -> visit.answer().body().contains("<!DOCTYPE html>"));
    }

    private static Walk.Visit fuller(Walk.Visit one, Walk.Visit other) {
        return other.answer().body().length() > one.answer().body().length() ? other : one;
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
