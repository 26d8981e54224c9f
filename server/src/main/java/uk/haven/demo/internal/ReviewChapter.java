package uk.haven.demo.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.milestones.AttendanceReviews;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;

/**
 * Two half-terms of attendance reviews: the third was reviewed and closed, of the fourth most is decided, some closed, some
 * still open, and each school has written home about a few.
 */
@Component
class ReviewChapter implements DemoChapter {

    private static final int THIRD = 3;
    private static final int FOURTH = 4;
    private static final LocalDate AFTER_THE_THIRD = LocalDate.of(2008, 2, 25);
    private static final LocalDate AFTER_THE_FOURTH = LocalDate.of(2008, 4, 21);
    private static final LocalDate COUNTED = LocalDate.of(2008, 5, 2);

    /** What a school said of the children whom it took one after another. */
    private record Said(String reason, String decision, String words) {}

    private static final List<Said> SAID = List.of(
            new Said("ILLNESS", "WATCH", ""),
            new Said("UNKNOWN", "FAMILY", "Phone first: mornings before nine."),
            new Said("LONG_ILLNESS", "NO_ACTION", "The hospital keeps us informed; work is sent home."),
            new Said("HOLIDAY", "LETTER", ""),
            new Said("WORRIED", "REFERRAL", "Has said little about it; likes the breakfast club."),
            new Said("HOME", "FAMILY", "Grandmother is ill, everybody lends a hand."),
            new Said("LATE", "WATCH", "The bus that came in time has been taken off."));

    private final AttendanceReviews reviews;
    private final Partnership partnership;

    ReviewChapter(AttendanceReviews reviews, Partnership partnership) {
        this.reviews = reviews;
        this.partnership = partnership;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public void write() {
        List<School> schools = partnership.schools().stream()
                .filter(each -> each.openOn(DemoCalendar.TODAY))
                .sorted(Comparator.comparing(School::laestab))
                .toList();
        reviews.evaluate(AFTER_THE_THIRD);
        for (School school : schools) {
            List<UUID> open = open(school, THIRD);
            decide(open, AFTER_THE_THIRD.plusDays(3));
            reviews.close(open, AFTER_THE_THIRD.plusWeeks(5));
        }
        reviews.evaluate(AFTER_THE_FOURTH);
        for (int i = 0; i < schools.size(); i++) {
            List<UUID> open = open(schools.get(i), FOURTH);
            // every third one is left open
            List<UUID> decided = butEveryThird(open);
            decide(decided, AFTER_THE_FOURTH.plusDays(2 + i % 5));
            if (i % 2 == 0) {
                reviews.close(decided.stream().limit(decided.size() / 2).toList(), AFTER_THE_FOURTH.plusDays(9));
            }
            if (!decided.isEmpty()) {
                reviews.write(decided.stream().limit(6).toList(), AFTER_THE_FOURTH.plusDays(8));
            }
        }
        reviews.count(COUNTED);
    }

    private List<UUID> open(School school, int halfTerm) {
        return reviews.open(school.id(), DemoCalendar.THIS_YEAR, halfTerm, DemoCalendar.TODAY);
    }

    private void decide(List<UUID> open, LocalDate on) {
        for (int i = 0; i < SAID.size(); i++) {
            int place = i;
            List<UUID> alike = IntStream.range(0, open.size())
                    .filter(each -> each % SAID.size() == place)
                    .mapToObj(open::get)
                    .toList();
            Said said = SAID.get(i);
            if (!alike.isEmpty()) {
                reviews.decide(alike, said.reason(), said.decision(), said.words(), on);
            }
        }
    }

    private static List<UUID> butEveryThird(List<UUID> all) {
        return IntStream.range(0, all.size())
                .filter(each -> each % 3 != 2)
                .mapToObj(all::get)
                .toList();
    }
}
