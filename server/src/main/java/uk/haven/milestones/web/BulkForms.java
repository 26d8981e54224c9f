package uk.haven.milestones.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.internal.Outreach;
import uk.haven.milestones.internal.Starts;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;

/** The form that decides about all that are ticked; what was typed is kept. */
@Component
class BulkForms {

    private final SchoolsAtHand places;
    private final Starts starts;
    private final Outreach outreach;

    BulkForms(SchoolsAtHand places, Starts starts, Outreach outreach) {
        this.places = places;
        this.starts = starts;
        this.outreach = outreach;
    }

    RunPage.Bulk of(RunPages.Shown shown) {
        Answers answers = shown.answers();
        List<Problem> problems = shown.problems();
        boolean typed = !answers.text("do").isEmpty();
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", "Choose what kind it is");
        starts.kinds().forEach(each -> kinds.put(each.code(), each.label()));
        Map<String, String> leaders = new LinkedHashMap<>();
        leaders.put("", "Nobody yet");
        if (shown.chosen().size() == 1) {
            starts.leaders(shown.chosen().getFirst().id(), places.when().today())
                    .forEach(each -> leaders.put(each.id().toString(), each.described()));
        }
        Outreach.Volume volume = outreach.volume(shown.year());
        List<HalfTerm> halfTerms = places.partnership().calendar().halfTerms(shown.year());
        LocalDate today = places.when().today();
        int decided = shown.findings().stream()
                .filter(each -> each.trigger().code().equals(shown.query().trigger()))
                .flatMapToInt(each -> each.trigger().rule() instanceof Rule.Standard standard
                        ? IntStream.of(standard.halfTerm())
                        : IntStream.empty())
                .findFirst()
                .orElse(3);
        LocalDate from = halfTerms.stream()
                .filter(each -> each.number() == decided + 1)
                .map(HalfTerm::start)
                .filter(start -> start.isAfter(today))
                .findFirst()
                .orElse(today);
        return new RunPage.Bulk(
                Field.of("kind", "Kind of programme").withProblems(problems),
                Option.of(kinds, typed ? answers.text("kind") : reading(shown) ? "reading" : ""),
                Field.of("group", "Group")
                        .withHint("What it is called, if it has a name.")
                        .withValue(answers.text("group"))
                        .withProblems(problems),
                Field.of("worker", "Who leads it")
                        .withHint(shown.chosen().size() == 1 ? "" : "Choose one school above to say who.")
                        .withProblems(problems),
                Option.of(leaders, answers.text("worker")),
                Field.of("from", "First day").withProblems(problems),
                typed ? answers.date("from") : DateAnswer.of(from),
                Field.of("until", "Last day").withProblems(problems),
                typed
                        ? answers.date("until")
                        : DateAnswer.of(halfTerms.getLast().end()),
                Field.of("outreach", "Special-school outreach")
                        .withHint(
                                volume.agreed() == 0
                                        ? "Nothing has been agreed for this year."
                                        : volume.taken() + " of " + volume.agreed() + " places of the year are taken, "
                                                + volume.left() + " left.")
                        .withProblems(problems),
                List.of(Option.of("yes", "Outreach gives these programmes")
                        .chosenIf(answers.text("outreach").equals("yes"))),
                Field.of("reason", "Why there is to be no programme")
                        .withValue(answers.text("reason"))
                        .withProblems(problems));
    }

    /** Whether the chosen standard is one of reading. */
    private static boolean reading(RunPages.Shown shown) {
        return shown.findings().stream()
                .filter(each -> each.trigger().code().equals(shown.query().trigger()))
                .findFirst()
                .filter(each -> each.trigger().rule() instanceof Rule.Standard standard
                        && standard.subject().equals("REA"))
                .isPresent();
    }
}
