package uk.haven.milestones.web.review;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.haven.milestones.ProgrammeStarts.Standing;
import uk.haven.milestones.domain.review.Pattern;
import uk.haven.milestones.domain.review.Pattern.Share;
import uk.haven.milestones.domain.review.ReviewDecision;
import uk.haven.milestones.domain.review.ReviewState;
import uk.haven.milestones.internal.Starts;
import uk.haven.milestones.internal.review.Letters;
import uk.haven.milestones.internal.review.ReviewEvent;
import uk.haven.milestones.internal.review.Reviews;
import uk.haven.milestones.internal.review.Reviews.Line;
import uk.haven.milestones.internal.review.Siblings;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.milestones.web.review.ReviewPage.Entry;
import uk.haven.milestones.web.review.ReviewPage.Step;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.schooling.KindOfMark;

/** Makes the page of one child's review. */
@Component
class ReviewPages {

    private final SchoolsAtHand places;
    private final Reviews reviews;
    private final Siblings siblings;
    private final Letters letters;
    private final Starts starts;
    private final DecisionForms forms;

    ReviewPages(
            SchoolsAtHand places,
            Reviews reviews,
            Siblings siblings,
            Letters letters,
            Starts starts,
            DecisionForms forms) {
        this.places = places;
        this.reviews = reviews;
        this.siblings = siblings;
        this.letters = letters;
        this.starts = starts;
        this.forms = forms;
    }

    /** @param overtaken whether somebody else has changed it since the form was opened */
    ReviewPage page(
            Line line, Typed typed, boolean overtaken, List<Section> sections, List<Problem> problems, String done) {
        LocalDate asOf = places.when().asOf();
        var review = line.review();
        List<ReviewEvent> events = reviews.events(review);
        Map<UUID, Standing> programmes = starts.standing(
                events.stream().flatMap(each -> each.programme().stream()).toList(), asOf);
        Pattern ofHalfTerm = reviews.patterns(List.of(line), asOf).getOrDefault(review.id(), new Pattern());
        YearGroup group = line.child().yearGroup();
        return new ReviewPage(
                sections,
                List.of(
                        new Crumb("Attendance review", ReviewQuery.PATH),
                        new Crumb(
                                line.child().name(), "/children/" + line.child().publicId())),
                line.child().name(),
                "Attendance review of half-term " + review.halfTerm() + ", " + review.year()
                        + (group == null ? "" : ", " + group.label()),
                review.state().label(),
                review.state() == ReviewState.OPEN,
                facts(line),
                ofHalfTerm.inWords(),
                tables(line, ofHalfTerm, asOf),
                overtaken ? theirs(line, programmes) : List.of(),
                ReviewWords.path(review),
                review.version(),
                review.state() == ReviewState.CLOSED
                        ? null
                        : forms.fields(typed.has("reason") ? typed : kept(line), review.schoolId(), problems),
                steps(review.state()),
                history(events, programmes),
                letters.runsOf(review).stream()
                        .map(each -> Section.of(
                                "Letter of " + Words.date(each.on()) + ", written by " + each.by(),
                                LetterRunsController.path(each),
                                false))
                        .toList(),
                line.decision()
                        .flatMap(ReviewEvent::decision)
                        .filter(each ->
                                each == ReviewDecision.REFERRAL && line.child().schoolId() == review.schoolId())
                        .map(_ -> "/support/referrals/new?child=" + line.child().publicId())
                        .orElse(""),
                ReviewListPages.item(line),
                problems,
                done);
    }

    /** What was decided last, as a form to change. */
    private static Typed kept(Line line) {
        var typed = Typed.nothing();
        line.decision().ifPresent(event -> {
            typed.all().add("reason", event.reason().orElse(""));
            typed.all().add("words", event.words());
            typed.all()
                    .add(
                            "decision",
                            event.decision()
                                    .filter(each -> each != ReviewDecision.PROGRAMME)
                                    .map(Enum::name)
                                    .orElse(""));
        });
        return typed;
    }

    private static List<SummaryRow> facts(Line line) {
        var facts = new ArrayList<SummaryRow>();
        facts.add(
                SummaryRow.of("The half-term", ReviewWords.away(line.standing().halfTerm())));
        facts.add(SummaryRow.of(
                "The year to its end", ReviewWords.away(line.standing().year())));
        facts.add(SummaryRow.of("The year to date", ReviewWords.away(line.toDate())));
        line.outlook()
                .ifPresent(each -> facts.add(SummaryRow.of("What is still possible", each.inWords(line.percent()))));
        return facts;
    }

    private static List<SummaryRow> theirs(Line line, Map<UUID, Standing> programmes) {
        return List.of(
                SummaryRow.of("State", line.review().state().label()),
                SummaryRow.of(
                        "Decision",
                        line.decision()
                                .map(each -> ReviewWords.decided(each, programmes))
                                .orElse("None")));
    }

    private static List<Step> steps(ReviewState state) {
        return switch (state) {
            case OPEN -> List.of();
            case DECIDED -> List.of(new Step("Close the review", "close"), new Step("Open it again", "reopen"));
            case NO_LONGER_BELOW -> List.of(new Step("Close the review", "close"));
            case CLOSED -> List.of(new Step("Open it again", "reopen"));
        };
    }

    private static List<Entry> history(List<ReviewEvent> events, Map<UUID, Standing> programmes) {
        return events.reversed().stream()
                .map(each -> new Entry(
                        (each.decision().isPresent()
                                        ? ReviewWords.decided(each, programmes)
                                        : each.step().label() + " by " + each.by() + " on " + Words.date(each.on()))
                                + ", at " + ReviewWords.percent(each.standing().halfTerm()) + " for the half-term and "
                                + ReviewWords.percent(each.standing().year()) + " for the year",
                        each.programme()
                                .map(programmes::get)
                                .map(Standing::path)
                                .orElse("")))
                .toList();
    }

    private List<Table> tables(Line line, Pattern ofHalfTerm, LocalDate asOf) {
        Pattern ofYear = reviews.patternOfYear(line, asOf);
        var tables = new ArrayList<Table>();
        tables.add(days(ofHalfTerm, ofYear));
        tables.add(halves(ofHalfTerm, ofYear));
        tables.add(kinds(ofHalfTerm, ofYear));
        tables.add(halfTerms(line, asOf));
        List<Siblings.Sibling> family = siblings.of(line, asOf);
        if (!family.isEmpty()) {
            tables.add(siblings(family));
        }
        return tables;
    }

    private static Table days(Pattern halfTerm, Pattern year) {
        return pattern(
                "Sessions missed by day of the week",
                "Day",
                Pattern.weekdays().stream()
                        .map(day -> Table.Row.of(
                                day.getDisplayName(TextStyle.FULL, Locale.UK), of(halfTerm.on(day)), of(year.on(day))))
                        .toList());
    }

    private static Table halves(Pattern halfTerm, Pattern year) {
        return pattern(
                "Sessions missed by half of the day",
                "Session",
                List.of(
                        Table.Row.of("Morning", of(halfTerm.inTheMorning()), of(year.inTheMorning())),
                        Table.Row.of("Afternoon", of(halfTerm.inTheAfternoon()), of(year.inTheAfternoon()))));
    }

    private static Table kinds(Pattern halfTerm, Pattern year) {
        var rows = new ArrayList<Table.Row>();
        for (KindOfMark kind : KindOfMark.values()) {
            if (year.missed(kind) > 0) {
                rows.add(Table.Row.of(
                        kind.label(), Words.number(halfTerm.missed(kind)), Words.number(year.missed(kind))));
            }
            if (year.attended(kind) > 0) {
                rows.add(Table.Row.of(
                        kind.label() + ", but there",
                        Words.number(halfTerm.attended(kind)),
                        Words.number(year.attended(kind))));
            }
        }
        return pattern("Sessions by kind of mark", "Kind", rows);
    }

    private static Table pattern(String caption, String of, List<Table.Row> rows) {
        return new Table(
                caption,
                List.of(Table.Column.text(of), Table.Column.figure("This half-term"), Table.Column.figure("The year")),
                rows,
                "Nothing was missed.");
    }

    private static String of(Share share) {
        return Words.number(share.missed()) + " of " + Words.number(share.possible());
    }

    private Table halfTerms(Line line, LocalDate asOf) {
        var rows = new ArrayList<Table.Row>();
        reviews.halfTerms(line.child(), line.review().year(), asOf)
                .forEach((halfTerm, counts) -> rows.add(Table.Row.of(
                        "Half-term " + halfTerm.number() + ", " + halfTerm.schoolYear(),
                        Words.number(counts.attended()) + " of " + Words.number(counts.possible()),
                        ReviewWords.percent(counts))));
        return new Table(
                "Half-term by half-term",
                List.of(Table.Column.text("Half-term"), Table.Column.figure("Attended"), Table.Column.figure("Share")),
                rows,
                "No register of an earlier half-term is held.");
    }

    private static Table siblings(List<Siblings.Sibling> family) {
        return new Table(
                "Brothers and sisters whom you may see",
                List.of(
                        Table.Column.text("Name"),
                        Table.Column.figure("This half-term"),
                        Table.Column.figure("The year")),
                family.stream()
                        .map(each -> Table.Row.of(
                                Table.Cell.link(
                                        each.child().name(),
                                        "/children/" + each.child().publicId()),
                                Table.Cell.of(
                                        ReviewWords.percent(each.standing().halfTerm())),
                                Table.Cell.of(
                                        ReviewWords.percent(each.standing().year()))))
                        .toList());
    }
}
