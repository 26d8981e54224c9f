package uk.haven.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.milestones.MilestoneDecisions;
import uk.haven.milestones.MilestoneDecisions.Open;
import uk.haven.milestones.ProgrammeStarts;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;

/** The decision point of February 2008: most are decided about, some with a programme, some are still open. */
@Component
class MilestonesChapter implements DemoChapter {

    private static final LocalDate DECIDED = LocalDate.of(2008, 2, 15);
    private static final LocalDate FROM = LocalDate.of(2008, 2, 25);
    private static final LocalDate UNTIL = LocalDate.of(2008, 7, 18);

    /** Children of a standard at a school who get a programme, and who are decided about without one. */
    private static final int WITH = 3;

    private static final int WITHOUT = 2;
    private static final int OUTREACH = 40;

    private static final List<String> GROUPS = List.of("Owls", "Kites", "Herons", "Swifts");

    private final MilestoneDecisions decisions;
    private final ProgrammeStarts programmes;
    private final Partnership partnership;

    MilestonesChapter(MilestoneDecisions decisions, ProgrammeStarts programmes, Partnership partnership) {
        this.decisions = decisions;
        this.programmes = programmes;
        this.partnership = partnership;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public void write() {
        decisions.outreach(DemoCalendar.THIS_YEAR, OUTREACH);
        List<School> schools = partnership.schools().stream()
                .filter(each -> each.openOn(DemoCalendar.TODAY))
                .sorted(Comparator.comparing(School::laestab))
                .toList();
        for (int i = 0; i < schools.size(); i++) {
            write(schools.get(i), i);
        }
    }

    private void write(School school, int number) {
        Map<String, List<Open>> byStandard = new TreeMap<>();
        for (Open each : decisions.open(school.id(), DemoCalendar.THIS_YEAR, DECIDED)) {
            if (!each.missing()) {
                byStandard
                        .computeIfAbsent(each.trigger(), none -> new ArrayList<>())
                        .add(each);
            }
        }
        List<UUID> leaders = programmes.leaders(school.id(), DemoCalendar.TODAY).stream()
                .map(ProgrammeStarts.Leader::id)
                .toList();
        var busy = new LinkedHashSet<Integer>();
        int group = number;
        for (List<Open> below : byStandard.values()) {
            List<Open> free = below.stream()
                    .filter(each -> !busy.contains(each.child().id().value()))
                    .toList();
            List<Open> with = free.stream().limit(WITH).toList();
            with.forEach(each -> busy.add(each.child().id().value()));
            if (!with.isEmpty()) {
                boolean reading = with.getFirst().trigger().contains("GRT2");
                decisions.start(
                        with,
                        DemoCalendar.THIS_YEAR,
                        new ProgrammeStarts.Wanted(
                                reading ? "reading" : "other",
                                GROUPS.get(group++ % GROUPS.size()),
                                "",
                                FROM,
                                UNTIL,
                                leaders.isEmpty() || reading && number % 3 == 0
                                        ? Optional.empty()
                                        : Optional.of(leaders.get(group % leaders.size())),
                                reading && number % 3 == 0),
                        DECIDED);
            }
            decisions.none(
                    free.stream().skip(WITH).limit(WITHOUT).toList(),
                    DemoCalendar.THIS_YEAR,
                    "Has the learning mentor's support already; looked at again in summer.",
                    DECIDED);
        }
    }
}
