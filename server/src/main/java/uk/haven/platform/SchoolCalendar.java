package uk.haven.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The partnership's half-terms, in order of their start. A date outside every half-term (a holiday) belongs to the one
 * that has most recently begun, so that figures by half-term, term and year always add up to one another.
 */
public final class SchoolCalendar {

    private final NavigableMap<LocalDate, HalfTerm> byStart = new TreeMap<>();

    private SchoolCalendar(List<HalfTerm> halfTerms) {
        halfTerms.forEach(halfTerm -> byStart.put(halfTerm.start(), halfTerm));
    }

    /**
     * @throws IllegalArgumentException when half-terms overlap, share a start, or are out of order within a year
     */
    public static SchoolCalendar of(List<HalfTerm> halfTerms) {
        var sorted = halfTerms.stream()
                .sorted(Comparator.comparing(HalfTerm::schoolYear).thenComparing(HalfTerm::number))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            HalfTerm before = sorted.get(i - 1);
            HalfTerm after = sorted.get(i);
            if (!after.start().isAfter(before.end())) {
                throw new IllegalArgumentException(
                        "Half-term %s of %s (from %s) begins before half-term %s of %s has ended (%s)"
                                .formatted(
                                        after.number(),
                                        after.schoolYear(),
                                        after.start(),
                                        before.number(),
                                        before.schoolYear(),
                                        before.end()));
            }
        }
        return new SchoolCalendar(sorted);
    }

    /** The half-term that has most recently begun at the date; empty before the first. */
    public Optional<HalfTerm> halfTermAt(LocalDate date) {
        return Optional.ofNullable(byStart.floorEntry(date)).map(Map.Entry::getValue);
    }

    /** The school year whose first half-term has most recently begun (FORMATS.md, "Exact meanings"). */
    public Optional<SchoolYear> schoolYearAt(LocalDate date) {
        return halfTermAt(date).map(HalfTerm::schoolYear);
    }

    /** The term that has most recently begun. */
    public Optional<Term> termAt(LocalDate date) {
        return halfTermAt(date).map(HalfTerm::term);
    }

    /** The year's half-terms in order; empty when the calendar does not hold the year. */
    public List<HalfTerm> halfTerms(SchoolYear year) {
        return byStart.values().stream()
                .filter(halfTerm -> halfTerm.schoolYear().equals(year))
                .toList();
    }

    /** Every school year the calendar holds, earliest first. */
    public List<SchoolYear> schoolYears() {
        return byStart.values().stream().map(HalfTerm::schoolYear).distinct().toList();
    }

    /** First day of the year's first half-term. */
    public Optional<LocalDate> startOf(SchoolYear year) {
        return halfTerms(year).stream().findFirst().map(HalfTerm::start);
    }

    /**
     * Sessions that are still to come after the date until the end of its school year: two each Monday to Friday of a
     * half-term. The calendar knows no bank holidays and no closures, so these count as sessions to come.
     */
    public int sessionsAfter(LocalDate date) {
        int sessions = 0;
        for (HalfTerm halfTerm : schoolYearAt(date).map(this::halfTerms).orElse(List.of())) {
            LocalDate day = halfTerm.start().isAfter(date) ? halfTerm.start() : date.plusDays(1);
            for (; !day.isAfter(halfTerm.end()); day = day.plusDays(1)) {
                sessions += day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 2 : 0;
            }
        }
        return sessions;
    }

    /** Every half-term in order of start. */
    public List<HalfTerm> halfTerms() {
        return List.copyOf(byStart.values());
    }
}
