package uk.haven.milestones.web.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.haven.milestones.ProgrammeStarts.Standing;
import uk.haven.milestones.internal.review.Review;
import uk.haven.milestones.internal.review.ReviewBook.Left;
import uk.haven.milestones.internal.review.ReviewBook.Outcome;
import uk.haven.milestones.internal.review.ReviewEvent;
import uk.haven.platform.ui.Words;
import uk.haven.schooling.SessionCounts;

/** Figures and decisions of a review as people read them. */
final class ReviewWords {

    private ReviewWords() {}

    static String path(Review review) {
        return ReviewQuery.PATH + "/" + review.publicId();
    }

    /** {@code 84.2 %}, never rounded up; "–" when no session was possible. */
    static String percent(SessionCounts counts) {
        int perMille = counts.perMille();
        return counts.possible() == 0 ? "–" : perMille / 10 + "." + perMille % 10 + " %";
    }

    /** {@code 84.2 %, away 5½ days of 35 days}. */
    static String away(SessionCounts counts) {
        return percent(counts) + ", away " + Words.days(counts.possible() - counts.attended()) + " of "
                + Words.days(counts.possible());
    }

    static String halfTerm(Review review) {
        return "Half-term " + review.halfTerm();
    }

    /** {@code Watch. Illness: in bed for two weeks. Decided by A. Name on 5 May 2008}. @param programmes how they stand */
    static String decided(ReviewEvent event, Map<UUID, Standing> programmes) {
        String programme = event.programme()
                .map(programmes::get)
                .map(standing -> ", which " + standing.words())
                .orElse("");
        return event.decision().map(each -> each.label()).orElse(event.step().label()) + programme + ". " + why(event)
                + "Decided by " + event.by() + " on " + Words.date(event.on());
    }

    /** {@code Illness: in bed for two weeks. }. */
    static String why(ReviewEvent event) {
        String words = event.words().strip();
        String reason = event.reasonLabel();
        if (reason.isEmpty() && words.isEmpty()) {
            return "";
        }
        String said = reason + (reason.isEmpty() || words.isEmpty() ? "" : ": ") + words;
        return said + (said.endsWith(".") || said.endsWith("?") || said.endsWith("!") ? " " : ". ");
    }

    /** What came of doing something for many: whom it was not done for, and why. */
    static String notDone(List<Left> left) {
        return left.stream()
                .map(each -> each.line().child().name() + " (" + lower(each.why()) + ")")
                .collect(Collectors.joining(", "));
    }

    static String done(String what, Outcome outcome) {
        return what
                + Words.count(outcome.done().size(), "child", "children")
                + (outcome.left().isEmpty() ? "" : ", not for " + notDone(outcome.left()));
    }

    private static String lower(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
