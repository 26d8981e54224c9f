package uk.haven.milestones.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.children.Children;
import uk.haven.milestones.MilestoneDecisions;
import uk.haven.milestones.ProgrammeStarts.Kind;
import uk.haven.milestones.ProgrammeStarts.Wanted;
import uk.haven.milestones.domain.Status;
import uk.haven.milestones.internal.DecisionRun.Finding;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;

/** See {@link MilestoneDecisions}. */
@Service
class WrittenDecisions implements MilestoneDecisions {

    private final DecisionRun run;
    private final Deciding deciding;
    private final Outreach outreach;
    private final Starts starts;
    private final StartWork work;
    private final Children children;

    WrittenDecisions(
            DecisionRun run, Deciding deciding, Outreach outreach, Starts starts, StartWork work, Children children) {
        this.outreach = outreach;
        this.run = run;
        this.deciding = deciding;
        this.starts = starts;
        this.work = work;
        this.children = children;
    }

    @Override
    public List<Open> open(long schoolId, SchoolYear year, LocalDate asOf) {
        return run.of(List.of(schoolId), year, asOf, run.framework(year, asOf)).stream()
                .filter(Finding::open)
                .map(each -> new Open(
                        each.child(), each.trigger().code(), each.reading().status() == Status.MISSING))
                .toList();
    }

    @Override
    public void start(Collection<Open> chosen, SchoolYear year, Wanted wanted, LocalDate decidedOn) {
        Kind kind = starts.kinds().stream()
                .filter(each -> each.code().equals(wanted.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No type of programme: " + wanted.kind()));
        var asked = new Deciding.Asked(
                kind.code(),
                kind.label(),
                wanted.group(),
                wanted.from(),
                wanted.until(),
                wanted.leader(),
                "",
                wanted.outreach());
        switch (deciding.start(findings(chosen, year, decidedOn), year, asked, decidedOn)) {
            case Deciding.Answer.Recorded(List<Long> begun, var _) ->
                begun.forEach(each -> work.run(each, (done, label) -> {}));
            case Deciding.Answer.Refused(List<Problem> problems) ->
                throw new IllegalArgumentException(
                        problems.stream().map(Problem::wrong).collect(Collectors.joining("; ")));
        }
    }

    @Override
    public void none(Collection<Open> chosen, SchoolYear year, String reason, LocalDate decidedOn) {
        deciding.none(findings(chosen, year, decidedOn), year, reason, decidedOn);
    }

    @Override
    public void outreach(SchoolYear year, int places) {
        outreach.agree(year, places);
    }

    private List<Finding> findings(Collection<Open> chosen, SchoolYear year, LocalDate asOf) {
        Set<String> keys = new HashSet<>();
        Set<Long> schools = new HashSet<>();
        chosen.forEach(each -> {
            keys.add(children.records().kept(each.child().id()) + "/" + each.trigger());
            schools.add(each.child().schoolId());
        });
        return run.of(schools, year, asOf, run.framework(year, asOf)).stream()
                .filter(each ->
                        keys.contains(each.child().id() + "/" + each.trigger().code()))
                .toList();
    }
}
