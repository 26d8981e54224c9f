package uk.haven.directory;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import uk.haven.platform.YearGroup;

/** What is said of a service when it is added or changed; see {@link Service} for each part. */
public record ServiceDraft(
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
        boolean open) {
    public ServiceDraft {
        levels = Set.copyOf(levels);
    }

    /** The same, given by an agency, which receives its referrals. */
    public ServiceDraft byAgency(long agency) {
        return new ServiceDraft(
                name,
                about,
                levels,
                continuum,
                OptionalLong.of(agency),
                OptionalLong.empty(),
                lowestYear,
                highestYear,
                eligibility,
                places,
                cost,
                costPer,
                open);
    }

    /** The same, given by one school to the others. */
    public ServiceDraft bySchool(long school) {
        return new ServiceDraft(
                name,
                about,
                levels,
                continuum,
                OptionalLong.empty(),
                OptionalLong.of(school),
                lowestYear,
                highestYear,
                eligibility,
                places,
                cost,
                costPer,
                open);
    }

    /** The same with so many places, at so many pounds for one of {@code per}. */
    public ServiceDraft with(int places, BigDecimal cost, String per) {
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
                OptionalInt.of(places),
                Optional.of(cost),
                per,
                open);
    }
}
