package uk.haven.support.domain.referral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.haven.directory.Service;
import uk.haven.platform.YearGroup;

/** Services to think of for a child, each with why. */
public final class Suggestions {

    private Suggestions() {}

    /**
     * What is known of the child.
     *
     * @param level 1–3, the recorded or the proposed one, whichever is higher; 0 for none
     * @param recorded whether that level is recorded
     * @param supports names of the services that the framework offers at the level
     */
    public record Need(int level, boolean recorded, Set<String> supports, Optional<YearGroup> year) {
        public Need {
            supports = Set.copyOf(supports);
        }
    }

    /** @param why sentences without their full stops, the weightiest first */
    public record Suggestion(Service service, List<String> why, boolean full) {
        public Suggestion {
            why = List.copyOf(why);
        }
    }

    /**
     * Open services that fit the year group and that the framework offers at the child's level, or that are for everyone;
     * those with places first, then by name. Nothing is suggested for a child without a level but what is for everyone.
     *
     * @param full ids of services all of whose places are taken
     */
    public static List<Suggestion> of(List<Service> services, Need need, Set<Long> full) {
        return services.stream()
                .filter(each -> each.open() && each.fits(need.year()))
                .filter(each -> offered(each, need) || each.levels().isEmpty())
                .map(each -> new Suggestion(each, why(each, need, full), full.contains(each.id())))
                .sorted(Comparator.comparing(Suggestion::full)
                        .thenComparing((Suggestion each) -> !offered(each.service(), need))
                        .thenComparing(each -> each.service().name()))
                .toList();
    }

    private static boolean offered(Service service, Need need) {
        return need.supports().contains(service.name()) || service.levels().contains(need.level());
    }

    private static List<String> why(Service service, Need need, Set<Long> full) {
        var why = new ArrayList<String>();
        if (offered(service, need)) {
            why.add("Offered at level " + need.level() + ", the level "
                    + (need.recorded() ? "that is recorded" : "that the evidence proposes"));
        } else {
            why.add("For every child");
        }
        if (service.lowestYear().isPresent() || service.highestYear().isPresent()) {
            why.add("Takes children of this age: " + service.yearsInWords());
        }
        if (service.places().isPresent()) {
            why.add(full.contains(service.id()) ? "All its places are taken: expect to wait" : "Has places free");
        }
        if (!service.eligibility().isEmpty()) {
            why.add("For: " + service.eligibility().replaceAll("\\.$", ""));
        }
        return why;
    }
}
