package uk.haven.milestones.web.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewers;
import uk.haven.milestones.ProgrammeStarts.Standing;
import uk.haven.milestones.domain.review.Pattern;
import uk.haven.milestones.domain.review.ReviewState;
import uk.haven.milestones.internal.Starts;
import uk.haven.milestones.internal.review.Reviews;
import uk.haven.milestones.internal.review.Reviews.Line;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.milestones.web.review.ReviewListPage.Hidden;
import uk.haven.milestones.web.review.ReviewListPage.Row;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.vulnerability.ReturnsSections;

/** Makes the page that lists the reviews of a school. */
@Component
class ReviewListPages {

    private static final int PAGE = 50;
    private static final Map<String, String> BELOW = below();

    private final SchoolsAtHand places;
    private final Reviews reviews;
    private final Starts starts;
    private final DecisionForms forms;
    private final ReturnsSections sections;

    ReviewListPages(
            SchoolsAtHand places, Reviews reviews, Starts starts, DecisionForms forms, ReturnsSections sections) {
        this.places = places;
        this.reviews = reviews;
        this.starts = starts;
        this.forms = forms;
        this.sections = sections;
    }

    private static Map<String, String> below() {
        Map<String, String> below = new LinkedHashMap<>();
        below.put("", "In the half-term or the year so far");
        below.put("half-term", "In the half-term");
        below.put("year", "In the year so far");
        return below;
    }

    /** @param mine schools of the viewer @param school the one that is shown @param all its reviews of the year */
    record Shown(
            ReviewQuery query,
            SchoolYear year,
            List<School> mine,
            School school,
            List<Line> all,
            Typed typed,
            int page,
            List<Problem> problems,
            String done) {}

    /** What ticking a review sends: which it is, and as which version it was looked at. */
    static String item(Line each) {
        return each.review().publicId() + "." + each.review().version();
    }

    ReviewListPage page(Shown shown) {
        ReviewQuery query = shown.query();
        List<Line> matching = shown.all().stream().filter(query::matches).toList();
        List<Line> listed = matching.stream()
                .filter(each -> each.review().state() == query.listed())
                .toList();
        var pages = new Pages(shown.page(), PAGE, listed.size(), query.path());
        List<Line> lines = listed.stream().skip(pages.offset()).limit(PAGE).toList();
        Map<String, String> schools = new LinkedHashMap<>();
        shown.mine().forEach(each -> schools.put(SchoolsAtHand.code(each), each.name()));
        Map<String, String> halfTerms = halfTerms(shown.all());
        return new ReviewListPage(
                sections.links(ReviewQuery.PATH),
                shown.school().name() + ", " + shown.year(),
                sentence(shown.all()),
                Field.of("school", "School"),
                schools.size() > 1 ? Option.of(schools, SchoolsAtHand.code(shown.school())) : List.of(),
                Field.of("half-term", "Half-term"),
                Option.of(halfTerms, query.halfTerm()),
                Field.of("below", "Below the line"),
                Option.of(BELOW, query.below()),
                chips(query, halfTerms),
                query.withHalfTerm("").withBelow("").path(),
                lists(query, matching),
                hidden(query),
                rows(lines, shown),
                pages,
                lines.isEmpty() || query.listed() == ReviewState.CLOSED
                        ? null
                        : forms.fields(shown.typed(), shown.school().id(), shown.problems()),
                lines.isEmpty() ? "" : step(query.listed()),
                !lines.isEmpty() && query.listed() != ReviewState.NO_LONGER_BELOW,
                reviews.unfinishedBefore(shown.year(), shown.school().id()).stream()
                        .map(each -> Section.of(
                                each.toString(),
                                new ReviewQuery(SchoolsAtHand.code(each), query.school(), "", "", "").path(),
                                false))
                        .toList(),
                wording(shown.school()),
                empty(query.listed(), shown.all().isEmpty()),
                shown.done(),
                shown.problems());
    }

    /** Where the letter's wording is changed, or "" for who may not. */
    static String wording(School school) {
        return SchoolsAtHand.at(Viewers.person(), SchoolsAtHand.DECIDE, school.id())
                ? WordingController.PATH + "?school=" + SchoolsAtHand.code(school)
                : "";
    }

    private static String step(ReviewState state) {
        return switch (state) {
            case OPEN -> "";
            case DECIDED, NO_LONGER_BELOW -> "close";
            case CLOSED -> "reopen";
        };
    }

    private static String sentence(List<Line> all) {
        long open = all.stream()
                .filter(each -> each.review().state() == ReviewState.OPEN)
                .count();
        long listed = all.stream().filter(each -> each.review().listed()).count();
        if (listed == 0) {
            return all.isEmpty()
                    ? "A review opens by itself for each child below 90 %, once a half-term is over."
                    : "Every review is closed.";
        }
        return (open == 0
                        ? "Everything is decided"
                        : Words.count(open, "child is", "children are") + " still to be decided about")
                + "; " + Words.count(listed, "review is", "reviews are") + " not closed.";
    }

    private static Map<String, String> halfTerms(List<Line> all) {
        Map<String, String> halfTerms = new LinkedHashMap<>();
        halfTerms.put("", "Every half-term");
        all.stream().map(each -> each.review().halfTerm()).distinct().sorted().forEach(number -> {
            long listed = all.stream()
                    .filter(each ->
                            each.review().halfTerm() == number && each.review().listed())
                    .count();
            halfTerms.put(String.valueOf(number), "Half-term " + number + " (" + listed + " not closed)");
        });
        return halfTerms;
    }

    private static List<Chip> chips(ReviewQuery query, Map<String, String> halfTerms) {
        var chips = new ArrayList<Chip>();
        if (!query.halfTerm().isEmpty()) {
            chips.add(new Chip(
                    halfTerms.containsKey(query.halfTerm()) ? "Half-term " + query.halfTerm() : query.halfTerm(),
                    query.withHalfTerm("").path()));
        }
        if (!query.below().isEmpty()) {
            chips.add(new Chip(
                    BELOW.getOrDefault(query.below(), query.below()),
                    query.withBelow("").path()));
        }
        return chips;
    }

    private static List<Section> lists(ReviewQuery query, List<Line> matching) {
        return ReviewQuery.LISTS.keySet().stream()
                .map(state -> new Section(
                        state.label(), query.withList(state).path(), query.listed() == state, (int) matching.stream()
                                .filter(each -> each.review().state() == state)
                                .count()))
                .toList();
    }

    private static List<Hidden> hidden(ReviewQuery query) {
        return List.of(
                        new Hidden("year", query.year()),
                        new Hidden("school", query.school()),
                        new Hidden("half-term", query.halfTerm()),
                        new Hidden("list", query.list()),
                        new Hidden("below", query.below()))
                .stream()
                .filter(each -> !each.value().isEmpty())
                .toList();
    }

    private List<Row> rows(List<Line> lines, Shown shown) {
        Map<Long, Pattern> patterns = reviews.patterns(lines, places.when().asOf());
        Map<UUID, Standing> programmes = starts.standing(
                lines.stream()
                        .flatMap(each -> each.decision().stream())
                        .flatMap(each -> each.programme().stream())
                        .toList(),
                places.when().asOf());
        Set<String> ticked = Set.copyOf(shown.typed().texts("item"));
        return lines.stream()
                .map(each -> {
                    YearGroup group = each.child().yearGroup();
                    boolean elsewhere =
                            each.child().schoolId() != shown.school().id();
                    return new Row(
                            item(each),
                            each.child().name(),
                            ReviewWords.path(each.review()),
                            (group == null ? "" : group.label() + ", ")
                                    + ReviewWords.halfTerm(each.review()).toLowerCase(Locale.UK)
                                    + (elsewhere ? ", at another school now" : ""),
                            ReviewWords.away(each.standing().halfTerm()),
                            ReviewWords.percent(each.standing().year()),
                            each.outlook()
                                    .map(outlook -> outlook.inWords(each.percent()))
                                    .orElse(""),
                            patterns.get(each.review().id()) instanceof Pattern pattern ? pattern.inWords() : "",
                            each.decision()
                                    .map(event -> ReviewWords.decided(event, programmes))
                                    .orElse(""),
                            ticked.contains(item(each)));
                })
                .toList();
    }

    private static String empty(ReviewState state, boolean none) {
        return switch (state) {
            case OPEN -> none ? "Nobody has to be reviewed." : "Nothing is left to decide.";
            case DECIDED -> "No decided review waits to be closed.";
            case NO_LONGER_BELOW -> "No correction has lifted anybody.";
            case CLOSED -> "No review is closed yet.";
        };
    }
}
