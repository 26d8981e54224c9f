package uk.haven.milestones.web.review;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.TodaySource;
import uk.haven.access.Viewer;
import uk.haven.milestones.internal.review.Reviews;
import uk.haven.milestones.internal.review.Reviews.Line;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.SchoolYear;

/** Reviews of attendance that are still to be decided, for those who answer for them. */
@Component
@Order(26)
class ReviewToday implements TodaySource {

    private static final int SHOWN = 5;

    private final Reviews reviews;
    private final Partnership partnership;

    ReviewToday(Reviews reviews, Partnership partnership) {
        this.reviews = reviews;
        this.partnership = partnership;
    }

    @Override
    public List<TodayList> today(Viewer.Person viewer, LocalDate date) {
        SchoolYear year = partnership.calendar().schoolYearAt(date).orElse(null);
        List<Long> schools = partnership.schools().stream()
                .map(School::id)
                .filter(school -> SchoolsAtHand.at(viewer, SchoolsAtHand.DECIDE, school))
                .toList();
        if (year == null || schools.isEmpty()) {
            return List.of();
        }
        List<Line> open = reviews.open(schools, year, date);
        return List.of(new TodayList(
                "Attendance to review",
                open.size(),
                open.stream()
                        .limit(SHOWN)
                        .map(each -> new TodayRow(
                                each.child().name(),
                                ReviewWords.halfTerm(each.review()) + " · "
                                        + ReviewWords.away(each.standing().halfTerm()),
                                "Review",
                                ReviewWords.path(each.review())))
                        .toList(),
                "Every review of attendance is decided. The next open when the half-term is over.",
                ReviewQuery.PATH));
    }
}
