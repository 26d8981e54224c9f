package uk.haven.support.internal.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.milestones.ProgrammeStarts;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.programme.Barrier;
import uk.haven.support.domain.programme.ExitCriterion;
import uk.haven.support.domain.programme.ProgrammeType;
import uk.haven.support.domain.programme.SessionPattern;

/** Programmes that a decision point asks for; by the same rules as those that are started one by one. */
@Service
class MilestoneProgrammes implements ProgrammeStarts {

    private static final int MINUTES = 30;
    private static final int TARGET = 500;
    private static final int SOON_WEEKS = 12;
    private static final Set<Role> WHO_OPEN = Set.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD);

    private final ProgrammeBook book;
    private final Interventions interventions;
    private final Workers workers;
    private final Children children;
    private final ProgrammeKind kind;
    private final OutreachStore outreach;

    MilestoneProgrammes(
            ProgrammeBook book,
            Interventions interventions,
            Workers workers,
            Children children,
            ProgrammeKind kind,
            OutreachStore outreach) {
        this.kind = kind;
        this.outreach = outreach;
        this.book = book;
        this.interventions = interventions;
        this.workers = workers;
        this.children = children;
    }

    @Override
    public List<Kind> kinds() {
        return book.types().stream()
                .map(each -> new Kind(each.code(), each.label()))
                .toList();
    }

    @Override
    public List<Leader> leaders(long schoolId, LocalDate date) {
        return workers.at(schoolId, date).stream()
                .map(each -> new Leader(each.publicId(), each.described()))
                .toList();
    }

    @Override
    public Set<UUID> leadersOf(long accountId) {
        return workers.ofAccount(accountId).stream().map(Worker::publicId).collect(Collectors.toSet());
    }

    @Override
    public OptionalLong outreach() {
        return outreach.service();
    }

    @Override
    public long outreachGiven(LocalDate first, LocalDate last) {
        return outreach.given(first, last);
    }

    @Override
    public Answer start(Child child, Wanted wanted) {
        ProgrammeType type = book.types().stream()
                .filter(each -> each.code().equals(wanted.kind()))
                .findFirst()
                .orElse(null);
        if (type == null) {
            return new Answer.Refused("There is no longer such a type of programme");
        }
        Optional<Worker> leader = wanted.leader().flatMap(workers::find);
        if (wanted.leader().isPresent() && leader.isEmpty()) {
            return new Answer.Refused("Who was to lead it is no longer there");
        }
        OptionalLong giver = wanted.outreach() ? outreach.service() : OptionalLong.empty();
        if (wanted.outreach() && giver.isEmpty()) {
            return new Answer.Refused("The catalogue holds no service of special-school outreach");
        }
        ProgrammeBook.Plan plan = plan(type, wanted, leader);
        return switch (giver.isPresent()
                ? book.startGivenBy(giver.getAsLong(), child, plan)
                : book.start(child, plan)) {
            case ProgrammeBook.Answer.Done(Intervention begun) -> new Answer.Started(begun.publicId());
            case ProgrammeBook.Answer.Refused(List<Problem> problems) ->
                new Answer.Refused(problems.stream().map(Problem::wrong).collect(Collectors.joining("; ")));
            case ProgrammeBook.Answer.Overtaken _ -> throw new IllegalStateException("Nobody else can have changed it");
        };
    }

    private static ProgrammeBook.Plan plan(ProgrammeType type, Wanted wanted, Optional<Worker> leader) {
        String title = type.label()
                + (wanted.group().isEmpty() ? "" : ": " + wanted.group())
                + (wanted.outreach() ? " (outreach)" : "");
        String target = wanted.target().length() > TARGET ? wanted.target().substring(0, TARGET) : wanted.target();
        return new ProgrammeBook.Plan(
                type,
                title,
                Set.of(Barrier.LEARNING_SKILLS),
                "",
                List.of(target),
                wanted.from(),
                wanted.until(),
                Optional.empty(),
                leader.map(each -> OptionalLong.of(each.id())).orElse(OptionalLong.empty()),
                type.continuum(),
                new ExitCriterion.Judgement(),
                Optional.empty(),
                "",
                new SessionPattern(Set.of(), MINUTES));
    }

    @Override
    public Map<UUID, Standing> standing(Collection<UUID> programmes, LocalDate date) {
        Map<UUID, Standing> standing = new HashMap<>();
        List<Intervention> all = interventions.ofPublicIds(new HashSet<>(programmes));
        Map<ChildId, Child> known =
                children.find(all.stream().map(Intervention::child).distinct().toList(), date);
        for (Intervention each : all) {
            Child child = known.get(each.child());
            standing.put(each.publicId(), standing(each, child == null ? each.schoolId() : child.schoolId(), date));
        }
        return standing;
    }

    /** @param school where the child is now */
    private static Standing standing(Intervention each, long school, LocalDate date) {
        boolean ended = each.endedOn().filter(end -> !end.isAfter(date)).isPresent();
        String words = ended
                ? "ended " + Words.date(each.endedOn().orElse(date))
                        + each.outcome().map(came -> ": " + lower(came.label())).orElse("")
                : each.beganOn().isAfter(date)
                        ? "begins " + Words.date(each.beganOn())
                        : "goes on"
                                + each.plannedUntil()
                                        .map(until -> " until " + Words.date(until))
                                        .orElse("");
        return new Standing(mayOpen(school) ? ProgrammeKind.PATH + "/" + each.publicId() : "", words, ended);
    }

    @Override
    public Map<ChildId, List<Running>> running(Collection<ChildId> ids, Set<String> kinds, LocalDate date) {
        Map<Long, Intervention> going = new LinkedHashMap<>();
        // with those that begin soon, which are as good as started
        for (LocalDate day : List.of(date, date.plusWeeks(SOON_WEEKS))) {
            interventions
                    .active(ids, day)
                    .values()
                    .forEach(all -> all.stream()
                            .filter(each -> each.kind() == InterventionKind.PROGRAMME)
                            .forEach(each -> going.put(each.id(), each)));
        }
        Map<Long, Programme.Brief> briefs = book.briefs(going.values());
        going.values().removeIf(each -> {
            Programme.Brief brief = briefs.get(each.id());
            return brief == null || !kinds.contains(brief.type().code());
        });
        Map<Long, String> progress = going.isEmpty() ? Map.of() : kind.progress(going.values(), date);
        Map<ChildId, Child> known = children.find(
                going.values().stream().map(Intervention::child).distinct().toList(), date);
        Map<ChildId, List<Running>> running = new HashMap<>();
        going.values().forEach(each -> {
            Child child = known.get(each.child());
            running.computeIfAbsent(each.child(), none -> new ArrayList<>())
                    .add(new Running(
                            each.publicId(),
                            Objects.requireNonNull(briefs.get(each.id())).type().code(),
                            each.title(),
                            standing(each, child == null ? each.schoolId() : child.schoolId(), date),
                            progress.getOrDefault(each.id(), "")));
        });
        return running;
    }

    /** A data manager reads how a programme stands, and is not led to a page that is closed to them. */
    private static boolean mayOpen(long school) {
        return !(Viewers.current().orElse(null) instanceof Viewer.Person person)
                || WHO_OPEN.stream().anyMatch(role -> person.hasAt(role, school));
    }

    private static String lower(String label) {
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
