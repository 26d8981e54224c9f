package uk.haven.milestones.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.milestones.ProgrammeStarts;
import uk.haven.milestones.ProgrammeStarts.Kind;
import uk.haven.milestones.ProgrammeStarts.Leader;
import uk.haven.milestones.domain.Decision;
import uk.haven.milestones.domain.Start;
import uk.haven.platform.jobs.Jobs;
import uk.haven.platform.jobs.Jobs.JobState;

/** The programmes that decisions asked for: what can be asked, how far the work is, and how they stand. */
@Service
public class Starts {

    private final StartStore store;
    private final ObjectProvider<ProgrammeStarts> programmes;
    /** There are none on the command line, which serves no pages. */
    private final ObjectProvider<Jobs> jobs;

    private final Clock clock;

    Starts(StartStore store, ObjectProvider<ProgrammeStarts> programmes, ObjectProvider<Jobs> jobs, Clock clock) {
        this.clock = clock;
        this.store = store;
        this.programmes = programmes;
        this.jobs = jobs;
    }

    public List<Kind> kinds() {
        ProgrammeStarts starter = programmes.getIfAvailable();
        return starter == null ? List.of() : starter.kinds();
    }

    public List<Leader> leaders(long school, LocalDate date) {
        ProgrammeStarts starter = programmes.getIfAvailable();
        return starter == null ? List.of() : starter.leaders(school, date);
    }

    /** The leaders that an account is. */
    public Set<UUID> leadersOf(long account) {
        ProgrammeStarts starter = programmes.getIfAvailable();
        return starter == null ? Set.of() : starter.leadersOf(account);
    }

    /** Starts one at once, in the present transaction. */
    public ProgrammeStarts.Answer start(Child child, ProgrammeStarts.Wanted wanted) {
        ProgrammeStarts starter = programmes.getIfAvailable();
        return starter == null
                ? new ProgrammeStarts.Answer.Refused("Haven runs without programmes")
                : starter.start(child, wanted);
    }

    /** How programmes stand at the date, as far as the viewer may see them. */
    public Map<UUID, ProgrammeStarts.Standing> standing(Collection<UUID> of, LocalDate date) {
        ProgrammeStarts starter = programmes.getIfAvailable();
        return starter == null || of.isEmpty() ? Map.of() : starter.standing(of, date);
    }

    /**
     * Writes down that programmes are wanted which no decision point asked for; {@link #carryOut} starts them.
     *
     * @param start its id is not looked at
     * @param targets what each child's programme is to reach
     * @return its id
     */
    public long ask(Start start, Map<Integer, String> targets) {
        return store.insert(start, targets, clock.instant());
    }

    /** Sets the background work going. Call after the transaction that asked for it. */
    public void carryOut(List<Long> starts) {
        starts.forEach(start -> jobs.getObject().submit(StartWork.NAME, start));
    }

    public Optional<JobState> state(long start) {
        return jobs.getObject().state(StartWork.NAME, start);
    }

    public Optional<Start> find(long id) {
        return store.find(id);
    }

    public List<Start.OfChild> children(long start) {
        return store.children(List.of(start));
    }

    /** What was asked for a child and how it stands. @param path of the programme, or "" */
    public record Told(Start start, Start.OfChild child, String words, String path, boolean ended) {}

    /** By start and child. */
    public Map<Long, Map<Integer, Told>> told(Collection<Decision> decisions, LocalDate date) {
        return toldOf(
                decisions.stream()
                        .flatMapToLong(each -> each.startId().stream())
                        .boxed()
                        .distinct()
                        .toList(),
                date);
    }

    public Map<Long, Map<Integer, Told>> toldOf(Collection<Long> ids, LocalDate date) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Start> starts = new HashMap<>();
        store.all(ids).forEach(each -> starts.put(each.id(), each));
        List<Start.OfChild> all = store.children(ids);
        ProgrammeStarts starter = programmes.getIfAvailable();
        var standing = starter == null
                ? Map.<UUID, ProgrammeStarts.Standing>of()
                : starter.standing(
                        all.stream().flatMap(each -> each.programme().stream()).toList(), date);
        Map<Long, Map<Integer, Told>> told = new HashMap<>();
        for (Start.OfChild each : all) {
            Start start = starts.get(each.startId());
            if (start != null) {
                var stands = each.programme().map(standing::get);
                told.computeIfAbsent(each.startId(), none -> new HashMap<>())
                        .put(
                                each.childId(),
                                new Told(
                                        start,
                                        each,
                                        words(each, stands),
                                        stands.map(ProgrammeStarts.Standing::path)
                                                .orElse(""),
                                        stands.map(ProgrammeStarts.Standing::ended)
                                                .orElse(false)));
            }
        }
        return told;
    }

    private static String words(Start.OfChild each, Optional<ProgrammeStarts.Standing> stands) {
        return switch (each.state()) {
            case WAITING -> "is being started";
            case REFUSED -> "was not started: " + each.problem();
            case STARTED -> stands.map(ProgrammeStarts.Standing::words).orElse("was started");
        };
    }
}
