package uk.haven.directory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import uk.haven.platform.YearGroup;

/**
 * A service that can be offered: in a school, across the partnership, or by an agency.
 *
 * @param id {@code directory.service.id}
 * @param code stable, lower case with hyphens: {@code learning-mentor}
 * @param about what it does and for whom, one or two sentences
 * @param levels of the vulnerability framework at which it is offered, 1–3; empty when it is for everyone
 * @param agencyId {@code partnership.agency.id} of the agency that provides it and receives its referrals; absent when
 *     schools do
 * @param schoolId {@code partnership.school.id} of the school that gives it to the others and receives their referrals;
 *     absent when an agency does, or each school for itself
 * @param lowestYear youngest year group it is for, absent when any
 * @param highestYear oldest year group it is for, absent when any
 * @param eligibility who it is for in words, or ""
 * @param places how many children it takes at once, absent when not limited
 * @param cost in pounds for one {@code costPer}, absent when not known
 * @param costPer what the cost is for: {@code place}, {@code hour} or {@code session}; "" without a cost
 * @param costSource where the cost is from, in words; "" without a cost, and when nobody said
 * @param costSince first day for which the cost holds, absent without a cost and when nobody said
 * @param open whether it takes referrals now
 * @param version counts edits
 */
public record Service(
        long id,
        UUID publicId,
        String code,
        String name,
        String about,
        Set<Integer> levels,
        Continuum continuum,
        OptionalLong agencyId,
        OptionalLong schoolId,
        Optional<YearGroup> lowestYear,
        Optional<YearGroup> highestYear,
        String eligibility,
        OptionalInt places,
        Optional<BigDecimal> cost,
        String costPer,
        String costSource,
        Optional<LocalDate> costSince,
        boolean open,
        int version) {
    public Service {
        levels = Set.copyOf(levels);
    }

    /** Whether it is for children of this year group; a child whose year group is not known fits. */
    public boolean fits(Optional<YearGroup> year) {
        return year.map(each -> lowestYear.map(low -> each.compareTo(low) >= 0).orElse(true)
                        && highestYear.map(high -> each.compareTo(high) <= 0).orElse(true))
                .orElse(true);
    }

    /** "£42.50 a session", or "". */
    public String costInWords() {
        return cost.map(pounds -> "£" + pounds.setScale(2, RoundingMode.HALF_UP).toPlainString() + " a " + costPer)
                .orElse("");
    }

    /** "Years 3 to 6", "from Year 8", "any age". */
    public String yearsInWords() {
        if (lowestYear.isEmpty() && highestYear.isEmpty()) {
            return "any age";
        }
        if (lowestYear.isPresent() && highestYear.isPresent()) {
            return lowestYear.get() == highestYear.get()
                    ? lowestYear.get().label()
                    : lowestYear.get().label() + " to " + highestYear.get().label();
        }
        return lowestYear
                .map(low -> "from " + low.label())
                .orElseGet(() -> "up to " + highestYear.orElseThrow().label());
    }

    /** What an editor begins with. */
    public ServiceDraft draft() {
        return new ServiceDraft(
                name,
                about,
                levels,
                continuum,
                agencyId,
                schoolId,
                lowestYear,
                highestYear,
                eligibility,
                places,
                cost,
                costPer,
                costSource,
                costSince,
                open);
    }
}
