package uk.haven.milestones.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.domain.Scale;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.YearGroup;
import uk.haven.schooling.SessionEvidence;

/** The standards of a framework for one school year as of one date: which are asked of whom, and where evidence goes. */
final class Compiled {

    /** A standard that is asked. @param slot where its evidence is gathered, or −1 */
    record Trigger(int position, Milestone milestone, Rule rule, int slot, int standard) {}

    /** Evidence of one kind. @param last epoch day of its latest result that counts */
    record Slot(String scheme, String subject, int last) {}

    private final Map<YearGroup, List<Trigger>> byYear = new EnumMap<>(YearGroup.class);
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, List<Integer>> slotsOf = new HashMap<>();
    private final boolean attendance;
    private final boolean places;

    Compiled(Framework framework, SchoolYear year, List<HalfTerm> halfTerms, LocalDate asOf, SessionEvidence evidence) {
        List<Milestone> triggers = framework.triggers();
        for (int position = 0; position < triggers.size(); position++) {
            Milestone milestone = triggers.get(position);
            if (milestone.rule() instanceof Rule rule) {
                Trigger trigger = rule instanceof Rule.Standard standard
                        ? new Trigger(
                                position, milestone, rule, slot(standard, halfTerms, asOf), value(standard, evidence))
                        : new Trigger(position, milestone, rule, -1, 0);
                for (YearGroup group : YearGroup.values()) {
                    if (Rule.applies(rule, group, year, asOf)) {
                        byYear.computeIfAbsent(group, none -> new ArrayList<>()).add(trigger);
                    }
                }
            }
        }
        attendance = asks(Rule.Attendance.class);
        places = asks(Rule.KnownPlace.class);
    }

    private boolean asks(Class<? extends Rule> shape) {
        return byYear.values().stream().flatMap(List::stream).anyMatch(each -> shape.isInstance(each.rule()));
    }

    private int slot(Rule.Standard standard, List<HalfTerm> halfTerms, LocalDate asOf) {
        LocalDate decision = decisionPoint(standard, halfTerms).orElse(asOf);
        LocalDate last = decision.isBefore(asOf) ? decision : asOf;
        var slot = new Slot(standard.scheme(), standard.subject(), Math.toIntExact(last.toEpochDay()));
        int at = slots.indexOf(slot);
        if (at >= 0) {
            return at;
        }
        slots.add(slot);
        slotsOf.computeIfAbsent(slot.scheme() + "/" + slot.subject(), none -> new ArrayList<>())
                .add(slots.size() - 1);
        return slots.size() - 1;
    }

    /** The last day of the standard's half-term. */
    static Optional<LocalDate> decisionPoint(Rule.Standard standard, List<HalfTerm> halfTerms) {
        return halfTerms.stream()
                .filter(each -> each.number() == standard.halfTerm())
                .findFirst()
                .map(HalfTerm::end);
    }

    private static int value(Rule.Standard standard, SessionEvidence evidence) {
        int tenths = evidence.value(standard.scheme(), standard.atLeast())
                .filter(value -> value.isPresent())
                .orElseThrow(() ->
                        new IllegalArgumentException(standard.atLeast() + " is no result of " + standard.scheme()))
                .getAsInt();
        return Scale.value(standard.scheme(), standard.atLeast(), tenths);
    }

    /** What is asked of a year group, in the listed order. */
    List<Trigger> of(YearGroup year) {
        return byYear.getOrDefault(year, List.of());
    }

    Set<String> schemes() {
        return slots.stream().map(Slot::scheme).collect(Collectors.toSet());
    }

    int slots() {
        return slots.size();
    }

    Slot slot(int number) {
        return slots.get(number);
    }

    List<Integer> slotsOf(String scheme, String subject) {
        return slotsOf.getOrDefault(scheme + "/" + subject, List.of());
    }

    boolean asksAttendance() {
        return attendance;
    }

    boolean asksPlaces() {
        return places;
    }
}
