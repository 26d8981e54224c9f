package uk.haven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of every page, as each role finds it by walking through the demo from link to link. */
class EveryPageIntegrationTests {

    private final Walk walk = Walk.ofTheDemo();

    @Test
    void everyRouteIsReachedFromSomewhere() {
        var reached = walk.visits().stream()
                .filter(visit -> visit.answer().statusCode() < 400)
                .map(Walk.Visit::route)
                .collect(Collectors.toSet());
        var never = new TreeSet<>(Routes.TABLE.keySet());
        never.removeIf(route ->
                !route.startsWith("GET ") || reached.contains(route) || Walk.NOTHING_LEADS_TO.containsKey(route));
        assertThat(never)
                .as("routes to which no link of the demo leads: let its data hold one, link to it, or say in"
                        + " Walk.NOTHING_LEADS_TO why nothing does")
                .isEmpty();
        assertThat(Walk.NOTHING_LEADS_TO.keySet()).as("reached after all").doesNotContainAnyElementsOf(reached);
    }

    @Test
    void noLinkLeadsNowhere() {
        assertThat(walk.visits().stream()
                        .filter(visit ->
                                visit.answer().statusCode() >= (visit.from().isEmpty() ? 500 : 400))
                        .map(visit -> visit + ": " + visit.answer().statusCode()))
                .isEmpty();
    }

    @Test
    void everyPageHasATitleOneHeadingAndNothingOfHowItWasMade() {
        var wrong = new ArrayList<String>();
        walk.visits().stream()
                .filter(Walk.Visit::isPage)
                .filter(EveryPageIntegrationTests::isWhole)
                .filter(visit -> !visit.path().equals("/gallery/heading")) // shows headings beside its own
                .forEach(visit ->
                        PageRules.brokenIn(visit.answer().body()).forEach(each -> wrong.add(visit + " " + each)));
        assertThat(wrong).isEmpty();
    }

    /** SECURITY.md, figure 17: on pages, parts of pages and files alike. */
    @Test
    void everyAnswerBearsTheHeadersAndNoPageHasAnInlineScript() {
        var wrong = new ArrayList<String>();
        for (Walk.Visit visit : walk.visits()) {
            PageRules.headersMissingIn(visit.answer().headers().map()).forEach(each -> wrong.add(visit + " " + each));
            if (visit.isPage()) {
                PageRules.inlineIn(visit.answer().body()).forEach(each -> wrong.add(visit + " " + each));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A part that htmx puts into a page has no head of its own. */
    private static boolean isWhole(Walk.Visit visit) {
        return visit.answer().body().contains("<!DOCTYPE html>");
    }
}
