package uk.haven.milestones.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.TodaySource;
import uk.haven.access.Viewer;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.internal.DecisionRun;
import uk.haven.milestones.internal.DecisionRun.Finding;
import uk.haven.milestones.internal.Leavers;
import uk.haven.milestones.internal.Leavers.Leaver;
import uk.haven.milestones.internal.Starts;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.SchoolYear;

/** What this module has for today: decisions that are due, and leavers of whom it is not known where they go. */
@Component
@Order(25)
class MilestonesToday implements TodaySource {

    private static final int SHOWN = 5;

    private final DecisionRun run;
    private final Leavers leavers;
    private final Starts starts;
    private final Partnership partnership;

    MilestonesToday(DecisionRun run, Leavers leavers, Starts starts, Partnership partnership) {
        this.run = run;
        this.leavers = leavers;
        this.starts = starts;
        this.partnership = partnership;
    }

    @Override
    public List<TodayList> today(Viewer.Person viewer, LocalDate date) {
        SchoolYear year = partnership.calendar().schoolYearAt(date).orElse(null);
        if (year == null || !viewer.hasAny(Set.of(Role.SENCO, Role.HEAD, Role.KEY_WORKER))) {
            return List.of();
        }
        var today = new ArrayList<TodayList>();
        List<Long> decides = at(viewer, SchoolsAtHand.DECIDE);
        if (!decides.isEmpty()) {
            Framework framework = run.framework(year, date);
            Set<String> due = framework.triggers().stream()
                    .filter(each -> run.decisionPoint(each, year)
                            .filter(day -> !day.isAfter(date))
                            .isPresent())
                    .map(Milestone::code)
                    .collect(Collectors.toSet());
            if (!due.isEmpty()) {
                today.add(decisions(run.of(decides, year, date, framework), due));
            }
        }
        boolean asked =
                leavers.askedFrom(year, date).filter(day -> !day.isAfter(date)).isPresent();
        if (asked) {
            leaversToFind(viewer, decides, year, date, today);
        }
        return today;
    }

    private List<Long> at(Viewer.Person viewer, Set<Role> roles) {
        return partnership.schools().stream()
                .map(School::id)
                .filter(school -> SchoolsAtHand.at(viewer, roles, school))
                .toList();
    }

    /** @param due codes of the standards whose decision point has come */
    private static TodayList decisions(List<Finding> findings, Set<String> due) {
        List<Finding> open = findings.stream()
                .filter(each -> each.open() && due.contains(each.trigger().code()))
                .toList();
        return new TodayList(
                "Milestones to decide about",
                open.size(),
                open.stream()
                        .limit(SHOWN)
                        .map(each -> new TodayRow(
                                each.child().name(),
                                RunPages.words(each.trigger()) + " · "
                                        + (each.reading().result().isEmpty()
                                                ? "no result"
                                                : "has " + each.reading().result()),
                                "Decide",
                                new RunQuery(
                                                "",
                                                "",
                                                each.trigger().code(),
                                                each.reading().status().code(),
                                                "open")
                                        .path()))
                        .toList(),
                "Every decision that is due has been made.",
                new RunQuery("", "", "", "", "open").path());
    }

    private void leaversToFind(
            Viewer.Person viewer, List<Long> decides, SchoolYear year, LocalDate date, List<TodayList> today) {
        List<Long> reads = at(viewer, Set.of(Role.SENCO, Role.HEAD, Role.KEY_WORKER));
        List<Leaver> all = leavers.of(reads, year, date);
        if (all.isEmpty()) {
            return;
        }
        Set<UUID> own = starts.leadersOf(viewer.id());
        List<Leaver> unknown = all.stream()
                .filter(each -> each.here() && each.unknown())
                .filter(each -> decides.contains(each.child().schoolId()) || LeaversController.ownedBy(each, own))
                .toList();
        if (decides.isEmpty() && unknown.isEmpty()) {
            return;
        }
        today.add(new TodayList(
                "Leavers whose next place is not known",
                unknown.size(),
                unknown.stream()
                        .limit(SHOWN)
                        .map(each -> new TodayRow(
                                each.child().name(),
                                each.owner()
                                        .map(owner -> owner.name() + " finds out")
                                        .orElse("Nobody finds out yet"),
                                "Record",
                                LeaversController.PATH))
                        .toList(),
                "It is known of everybody in Year 11 where they go.",
                LeaversController.PATH));
    }
}
