package uk.haven.milestones.web.review;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import uk.haven.milestones.domain.review.ReviewState;
import uk.haven.milestones.internal.review.Reviews.Line;
import uk.haven.platform.ui.Typed;

/**
 * What the address of the list asks for; "" for all.
 *
 * @param halfTerm 1–6
 * @param list open, decided, lifted or closed; "" is open
 * @param below half-term or year: where the child is below
 */
record ReviewQuery(String year, String school, String halfTerm, String list, String below) {

    static final String PATH = "/milestones/reviews";

    /** Names of the lists in addresses. */
    static final Map<ReviewState, String> LISTS = lists();

    private static Map<ReviewState, String> lists() {
        Map<ReviewState, String> lists = new LinkedHashMap<>();
        lists.put(ReviewState.OPEN, "open");
        lists.put(ReviewState.DECIDED, "decided");
        lists.put(ReviewState.NO_LONGER_BELOW, "lifted");
        lists.put(ReviewState.CLOSED, "closed");
        return lists;
    }

    static ReviewQuery of(Typed typed) {
        return new ReviewQuery(
                typed.text("year"),
                typed.text("school"),
                typed.text("half-term"),
                typed.text("list"),
                typed.text("below"));
    }

    ReviewState listed() {
        return LISTS.entrySet().stream()
                .filter(each -> each.getValue().equals(list))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ReviewState.OPEN);
    }

    ReviewQuery withList(ReviewState state) {
        return new ReviewQuery(year, school, halfTerm, LISTS.getOrDefault(state, ""), below);
    }

    ReviewQuery withHalfTerm(String other) {
        return new ReviewQuery(year, school, other, list, below);
    }

    ReviewQuery withBelow(String other) {
        return new ReviewQuery(year, school, halfTerm, list, other);
    }

    /** Whether the review is of the chosen half-term and below where it was asked for. */
    boolean matches(Line each) {
        boolean where = switch (below) {
            case "half-term" -> each.standing().belowInHalfTerm(each.percent());
            case "year" -> each.standing().belowInYear(each.percent());
            default -> true;
        };
        return where
                && (halfTerm.isEmpty()
                        || halfTerm.equals(String.valueOf(each.review().halfTerm())));
    }

    String path() {
        var path = UriComponentsBuilder.fromPath(PATH);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("year", year);
        parts.put("school", school);
        parts.put("half-term", halfTerm);
        parts.put("list", list);
        parts.put("below", below);
        parts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                path.queryParam(name, value);
            }
        });
        return path.encode().toUriString();
    }
}
