package uk.haven.support.internal.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.directory.Services;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.domain.family.FamilyKind;
import uk.haven.support.domain.family.FamilyPlanRules;
import uk.haven.support.domain.family.FamilyPlanRules.Span;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.family.FamilyPlan.Details;

/** Starts, changes and ends plans with families and at turning points, by the rules. Call inside a transaction. */
@Service
public class FamilyPlanBook {

    private final FamilyPlanStore store;
    private final ChecklistStore checklists;
    private final SupportBook book;
    private final FamilyRecords records;
    private final AdultMentors mentors;
    private final Frame frame;

    FamilyPlanBook(
            FamilyPlanStore store,
            ChecklistStore checklists,
            SupportBook book,
            FamilyRecords records,
            AdultMentors mentors,
            Frame frame) {
        this.store = store;
        this.checklists = checklists;
        this.book = book;
        this.records = records;
        this.mentors = mentors;
        this.frame = frame;
    }

    /** Today, and the catalogue. */
    @org.springframework.stereotype.Component("familyPlanFrame")
    static class Frame {
        private final Partnership partnership;
        private final Services services;

        Frame(Partnership partnership, Services services) {
            this.partnership = partnership;
            this.services = services;
        }

        LocalDate today() {
            return partnership.today();
        }

        OptionalLong service(FamilyKind kind) {
            return services.ofCode(kind.service()).stream()
                    .mapToLong(uk.haven.directory.Service::id)
                    .findFirst();
        }
    }

    /** What came of an attempt. */
    public sealed interface Answer {
        /** @param intervention the first child's */
        record Done(Intervention intervention) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {}

        /** Somebody else changed it first. */
        record Overtaken(FamilyPlan theirs) implements Answer {}
    }

    public Optional<FamilyPlan> find(Intervention of) {
        return store.of(List.of(of.id())).stream().findFirst();
    }

    /** The plans of the pieces of support, by intervention id; one query. */
    public Map<Long, FamilyPlan> find(Collection<Intervention> of) {
        Map<Long, FamilyPlan> plans = new HashMap<>();
        if (!of.isEmpty()) {
            store.of(of.stream().map(Intervention::id).toList())
                    .forEach(plan -> plan.interventions().forEach(id -> plans.put(id, plan)));
        }
        return plans;
    }

    /** The plan's pieces of support that the viewer may see, in their order. */
    public List<Intervention> parts(FamilyPlan plan) {
        return book.find(plan.interventions()).values().stream()
                .sorted(Comparator.comparingLong(Intervention::id))
                .toList();
    }

    /** The child's that are under way when the plan is asked about, and who has the next date: the first of those. */
    private static Optional<Intervention> lead(List<Intervention> parts) {
        return parts.stream().filter(each -> each.endedOn().isEmpty()).findFirst();
    }

    /** Starts one plan for the children, and a piece of support for each of them at their schools. */
    public Answer start(List<Child> children, Details details) {
        var problems = new ArrayList<>(problems(details));
        FamilyPlanRules.children(details.kind(), children.size()).ifPresent(problems::add);
        FamilyPlanRules.dates(details.from(), details.until(), frame.today()).ifPresent(problems::add);
        FamilyPlanRules.next(details.next(), frame.today()).ifPresent(problems::add);
        book.hold(children.stream().map(Child::id).toList());
        for (Child child : children) {
            FamilyPlanRules.overlap(
                            details.kind(), child.name(), details.from(), details.until(), spans(child, Set.of()))
                    .ifPresent(problems::add);
        }
        if (details.kind() == FamilyKind.ADULT_MENTOR && details.workerId().isPresent() && !children.isEmpty()) {
            mentor(children.getFirst(), details).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        long plan = store.key();
        OptionalInt checklist = checklists.on(details.kind(), details.from());
        store.insert(
                plan,
                children.getFirst().schoolId(),
                details,
                checklist,
                records.by().name(),
                records.by().at());
        Intervention first = null;
        for (Child child : children) {
            Intervention opened = open(child, details, first == null);
            store.addChild(plan, opened.id());
            first = first == null ? opened : first;
        }
        return new Answer.Done(Objects.requireNonNull(first));
    }

    private Intervention open(Child child, Details details, boolean first) {
        return book.open(new SupportBook.Opening(
                child.id(),
                child.schoolId(),
                details.kind().kind(),
                title(details),
                frame.service(details.kind()),
                details.workerId(),
                details.continuum(),
                details.from(),
                Optional.of(details.until()),
                first ? details.next() : Optional.empty()));
    }

    private Optional<Problem> mentor(Child child, Details details) {
        return mentors.find(child.schoolId(), details.workerId().getAsLong())
                .flatMap(each -> FamilyPlanRules.mentor(each.name(), each.checked(), each.trained(), details.from()));
    }

    private static String title(Details details) {
        return details.title().isEmpty() ? details.kind().label() : details.title();
    }

    private List<Problem> problems(Details details) {
        var problems = new ArrayList<Problem>();
        FamilyPlanRules.consent(details.kind(), details.consent(), details.consentBy(), details.consentOn())
                .ifPresent(problems::add);
        return problems;
    }

    private List<Span> spans(Child child, Set<Long> itself) {
        var spans = new ArrayList<Span>();
        for (Intervention each : book.of(child.id())) {
            if (!itself.contains(each.id())) {
                FamilyKind.of(each.kind()).ifPresent(kind -> spans.add(new Span(kind, each.beganOn(), each.endedOn())));
            }
        }
        return spans;
    }

    /** What {@link #change} needs to know of the plan's pieces of support as they were on the page: names, dates, leaders. */
    public String seen(FamilyPlan plan) {
        return versions(parts(plan));
    }

    private static String versions(List<Intervention> parts) {
        return parts.stream().map(each -> String.valueOf(each.version())).collect(Collectors.joining("-"));
    }

    /**
     * Changes the plan; its children, its first day and its worker stay. Whole, or not at all.
     *
     * @param version the one that was on the page
     * @param seen what {@link #seen} said when the page was shown
     */
    public Answer change(Intervention of, int version, String seen, Details details) {
        FamilyPlan plan = find(of).orElseThrow();
        List<Intervention> parts = parts(plan);
        Optional<Intervention> lead = lead(parts);
        if (lead.isEmpty()) {
            return refused(Problem.of("", "FAMILY-ENDED", "It has ended", "Start another one"));
        }
        var problems = new ArrayList<>(problems(details));
        FamilyPlanRules.dates(of.beganOn(), details.until(), frame.today()).ifPresent(problems::add);
        if (!details.next().equals(lead.get().nextOn())) {
            FamilyPlanRules.next(details.next(), frame.today()).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        boolean held = versions(parts).equals(seen) && parts.stream().allMatch(each -> book.hold(each, each.version()));
        if (!held
                || !store.change(
                        plan.id(),
                        version,
                        details,
                        records.by().name(),
                        records.by().at())) {
            return new Answer.Overtaken(find(of).orElseThrow());
        }
        for (Intervention each : parts) {
            if (each.endedOn().isEmpty()) {
                book.plan(
                        each,
                        each.version(),
                        title(details),
                        details.continuum(),
                        Optional.of(details.until()),
                        each.id() == lead.get().id() ? details.next() : Optional.empty());
            }
        }
        return new Answer.Done(of);
    }

    /** Sets the day of the next contact. */
    void next(FamilyPlan plan, Optional<LocalDate> day) {
        lead(parts(plan)).ifPresent(each -> book.next(each, day));
    }

    /** Ends the plan for some of its children, or for all of them; the next contact goes with the last. */
    public Answer end(
            Intervention of, Set<Long> interventions, LocalDate on, InterventionOutcome outcome, String reason) {
        FamilyPlan plan = find(of).orElseThrow();
        List<Intervention> open =
                parts(plan).stream().filter(each -> each.endedOn().isEmpty()).toList();
        List<Intervention> ending =
                open.stream().filter(each -> interventions.contains(each.id())).toList();
        if (ending.isEmpty()) {
            return refused(Problem.of("child", "FAMILY-NOBODY", "Nobody is ticked", "Tick for whom it ends"));
        }
        boolean all = ending.size() == open.size();
        Optional<Problem> problem =
                FamilyPlanRules.end(on, of.beganOn(), all ? records.last(plan) : Optional.empty(), frame.today());
        if (problem.isPresent()) {
            return refused(problem.get());
        }
        Optional<LocalDate> next =
                open.stream().flatMap(each -> each.nextOn().stream()).findFirst();
        var ended = new HashSet<Long>();
        for (Intervention each : ending) {
            if (book.end(each, on, outcome)) {
                ended.add(each.id());
            }
        }
        if (!all) {
            next(plan, next);
        }
        if (ended.isEmpty()) {
            return refused(Problem.of("", "FAMILY-ENDED", "Somebody has ended it already", "Look at it again"));
        }
        store.ended(
                plan.id(),
                ended,
                reason.strip(),
                records.by().name(),
                records.by().at());
        return new Answer.Done(of);
    }

    private static Answer refused(Problem problem) {
        return new Answer.Refused(List.of(problem));
    }
}
