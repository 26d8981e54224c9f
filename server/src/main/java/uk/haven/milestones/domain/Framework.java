package uk.haven.milestones.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.haven.platform.Problem;

/**
 * The content of one version of the entitlement (paper, Appendix 8), in the order in which standards are listed.
 *
 * @param milestones each code once
 */
public record Framework(List<Milestone> milestones) {

    private static final List<String> SCHEMES = List.of("NC", "GRT2", "GCSE");

    public Framework {
        milestones = List.copyOf(milestones);
    }

    public Optional<Milestone> find(String code) {
        return milestones.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The standards, in their listed order. */
    public List<Milestone> triggers() {
        return milestones.stream().filter(each -> each.kind() == Kind.TRIGGER).toList();
    }

    /** What is due in a phase and area. */
    public List<Milestone> in(MilestonePhase phase, Area area) {
        return milestones.stream()
                .filter(each -> each.area() == area && each.phases().contains(phase))
                .toList();
    }

    /** With one more at the end. */
    public Framework plus(Milestone added) {
        return new Framework(
                Stream.concat(milestones.stream(), Stream.of(added)).toList());
    }

    /** With other thresholds for some standards. @param atLeast results by code */
    public Framework asking(Map<String, String> atLeast) {
        return new Framework(milestones.stream()
                .map(each -> each.rule() instanceof Rule rule && atLeast.containsKey(each.code())
                        ? each.withRule(Thresholds.with(rule, atLeast.get(each.code())))
                        : each)
                .toList());
    }

    /**
     * What keeps the version from being published; empty when nothing does.
     *
     * @param isResult whether a text is a result of the scheme that has a value
     */
    public List<Problem> problems(ResultCheck isResult) {
        var problems = new ArrayList<Problem>();
        var codes = new HashSet<String>();
        for (Milestone each : milestones) {
            if (!each.code().matches("[A-Z0-9][A-Z0-9-]{1,39}") || !codes.add(each.code())) {
                problems.add(Problem.of(
                        each.code(),
                        "MILESTONE-CODE",
                        each.code() + " is there twice, or is no code",
                        "Use capitals, figures and hyphens, each code once"));
            }
            if (each.wording().isBlank() || each.wording().length() > 300) {
                problems.add(Problem.of(
                        each.code(),
                        "MILESTONE-WORDS",
                        each.code() + " has no wording, or a very long one",
                        "Say in at most 300 characters what is asked"));
            }
            if (each.phases().isEmpty() || each.outcomes().isEmpty()) {
                problems.add(Problem.of(
                        each.code(),
                        "MILESTONE-PLACE",
                        each.code() + " belongs to no phase or serves no outcome",
                        "Choose at least one of each"));
            }
            if (each.rule() instanceof Rule rule && !sensible(rule, isResult)) {
                problems.add(Problem.of(
                        each.code(),
                        "MILESTONE-THRESHOLD",
                        each.code() + " asks for something that cannot be meant",
                        "Write a result of its scheme, or a percentage from 1 to 100"));
            }
        }
        return problems;
    }

    /** Whether a text is a result that can be a threshold. */
    @FunctionalInterface
    public interface ResultCheck {
        boolean test(String scheme, String result);
    }

    private static boolean sensible(Rule rule, ResultCheck isResult) {
        return switch (rule) {
            case Rule.Standard standard ->
                SCHEMES.contains(standard.scheme())
                        && Rule.SUBJECTS.containsKey(standard.subject())
                        && isResult.test(standard.scheme(), standard.atLeast())
                        && standard.halfTerm() >= 1
                        && standard.halfTerm() <= 6;
            case Rule.Attendance attendance -> attendance.percent() >= 1 && attendance.percent() <= 100;
            case Rule.KnownPlace place ->
                place.month() >= 1 && place.month() <= 12 && place.day() >= 1 && place.day() <= 28;
        };
    }

    /** What changed from another version, as sentences. */
    public List<String> changesSince(Framework before) {
        var changes = new ArrayList<String>();
        for (Milestone now : milestones) {
            Milestone then = before.find(now.code()).orElse(null);
            if (then == null) {
                changes.add("Added: " + now.wording() + " (" + now.code() + ")");
                continue;
            }
            if (now.rule() instanceof Rule rule
                    && then.rule() instanceof Rule old
                    && !Thresholds.of(rule).equals(Thresholds.of(old))) {
                changes.add(now.code() + " asks for " + Thresholds.of(rule) + " in place of " + Thresholds.of(old));
            }
            if (!now.wording().equals(then.wording())) {
                changes.add(now.code() + " says “" + now.wording() + "” in place of “" + then.wording() + "”");
            }
            moved(now, then, changes);
        }
        Predicate<Milestone> gone = each -> find(each.code()).isEmpty();
        before.milestones().stream()
                .filter(gone)
                .forEach(each -> changes.add("Retired: " + each.wording() + " (" + each.code() + ")"));
        return changes;
    }

    /** Where it belongs, what it serves and when it is decided about. */
    private static void moved(Milestone now, Milestone then, List<String> changes) {
        if (now.area() != then.area()) {
            changes.add(now.code() + " belongs to " + now.area().label() + " in place of "
                    + then.area().label());
        }
        if (!Set.copyOf(now.phases()).equals(Set.copyOf(then.phases()))) {
            changes.add(now.code() + " is due in " + listed(now.phases(), MilestonePhase::label) + " in place of "
                    + listed(then.phases(), MilestonePhase::label));
        }
        if (!Set.copyOf(now.outcomes()).equals(Set.copyOf(then.outcomes()))) {
            changes.add(now.code() + " serves " + listed(now.outcomes(), EcmOutcome::label) + " in place of "
                    + listed(then.outcomes(), EcmOutcome::label));
        }
        if (now.asked() != then.asked()) {
            changes.add(now.code() + " is asked of: " + now.asked().label().toLowerCase(Locale.UK) + ", in place of: "
                    + then.asked().label().toLowerCase(Locale.UK));
        }
        if (now.rule() instanceof Rule.Standard standard
                && then.rule() instanceof Rule.Standard old
                && standard.halfTerm() != old.halfTerm()) {
            changes.add(now.code() + " is decided about at the end of half-term " + standard.halfTerm()
                    + " in place of half-term " + old.halfTerm());
        }
    }

    private static <E> String listed(List<E> all, Function<E, String> label) {
        return all.isEmpty() ? "nothing" : all.stream().map(label).collect(Collectors.joining(", "));
    }

    /** The outcomes that an area serves in the paper's table, for what is added to it. */
    public static List<EcmOutcome> outcomesOf(Area area) {
        return switch (area) {
            case ATTAINMENT -> List.of(EcmOutcome.ENJOY, EcmOutcome.ECONOMIC);
            case PERSONAL -> List.of(EcmOutcome.ENJOY, EcmOutcome.SAFE, EcmOutcome.CONTRIBUTE);
            case HEALTH -> List.of(EcmOutcome.HEALTHY, EcmOutcome.SAFE);
            case COMMUNITY -> List.of(EcmOutcome.CONTRIBUTE, EcmOutcome.ECONOMIC, EcmOutcome.SAFE);
            case FAMILY -> List.of(EcmOutcome.ENJOY, EcmOutcome.SAFE, EcmOutcome.HEALTHY);
        };
    }

    /** Every area in the order of the paper. */
    public static List<Area> areas() {
        return Arrays.asList(Area.values());
    }
}
