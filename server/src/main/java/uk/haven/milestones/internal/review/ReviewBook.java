package uk.haven.milestones.internal.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.milestones.ProgrammeStarts;
import uk.haven.milestones.domain.review.ReviewDecision;
import uk.haven.milestones.domain.review.ReviewState;
import uk.haven.milestones.domain.review.ReviewStates;
import uk.haven.milestones.domain.review.ReviewStep;
import uk.haven.milestones.internal.Starts;
import uk.haven.milestones.internal.review.ReviewEventStore.Written;
import uk.haven.milestones.internal.review.ReviewStore.Moved;
import uk.haven.milestones.internal.review.Reviews.Line;
import uk.haven.platform.StateTable;

/**
 * Moves reviews on, one or many alike. Whoever moves one waits for others who do; what somebody has changed since it was
 * looked at stays as it is, and is told. Call inside a transaction.
 */
@Service
public class ReviewBook {

    private final Reviews reviews;
    private final ReviewStore store;
    private final ReviewEventStore events;
    private final Starts starts;
    private final Audit audit;
    private final Clock clock;

    ReviewBook(Reviews reviews, ReviewStore store, ReviewEventStore events, Starts starts, Audit audit, Clock clock) {
        this.reviews = reviews;
        this.store = store;
        this.events = events;
        this.starts = starts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is decided.
     *
     * @param reason code of the list
     * @param programme for a decision to start one
     */
    public record Said(
            String reason, String words, ReviewDecision decision, Optional<ProgrammeStarts.Wanted> programme) {}

    /** What came of it. @param left reviews that stay as they were, with why in words for a person */
    public record Outcome(List<Line> done, List<Left> left) {}

    public record Left(Line line, String why) {}

    /** @param seen version at which each review was looked at, by its public id */
    public Outcome decide(Map<UUID, Integer> seen, Said said, LocalDate on) {
        return move(
                seen,
                ReviewStep.DECIDE,
                on,
                line -> said.programme()
                        .map(wanted -> begin(line.child(), wanted))
                        .orElse(new Tried("", Optional.empty())),
                Optional.of(said));
    }

    public Outcome close(Map<UUID, Integer> seen, LocalDate on) {
        return move(seen, ReviewStep.CLOSE, on, _ -> new Tried("", Optional.empty()), Optional.empty());
    }

    public Outcome reopen(Map<UUID, Integer> seen, LocalDate on) {
        return move(seen, ReviewStep.REOPEN, on, _ -> new Tried("", Optional.empty()), Optional.empty());
    }

    /** @param refused why it came to nothing, or "" */
    private record Tried(String refused, Optional<UUID> programme) {}

    @FunctionalInterface
    private interface Before {
        Tried of(Line line);
    }

    private Tried begin(Child child, ProgrammeStarts.Wanted wanted) {
        return switch (starts.start(child, wanted)) {
            case ProgrammeStarts.Answer.Started(UUID programme) -> new Tried("", Optional.of(programme));
            case ProgrammeStarts.Answer.Refused(String why) -> new Tried(why, Optional.empty());
        };
    }

    private Outcome move(Map<UUID, Integer> seen, ReviewStep step, LocalDate on, Before before, Optional<Said> said) {
        Map<UUID, Review> held = new HashMap<>();
        store.held(seen.keySet()).forEach(each -> held.put(each.publicId(), each));
        var done = new ArrayList<Line>();
        var left = new ArrayList<Left>();
        var moved = new ArrayList<Moved>();
        var written = new ArrayList<Written>();
        for (Line line : reviews.find(held.keySet(), on)) {
            Review review = line.review();
            String why = review.version() == seen.getOrDefault(review.publicId(), 0)
                    ? refusal(review.state(), step)
                    : "somebody has changed it meanwhile";
            Tried tried = why.isEmpty() ? before.of(line) : new Tried(why, Optional.empty());
            if (!tried.refused().isEmpty()) {
                left.add(new Left(line, tried.refused()));
                continue;
            }
            done.add(line);
            moved.add(new Moved(review, to(review.state(), step), review.below()));
            written.add(new Written(review, event(line, step, on, tried.programme(), said)));
            audit.record(new Audit.Entry(
                    "attendance_review." + ACTIONS.get(step),
                    "child",
                    String.valueOf(line.child().id().value()),
                    said.map(each -> each.decision().name()).orElse("")));
        }
        store.move(moved);
        events.insert(written, account(), clock.instant());
        return new Outcome(done, left);
    }

    private static final Map<ReviewStep, String> ACTIONS = Map.of(
            ReviewStep.DECIDE, "decided",
            ReviewStep.CLOSE, "closed",
            ReviewStep.REOPEN, "reopened");

    private static ReviewEvent event(
            Line line, ReviewStep step, LocalDate on, Optional<UUID> programme, Optional<Said> said) {
        return new ReviewEvent(
                line.review().id(),
                step,
                said.map(Said::reason),
                "",
                said.map(each -> each.words().strip()).orElse(""),
                said.map(Said::decision),
                programme,
                line.standing(),
                Viewers.current().orElseThrow().name(),
                on);
    }

    private static String refusal(ReviewState state, ReviewStep step) {
        return ReviewStates.TABLE.after(state, step) instanceof StateTable.Answer.Refused<ReviewState>(String reason)
                ? reason
                : "";
    }

    private static ReviewState to(ReviewState state, ReviewStep step) {
        return ((StateTable.Answer.Moved<ReviewState>) ReviewStates.TABLE.after(state, step)).to();
    }

    private static @Nullable Long account() {
        var account = Viewers.current().orElseThrow().accountId();
        return account.isPresent() ? account.getAsLong() : null;
    }
}
