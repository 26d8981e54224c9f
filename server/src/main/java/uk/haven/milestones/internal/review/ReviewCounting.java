package uk.haven.milestones.internal.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.haven.milestones.AttendanceReviews.SchoolCount;
import uk.haven.milestones.domain.review.ReviewRules;
import uk.haven.milestones.domain.review.ReviewState;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;

/**
 * Counts each half-term once, four weeks after its end, for the partnership: a live figure that is looked at twice tells who
 * came in between. Call inside a transaction, as batch work.
 */
@Component
class ReviewCounting {

    private final ReviewStore reviews;
    private final ReviewCountStore counts;
    private final Partnership partnership;

    ReviewCounting(ReviewStore reviews, ReviewCountStore counts, Partnership partnership) {
        this.reviews = reviews;
        this.counts = counts;
        this.partnership = partnership;
    }

    void count(LocalDate today) {
        SchoolYear year = partnership.calendar().schoolYearAt(today).orElse(null);
        if (year == null) {
            return;
        }
        reviews.queue();
        Set<Integer> counted = counts.counted(year);
        List<Review> all = reviews.of(year);
        for (HalfTerm halfTerm : partnership.calendar().halfTerms(year)) {
            boolean reviewed = all.stream().anyMatch(each -> each.halfTerm() == halfTerm.number());
            if (reviewed && !counted.contains(halfTerm.number()) && ReviewRules.counted(halfTerm, today)) {
                counts.insert(year, halfTerm.number(), bySchool(all, halfTerm), today);
            }
        }
    }

    private List<SchoolCount> bySchool(List<Review> all, HalfTerm halfTerm) {
        return partnership.schools().stream()
                .filter(school -> school.openOn(halfTerm.end()))
                .map(school -> {
                    List<Review> below = all.stream()
                            .filter(each -> each.halfTerm() == halfTerm.number()
                                    && each.schoolId() == school.id()
                                    && each.below())
                            .toList();
                    int open = (int) below.stream()
                            .filter(each -> each.state() == ReviewState.OPEN)
                            .count();
                    return new SchoolCount(school.id(), below.size() - open, open);
                })
                .toList();
    }
}
