package uk.haven.milestones.domain.experience;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.haven.children.VulnerableGroup;
import uk.haven.milestones.domain.Area;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.platform.YearGroup;

/** How many of those to whom experiences are due have had them, cut in some way. */
public final class Coverage {

    /** Key of those who are in none of the vulnerable groups. */
    public static final String NO_GROUP = "NONE";

    private Coverage() {}

    /** Ways to cut it. */
    public enum Cut {
        EXPERIENCE("Experience"),
        AREA("Area"),
        PHASE("Phase"),
        YEAR("Year"),
        SEX("Sex"),
        GROUP("Group of children"),
        SCHOOL("School");

        private final String label;

        Cut(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** As addresses have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Cut> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * One line.
     *
     * @param key of the experience, area, phase, year, sex, group or school
     * @param children each once
     * @param due experiences due to them: children times experiences
     * @param had of those, had
     * @param lacking children who lack at least one, each once
     */
    public record Row(String key, int children, int due, int had, int lacking) {}

    /** In the order of the cut's own values; experiences in the order of the entitlement. A child in two groups is in both. */
    public static List<Row> by(Cut cut, Collection<Standing> standings) {
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (Standing each : standings) {
            keys(cut, each)
                    .forEach(key -> sums.computeIfAbsent(key, none -> new Sum()).add(each));
        }
        List<String> order = order(cut, standings);
        return sums.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> place(order, each.getKey())))
                .map(each -> each.getValue().row(each.getKey()))
                .toList();
    }

    /** All of them in one line. */
    public static Row all(Collection<Standing> standings) {
        var sum = new Sum();
        standings.forEach(sum::add);
        return sum.row("");
    }

    /** The lines that a standing belongs to. */
    public static List<String> keys(Cut cut, Standing of) {
        return switch (cut) {
            case EXPERIENCE -> List.of(of.experience().code());
            case AREA -> List.of(of.experience().area().name());
            case PHASE -> List.of(of.child().phase().name());
            case YEAR -> List.of(of.child().year().name());
            case SEX -> List.of(of.child().sex());
            case GROUP ->
                of.child().groups().isEmpty()
                        ? List.of(NO_GROUP)
                        : of.child().groups().stream().map(Enum::name).sorted().toList();
            case SCHOOL -> List.of(String.valueOf(of.child().schoolId()));
        };
    }

    private static List<String> order(Cut cut, Collection<Standing> standings) {
        return switch (cut) {
            case AREA -> names(Area.values());
            case PHASE -> names(MilestonePhase.values());
            case YEAR -> names(YearGroup.values());
            case SEX -> List.of("F", "M", "U");
            case GROUP -> names(VulnerableGroup.values());
            // phase by phase, as the entitlement is read
            case EXPERIENCE ->
                standings.stream()
                        .sorted(Comparator.comparing(
                                        (Standing each) -> each.child().phase())
                                .thenComparing(each -> each.experience().area()))
                        .map(each -> each.experience().code())
                        .distinct()
                        .toList();
            case SCHOOL -> List.of();
        };
    }

    private static int place(List<String> order, String key) {
        int place = order.indexOf(key);
        return place < 0 ? order.size() : place;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** A line while it grows. */
    private static final class Sum {
        private final Set<Integer> children = new HashSet<>();
        private final Set<Integer> lacking = new HashSet<>();
        private int due;
        private int had;

        void add(Standing each) {
            children.add(each.child().childId());
            due++;
            if (each.had()) {
                had++;
            } else {
                lacking.add(each.child().childId());
            }
        }

        Row row(String key) {
            return new Row(key, children.size(), due, had, lacking.size());
        }
    }
}
