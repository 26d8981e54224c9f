package uk.haven.demo.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.YearGroup;

/** An invented child: who it is, where it goes to school, and how likely it is to need somebody. */
final class DemoChild {

    final int number;
    final String upn;
    final Household household;
    final String forename;
    final LocalDate birthDate;
    final char sex;

    /** 0–1: how much is against the child; drives absence, exclusion, levels and attainment. */
    final double risk;

    final List<Stay> stays = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();

    DemoChild(
            int number, String upn, Household household, String forename, LocalDate birthDate, char sex, double risk) {
        this.number = number;
        this.upn = upn;
        this.household = household;
        this.forename = forename;
        this.birthDate = birthDate;
        this.sex = sex;
        this.risk = risk;
    }

    Stay lastStay() {
        return stays.getLast();
    }

    Optional<Stay> stayOn(LocalDate day) {
        return stays.stream().filter(stay -> stay.holdsOn(day)).reduce((first, second) -> second);
    }

    /** Level at the end of the day, 0 when none was ever decided. */
    int levelOn(LocalDate day) {
        return decisions.stream()
                .filter(decision -> !decision.on().isAfter(day))
                .max(Comparator.comparing(Decision::on))
                .map(Decision::level)
                .orElse(0);
    }

    /** Whether the child is at one school from the first to the last day of the span. */
    boolean stays(String laestab, LocalDate first, LocalDate last) {
        return stays.stream().allMatch(stay -> stay.school().laestab().equals(laestab) || !stay.overlaps(first, last))
                && stayOn(first).isPresent()
                && stayOn(last).isPresent();
    }

    void endOn(LocalDate day) {
        stays.add(stays.removeLast().until(day));
    }

    /** A year, or part of it, in one year group of one school. */
    record Stay(
            DemoSchool school, LocalDate entry, @Nullable LocalDate leaving, YearGroup year) {

        boolean holdsOn(LocalDate day) {
            return !entry.isAfter(day) && (leaving == null || !leaving.isBefore(day));
        }

        boolean overlaps(LocalDate first, LocalDate last) {
            return !entry.isAfter(last) && (leaving == null || !leaving.isBefore(first));
        }

        Stay until(LocalDate day) {
            return new Stay(school, entry, day, year);
        }
    }

    /** A level that somebody recorded. */
    record Decision(int level, LocalDate on, String reason, String laestab) {}

    /** Brothers and sisters at one address. */
    static final class Household {
        final Names.Family family;
        final String postcode;
        final boolean poor;
        final List<DemoChild> children = new ArrayList<>();

        Household(Names.Family family, String postcode, boolean poor) {
            this.family = family;
            this.postcode = postcode;
            this.poor = poor;
        }
    }
}
