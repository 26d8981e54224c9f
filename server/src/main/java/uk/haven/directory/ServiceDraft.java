package uk.haven.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
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
        String costSource,
        Optional<LocalDate> costSince,
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
                costSource,
                costSince,
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
                costSource,
                costSince,
                open);
    }

    /** The same with so many places. */
    public ServiceDraft withPlaces(int places) {
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
                cost,
                costPer,
                costSource,
                costSince,
                open);
    }

    /** The same at so many pounds for one of {@code per}, as the source says it since the day. */
    public ServiceDraft at(BigDecimal cost, String per, String source, LocalDate since) {
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
                Optional.of(cost),
                per,
                source,
                Optional.of(since),
                open);
    }
}
