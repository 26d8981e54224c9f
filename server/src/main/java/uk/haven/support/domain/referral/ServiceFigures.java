package uk.haven.support.domain.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Time to first response and waiting list of one service, from the referrals that the viewer may count. Whole days.
 *
 * @param answered responses in the year before the date
 * @param median of their days; with an even number the mean of the two in the middle
 * @param longest of their days
 * @param unanswered sent and not answered
 * @param waiting accepted and not begun
 * @param inProgress begun and not over
 * @param longestWait days that the oldest unanswered one has waited
 */
public record ServiceFigures(
        int answered,
        OptionalDouble median,
        OptionalLong longest,
        int unanswered,
        int waiting,
        int inProgress,
        OptionalLong longestWait) {

    /** One referral of the service. */
    public record Counted(ReferralState state, ReferralDays days) {}

    public static ServiceFigures of(List<Counted> referrals, LocalDate date) {
        LocalDate since = date.minusYears(1);
        long[] responses = referrals.stream()
                .map(Counted::days)
                .filter(each -> each.answered()
                        .filter(day -> day.isAfter(since) && !day.isAfter(date))
                        .isPresent())
                .mapToLong(each -> each.waited(date).orElseThrow())
                .sorted()
                .toArray();
        List<Counted> open = referrals.stream()
                .filter(each -> each.state() == ReferralState.SENT)
                .toList();
        return new ServiceFigures(
                responses.length,
                median(responses),
                responses.length == 0 ? OptionalLong.empty() : OptionalLong.of(responses[responses.length - 1]),
                open.size(),
                count(referrals, ReferralState.ACCEPTED),
                count(referrals, ReferralState.IN_PROGRESS),
                open.stream()
                        .mapToLong(each -> each.days().waited(date).orElse(0))
                        .max());
    }

    private static OptionalDouble median(long[] sorted) {
        int size = sorted.length;
        if (size == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(size % 2 == 1 ? sorted[size / 2] : (sorted[size / 2 - 1] + sorted[size / 2]) / 2.0);
    }

    private static int count(List<Counted> referrals, ReferralState state) {
        return (int) referrals.stream().filter(each -> each.state() == state).count();
    }
}
