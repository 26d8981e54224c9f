package uk.haven.support.domain.referral;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * When a referral took its steps.
 *
 * @param answered when it was accepted or declined: the first response
 * @param closed when it was ended or withdrawn
 */
public record ReferralDays(
        LocalDate drafted,
        Optional<LocalDate> sent,
        Optional<LocalDate> answered,
        Optional<LocalDate> begun,
        Optional<LocalDate> closed) {

    /** The day of its latest step. */
    public LocalDate last() {
        return Stream.of(Optional.of(drafted), sent, answered, begun, closed)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElse(drafted);
    }

    /** Days from sending to the first response, or to the date where there is none yet; empty for a draft. */
    public OptionalLong waited(LocalDate date) {
        return sent.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(sent.get(), answered.orElse(date))));
    }
}
