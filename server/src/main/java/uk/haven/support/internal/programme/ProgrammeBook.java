package uk.haven.support.internal.programme;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.directory.Continuum;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.domain.programme.Barrier;
import uk.haven.support.domain.programme.ExitCriterion;
import uk.haven.support.domain.programme.ProgrammeRules;
import uk.haven.support.domain.programme.ProgrammeType;
import uk.haven.support.domain.programme.SessionPattern;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.programme.ExitListener.ProgrammeTouched;
import uk.haven.support.internal.programme.Programme.Brief;
import uk.haven.support.internal.programme.Programme.TargetState;

/** Starts and changes programmes, by the rules and with their audit. Call inside a transaction. */
@Service
public class ProgrammeBook {

    private final ProgrammeStore store;
    private final ProgrammeRecordStore records;
    private final SupportBook book;
    private final Partnership partnership;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProgrammeBook(
            ProgrammeStore store,
            ProgrammeRecordStore records,
            SupportBook book,
            Partnership partnership,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.records = records;
        this.book = book;
        this.partnership = partnership;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A plan as a form makes it.
     *
     * @param targets words of targets to add
     * @param next day of the next review
     */
    public record Plan(
            ProgrammeType type,
            String title,
            Set<Barrier> barriers,
            String aim,
            List<String> targets,
            LocalDate from,
            LocalDate until,
            Optional<LocalDate> next,
            OptionalLong workerId,
            Continuum continuum,
            ExitCriterion exit,
            Optional<BigDecimal> cost,
            String costPer,
            SessionPattern pattern) {
        public Plan {
            barriers = Set.copyOf(barriers);
            targets = List.copyOf(targets);
        }
    }

    /** What came of an attempt. */
    public sealed interface Answer {
        record Done(Intervention intervention) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {}

        /** Somebody else changed it first. */
        record Overtaken(Programme theirs) implements Answer {}
    }

    public List<ProgrammeType> types() {
        return store.types();
    }

    public Optional<Programme> find(Intervention of) {
        return store.find(of.id());
    }

    public Programme.Record record(Intervention of) {
        return records.of(of.id());
    }

    public Map<Long, Brief> briefs(Collection<Intervention> of) {
        return of.isEmpty()
                ? Map.of()
                : store.briefs(of.stream().map(Intervention::id).toList());
    }

    /** Starts a programme at the child's school. */
    public Answer start(Child child, Plan plan) {
        return startAt(child.id(), child.schoolId(), plan, null, OptionalLong.empty());
    }

    /** Starts a programme that a service of the catalogue gives. @param service its id */
    public Answer startGivenBy(long service, Child child, Plan plan) {
        return startAt(child.id(), child.schoolId(), plan, null, OptionalLong.of(service));
    }

    /** Starts a programme at the child's school, to which a referral of the child has led. */
    public Answer startFrom(Intervention referral, Child child, Plan plan) {
        return startAt(child.id(), child.schoolId(), plan, referral.id(), OptionalLong.empty());
    }

    /** Programmes that were started from the referral, as far as the viewer may see them. */
    public List<Intervention> startedFrom(Intervention referral) {
        var known = book.find(store.startedFrom(referral.id()));
        return known.values().stream()
                .sorted(Comparator.comparingLong(Intervention::id))
                .toList();
    }

    /**
     * Changes the plan; its first day and its worker stay. Whole, or not at all.
     *
     * @param version of the programme that was on the page
     * @param support version of its piece of support that was on the page: its name, dates and leader
     */
    public Answer change(Intervention of, int version, int support, Plan plan) {
        book.hold(List.of(of.child()));
        if (of.endedOn().isPresent()) {
            return refused(Problem.of("", "PROGRAMME-ENDED", "The programme has ended", "Start another one"));
        }
        long kept = records.targets(of.id()).stream()
                .filter(each -> each.state() != TargetState.DROPPED)
                .count();
        List<Problem> problems = problems(of.child(), plan, (int) kept, OptionalLong.of(of.id()));
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        if (!book.hold(of, support) || !store.change(of.id(), version, plan, by(), clock.instant())) {
            return new Answer.Overtaken(store.find(of.id()).orElseThrow());
        }
        book.plan(of, support, plan.title(), plan.continuum(), Optional.of(plan.until()), plan.next());
        records.addTargets(of.id(), plan.targets(), partnership.today());
        planSessions(of.id(), plan);
        touched(of.child());
        return new Answer.Done(of);
    }

    private List<Problem> problems(ChildId child, Plan plan, int targets, OptionalLong itself) {
        var problems = new ArrayList<Problem>();
        ProgrammeRules.dates(plan.from(), plan.until(), partnership.today()).ifPresent(problems::add);
        ProgrammeRules.criteria(plan.exit().leaves(), targets + plan.targets().size())
                .ifPresent(problems::add);
        ProgrammeRules.minutes(plan.pattern().minutes()).ifPresent(problems::add);
        List<Intervention> others = book.of(child).stream()
                .filter(each -> each.kind() == InterventionKind.PROGRAMME)
                .filter(each -> itself.isEmpty() || itself.getAsLong() != each.id())
                .toList();
        ProgrammeRules.overlap(plan.type(), plan.from(), plan.until(), spans(others))
                .ifPresent(problems::add);
        return problems;
    }

    private List<ProgrammeRules.Span> spans(List<Intervention> others) {
        Map<Long, Brief> briefs = briefs(others);
        var spans = new ArrayList<ProgrammeRules.Span>();
        for (Intervention each : others) {
            Brief brief = briefs.get(each.id());
            if (brief != null) {
                spans.add(new ProgrammeRules.Span(
                        brief.type().code(), each.beganOn(), each.endedOn().orElse(lasting(each))));
            }
        }
        return spans;
    }

    /** A programme that nobody has ended goes on, whatever was planned. */
    private LocalDate lasting(Intervention each) {
        LocalDate today = partnership.today();
        return each.plannedUntil().filter(until -> until.isAfter(today)).orElse(today);
    }

    private void planSessions(long id, Plan plan) {
        LocalDate today = partnership.today();
        LocalDate first = plan.from().isAfter(today) ? plan.from() : today;
        records.plan(
                id,
                today,
                plan.pattern().dates(partnership.calendar(), first, plan.until()),
                plan.pattern().minutes(),
                by(),
                clock.instant());
    }

    /**
     * @param referral that led to it, or null
     * @param service that gives it, if one does
     */
    Answer startAt(ChildId child, long schoolId, Plan plan, @Nullable Long referral, OptionalLong service) {
        book.hold(List.of(child));
        List<Problem> problems = problems(child, plan, 0, OptionalLong.empty());
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        Intervention opened = book.open(new SupportBook.Opening(
                child,
                schoolId,
                InterventionKind.PROGRAMME,
                plan.title(),
                service,
                plan.workerId(),
                plan.continuum(),
                plan.from(),
                Optional.of(plan.until()),
                plan.next()));
        store.insert(opened.id(), plan, referral, by(), clock.instant());
        records.addTargets(opened.id(), plan.targets(), plan.from());
        planSessions(opened.id(), plan);
        touched(child);
        return new Answer.Done(opened);
    }

    private void touched(ChildId child) {
        events.publishEvent(new ProgrammeTouched(child.value()));
    }

    private static String by() {
        return Viewers.current().orElseThrow().name();
    }

    private static Answer refused(Problem problem) {
        return new Answer.Refused(List.of(problem));
    }
}
