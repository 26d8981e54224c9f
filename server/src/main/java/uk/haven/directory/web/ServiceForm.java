package uk.haven.directory.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import uk.haven.directory.Continuum;
import uk.haven.directory.ServiceDraft;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;

/** A service between what was typed and what is kept. */
final class ServiceForm {

    private ServiceForm() {}

    /** What was said, and what could not be understood. */
    record Read(Optional<ServiceDraft> draft, List<Problem> problems) {}

    static Read read(Typed typed, Map<String, String> givers) {
        var problems = new ArrayList<Problem>();
        Optional<Continuum> continuum = typed.one(Continuum.class, "continuum");
        if (continuum.isEmpty()) {
            problems.add(Problem.of("continuum", "SERVICE-CONTINUUM", "Where does it lie?", "Choose one"));
        }
        String giver = typed.text("giver");
        if (!givers.containsKey(giver)) {
            problems.add(Problem.of("giver", "SERVICE-GIVER", "Who gives it?", "Choose one"));
        }
        OptionalInt places = typed.number("places");
        if (places.isEmpty() && !typed.text("places").isBlank()) {
            problems.add(Problem.of("places", "SERVICE-PLACES", "That is no number", "Give the children at once"));
        }
        Optional<BigDecimal> cost = money(typed.text("cost"));
        if (cost.isEmpty() && !typed.text("cost").isBlank()) {
            problems.add(Problem.of("cost", "SERVICE-COST", "That is no cost in pounds", "Write it like 42.50"));
        }
        DateAnswer since = typed.date("since");
        if (!since.empty() && since.date().isEmpty()) {
            problems.add(since.problem("since", "the first day of the cost"));
        }
        if (!problems.isEmpty()) {
            return new Read(Optional.empty(), problems);
        }
        Set<Integer> levels = typed.texts("level").stream()
                .filter(each -> each.matches("[123]"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        return new Read(
                Optional.of(new ServiceDraft(
                        typed.text("name").strip(),
                        typed.text("about").strip(),
                        levels,
                        continuum.orElseThrow(),
                        Givers.agency(giver),
                        Givers.school(giver),
                        YearGroup.of(typed.text("lowest")),
                        YearGroup.of(typed.text("highest")),
                        typed.text("eligibility").strip(),
                        places,
                        cost,
                        typed.text("per"),
                        typed.text("source").strip(),
                        since.date(),
                        typed.text("open").equals("yes"))),
                List.of());
    }

    private static Optional<BigDecimal> money(String text) {
        String plain = text.strip().replace("£", "").replace(",", "");
        return plain.matches("[0-9]{1,9}(\\.[0-9]{1,2})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** What a form begins with for a service that is there. */
    static Typed typed(ServiceDraft draft) {
        var all = new LinkedMultiValueMap<String, String>();
        all.add("name", draft.name());
        all.add("about", draft.about());
        draft.levels().forEach(level -> all.add("level", String.valueOf(level)));
        all.add("continuum", draft.continuum().name());
        all.add("giver", Givers.of(draft.agencyId(), draft.schoolId()));
        draft.lowestYear().ifPresent(year -> all.add("lowest", year.code()));
        draft.highestYear().ifPresent(year -> all.add("highest", year.code()));
        all.add("eligibility", draft.eligibility());
        draft.places().ifPresent(places -> all.add("places", String.valueOf(places)));
        draft.cost().ifPresent(cost -> all.add("cost", cost.toPlainString()));
        all.add("per", draft.costPer());
        all.add("source", draft.costSource());
        draft.costSince().ifPresent(since -> {
            all.add("since-day", String.valueOf(since.getDayOfMonth()));
            all.add("since-month", String.valueOf(since.getMonthValue()));
            all.add("since-year", String.valueOf(since.getYear()));
        });
        all.add("open", draft.open() ? "yes" : "no");
        return new Typed(all);
    }

    static ServiceEditPage.Fields fields(Typed typed, Map<String, String> givers, List<Problem> problems) {
        Map<String, String> chosenGivers = new LinkedHashMap<>();
        chosenGivers.put("", "Choose one");
        chosenGivers.putAll(givers);
        Map<String, String> pers = new LinkedHashMap<>();
        pers.put("", "Not known");
        pers.put("place", "A place");
        pers.put("hour", "An hour");
        pers.put("session", "A session");
        return new ServiceEditPage.Fields(
                field("name", "Name", typed, problems),
                field("about", "What it does and for whom", typed, problems),
                field("level", "Levels of the framework at which it is offered", typed, problems)
                        .withHint("None: it is for everyone"),
                levels(Set.copyOf(typed.texts("level"))),
                field("continuum", "Where it lies on the continuum", typed, problems),
                Arrays.stream(Continuum.values())
                        .map(each -> new Option(
                                each.name(),
                                each.label(),
                                each.meaning(),
                                typed.text("continuum").equals(each.name())))
                        .toList(),
                field("giver", "Who gives it and receives its referrals", typed, problems),
                Option.of(chosenGivers, typed.text("giver")),
                field("lowest", "Youngest year it is for", typed, problems),
                Option.of(ServiceList.years("Any"), typed.text("lowest")),
                field("highest", "Oldest year it is for", typed, problems),
                Option.of(ServiceList.years("Any"), typed.text("highest")),
                field("eligibility", "Any other condition", typed, problems),
                field("places", "Children it takes at once", typed, problems)
                        .withHint("Leave it empty when it is not limited"),
                field("cost", "Cost in pounds", typed, problems),
                field("per", "The cost is for", typed, problems),
                Option.of(pers, typed.text("per")),
                field("source", "Where the cost is from", typed, problems)
                        .withHint("A price list, a contract, an estimate of your own"),
                field("since", "First day for which it holds", typed, problems),
                typed.date("since"),
                field("open", "Does it take referrals now?", typed, problems),
                List.of(
                        Option.of("yes", "Yes").chosenIf(!typed.text("open").equals("no")),
                        Option.of("no", "No, it is closed: referrals that are open go on")
                                .chosenIf(typed.text("open").equals("no"))));
    }

    private static List<Option> levels(Set<String> chosen) {
        return List.of("1", "2", "3").stream()
                .map(each -> Option.of(each, "Level " + each).chosenIf(chosen.contains(each)))
                .toList();
    }

    private static Field field(String name, String label, Typed typed, List<Problem> problems) {
        return Field.of(name, label).withValue(typed.text(name)).withProblems(problems);
    }
}
