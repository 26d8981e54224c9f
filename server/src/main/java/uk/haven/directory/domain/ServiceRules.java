package uk.haven.directory.domain;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.haven.directory.ServiceDraft;
import uk.haven.platform.Problem;

/** What must hold of a service in the catalogue. */
public final class ServiceRules {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_WORDS = 4000;
    public static final int LONGEST_SOURCE = 200;
    public static final int MOST_PLACES = 10_000;
    public static final Set<String> COST_PER = Set.of("place", "hour", "session");

    private static final BigDecimal DEAREST = new BigDecimal("99999999.99");

    private ServiceRules() {}

    /** Everything that is wrong, at its fields. */
    public static List<Problem> problems(ServiceDraft draft) {
        var problems = new ArrayList<Problem>();
        if (draft.name().isBlank() || draft.name().length() > LONGEST_NAME) {
            problems.add(Problem.of(
                    "name", "SERVICE-NAME", "A service has a name of at most 200 characters", "Give it a name"));
        }
        longer(problems, "about", draft.about());
        longer(problems, "eligibility", draft.eligibility());
        boolean upsideDown = draft.lowestYear()
                .flatMap(low -> draft.highestYear().map(high -> low.compareTo(high) > 0))
                .orElse(false);
        if (upsideDown) {
            problems.add(Problem.of(
                    "highest",
                    "SERVICE-YEARS",
                    "The oldest year it is for comes before the youngest",
                    "Change one of the two"));
        }
        if (draft.places().isPresent()
                && (draft.places().getAsInt() < 1 || draft.places().getAsInt() > MOST_PLACES)) {
            problems.add(Problem.of(
                    "places",
                    "SERVICE-PLACES",
                    "A service that is limited has at least one place",
                    "Give the number of children at once, or leave it empty"));
        }
        if (draft.cost().isPresent() != COST_PER.contains(draft.costPer())) {
            problems.add(Problem.of(
                    "per",
                    "SERVICE-COST-PER",
                    "A cost is for a place, an hour or a session",
                    "Choose which, or leave both empty"));
        }
        if (draft.cost()
                .filter(each -> each.signum() < 0 || each.compareTo(DEAREST) > 0)
                .isPresent()) {
            problems.add(Problem.of("cost", "SERVICE-COST", "That is no cost in pounds", "Write it like 42.50"));
        }
        price(draft, problems);
        if (draft.agencyId().isPresent() && draft.schoolId().isPresent()) {
            problems.add(Problem.of(
                    "giver", "SERVICE-GIVER", "One body receives a service's referrals", "Choose one of them"));
        }
        return problems;
    }

    /** A cost says where it is from and since when it holds: what nobody can trace is not known. */
    private static void price(ServiceDraft draft, List<Problem> problems) {
        if (draft.cost().isEmpty()) {
            if (!draft.costSource().isBlank() || draft.costSince().isPresent()) {
                problems.add(Problem.of(
                        "cost", "SERVICE-COST", "The cost itself is not said", "Give it, or leave the rest empty too"));
            }
            return;
        }
        if (draft.costSource().isBlank() || draft.costSource().length() > LONGEST_SOURCE) {
            problems.add(Problem.of(
                    "source",
                    "SERVICE-COST-SOURCE",
                    draft.costSource().isBlank() ? "It is not said where the cost is from" : "That is too long",
                    "Say it in 1 to 200 characters: a price list, a contract, an estimate of your own"));
        }
        if (draft.costSince().isEmpty()) {
            problems.add(Problem.of(
                    "since", "SERVICE-COST-SINCE", "It is not said since when the cost holds", "Give its first day"));
        }
    }

    private static void longer(List<Problem> problems, String field, String text) {
        if (text.length() > LONGEST_WORDS) {
            problems.add(Problem.of(
                    field, "TEXT-LONG", "This has %,d characters".formatted(text.length()), "At most 4,000 are kept"));
        }
    }

    /** A code made of a name: lower case, letters and digits, hyphens between. Never empty. */
    public static String codeOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "service" : plain;
    }
}
