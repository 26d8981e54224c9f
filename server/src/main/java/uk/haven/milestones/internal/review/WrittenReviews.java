package uk.haven.milestones.internal.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.milestones.AttendanceReviews;
import uk.haven.milestones.domain.review.ReviewDecision;
import uk.haven.milestones.domain.review.ReviewRules;
import uk.haven.milestones.domain.review.ReviewState;
import uk.haven.milestones.internal.review.Letter.Recipient;
import uk.haven.milestones.internal.review.ReviewBook.Outcome;
import uk.haven.milestones.internal.review.Reviews.Line;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;

/** See {@link AttendanceReviews}. */
@Service
class WrittenReviews implements AttendanceReviews {

    private final ReviewEvaluation evaluation;
    private final ReviewCounting counting;
    private final ReviewCountStore counts;
    private final Reviews reviews;
    private final ReviewBook book;
    private final Post post;

    WrittenReviews(
            ReviewEvaluation evaluation,
            ReviewCounting counting,
            ReviewCountStore counts,
            Reviews reviews,
            ReviewBook book,
            Post post) {
        this.evaluation = evaluation;
        this.counting = counting;
        this.counts = counts;
        this.reviews = reviews;
        this.book = book;
        this.post = post;
    }

    /** Letters in the wording of their school. */
    @Component("reviewPost")
    static class Post {
        private final Letters letters;
        private final LetterWordings wordings;

        Post(Letters letters, LetterWordings wordings) {
            this.letters = letters;
            this.wordings = wordings;
        }
    }

    @Override
    public Optional<Counts> latestCounts(LocalDate asOf) {
        if (!(Viewers.current().orElse(null) instanceof Viewer.System)) {
            throw new IllegalStateException("The counts of every school are for batch work only");
        }
        return counts.latest(asOf);
    }

    @Override
    public void evaluate(LocalDate today) {
        evaluation.evaluate(today, List.of());
    }

    @Override
    public void count(LocalDate today) {
        counting.count(today);
    }

    @Override
    public List<UUID> open(long schoolId, SchoolYear year, int halfTerm, LocalDate asOf) {
        return reviews.of(schoolId, year, asOf).stream()
                .filter(each -> each.review().halfTerm() == halfTerm
                        && each.review().schoolId() == schoolId
                        && each.review().state() == ReviewState.OPEN)
                .map(each -> each.review().publicId())
                .toList();
    }

    @Override
    public void decide(Collection<UUID> ids, String reason, String decision, String words, LocalDate on) {
        var what = ReviewDecision.valueOf(decision);
        List<Problem> problems =
                ReviewRules.decision(reason, List.copyOf(reviews.reasons().keySet()), Optional.of(what), words);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.stream().map(Problem::wrong).collect(Collectors.joining("; ")));
        }
        whole(book.decide(seen(ids, on), new ReviewBook.Said(reason, words, what, Optional.empty()), on));
    }

    @Override
    public void close(Collection<UUID> ids, LocalDate on) {
        whole(book.close(seen(ids, on), on));
    }

    @Override
    public void write(Collection<UUID> ids, LocalDate on) {
        reviews.find(ids, on).stream()
                .collect(Collectors.groupingBy(each -> each.review().schoolId()))
                .forEach((school, lines) -> {
                    Map<Line, List<Recipient>> to = new LinkedHashMap<>();
                    post.letters
                            .drafts(lines)
                            .forEach(draft -> to.put(
                                    draft.line(),
                                    draft.offered().stream()
                                            .filter(Letters.Offer::first)
                                            .map(Letters.Offer::to)
                                            .toList()));
                    post.letters.write(school, post.wordings.current(school).id(), to, on);
                });
    }

    private Map<UUID, Integer> seen(Collection<UUID> ids, LocalDate on) {
        return reviews.find(ids, on).stream()
                .collect(Collectors.toMap(
                        each -> each.review().publicId(), each -> each.review().version()));
    }

    private static void whole(Outcome outcome) {
        if (!outcome.left().isEmpty()) {
            throw new IllegalArgumentException(outcome.left().getFirst().why());
        }
    }
}
