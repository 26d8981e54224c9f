package uk.haven.directory;

import java.math.BigDecimal;
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
 *     schools provide it themselves
 * @param lowestYear youngest year group it is for, absent when any
 * @param highestYear oldest year group it is for, absent when any
 * @param eligibility who it is for in words, or ""
 * @param places how many children it takes at once, absent when not limited
 * @param cost in pounds for one {@code costPer}, absent when not known
 * @param costPer what the cost is for: {@code place}, {@code hour} or {@code session}; "" without a cost
 * @param open whether it takes referrals now
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
        Optional<YearGroup> lowestYear,
        Optional<YearGroup> highestYear,
        String eligibility,
        OptionalInt places,
        Optional<BigDecimal> cost,
        String costPer,
        boolean open) {
    public Service {
        levels = Set.copyOf(levels);
    }

    /** Whether it is for children of this year group; a child whose year group is not known fits. */
    public boolean fits(Optional<YearGroup> year) {
        return year.map(each -> lowestYear.map(low -> each.compareTo(low) >= 0).orElse(true)
                        && highestYear.map(high -> each.compareTo(high) <= 0).orElse(true))
                .orElse(true);
    }
}
