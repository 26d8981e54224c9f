package uk.haven.support.internal.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.schooling.SessionCounts;
import uk.haven.schooling.SessionEvidence;
import uk.haven.schooling.SessionMasks;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Interventions;
import uk.haven.support.domain.programme.BeforeAfter;
import uk.haven.support.domain.programme.BeforeAfter.Figures;
import uk.haven.support.domain.programme.SessionPattern;

/**
 * Before and after programmes, and stays in nurture groups, at one school, against similar pupils of the same school in the
 * same weeks: of the same year group, in the same band of attendance before, and in neither in any of these weeks. Registers
 * and exclusions of the school are read once, however many pieces of support are asked about. Call inside a transaction; sees what the viewer may see.
 */
@Service
public class ProgrammeEffects {

    /** Kinds that are meant to change attendance or behaviour: a child who has one is no comparison for another. */
    private static final Set<InterventionKind> COMPARED = Set.of(InterventionKind.PROGRAMME, InterventionKind.NURTURE);

    private final SessionEvidence evidence;
    private final Children children;
    private final Interventions interventions;
    private final Partnership partnership;

    ProgrammeEffects(
            SessionEvidence evidence, Children children, Interventions interventions, Partnership partnership) {
        this.evidence = evidence;
        this.children = children;
        this.interventions = interventions;
        this.partnership = partnership;
    }

    /** Weeks of the programme, by their place among the school weeks that were read. */
    private record Spans(int before, int during, int after, int weeks) {}

    /** By id, of programmes and nurture places at the school that had begun by the date. */
    public Map<Long, BeforeAfter> of(long schoolId, Collection<Intervention> programmes, LocalDate asOf) {
        Map<Long, BeforeAfter> found = new HashMap<>();
        if (programmes.isEmpty()) {
            return found;
        }
        LocalDate from = programmes.stream()
                .map(Intervention::beganOn)
                .min(LocalDate::compareTo)
                .orElseThrow()
                .minusWeeks(2L * BeforeAfter.MOST_WEEKS);
        List<LocalDate> mondays = mondays(from, asOf);
        var school = new School(mondays, children.records());
        if (mondays.isEmpty()) {
            programmes.forEach(each ->
                    found.put(each.id(), BeforeAfter.of(0, Figures.NONE, Figures.NONE, Optional.empty(), new int[0])));
            return found;
        }
        evidence.weeks(Set.of(schoolId), mondays.getFirst(), asOf, school::week);
        evidence.exclusions(
                mondays.getFirst(), asOf, (child, day, _, sessions) -> school.excluded(child, day, sessions));
        Map<Integer, String> years = years(schoolId, asOf);
        List<Intervention> others = interventions.at(schoolId, from, asOf).stream()
                .filter(each -> COMPARED.contains(each.kind()))
                .toList();
        for (Intervention each : programmes) {
            found.put(each.id(), compare(each, school, years, others, asOf));
        }
        return found;
    }

    private List<LocalDate> mondays(LocalDate from, LocalDate asOf) {
        var mondays = new ArrayList<LocalDate>();
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(asOf); monday = monday.plusWeeks(1)) {
            if (SessionPattern.schoolDay(partnership.calendar(), monday)
                    || SessionPattern.schoolDay(partnership.calendar(), monday.plusDays(4))) {
                mondays.add(monday);
            }
        }
        return mondays;
    }

    private Map<Integer, String> years(long schoolId, LocalDate asOf) {
        Map<Integer, String> years = new HashMap<>();
        for (Child each : children.onRoll(schoolId, asOf)) {
            years.put(each.id().value(), String.valueOf(each.yearGroup()));
        }
        return years;
    }

    private BeforeAfter compare(
            Intervention of, School school, Map<Integer, String> years, List<Intervention> others, LocalDate asOf) {
        Spans spans = spans(of, school.mondays, asOf);
        int child = of.child().value();
        Figures before = school.figures(child, spans.before(), spans.weeks());
        Figures during = school.figures(child, spans.during(), spans.weeks());
        int afterWeeks = Math.min(spans.weeks(), school.mondays.size() - spans.after());
        Optional<Figures> after = of.endedOn().isPresent() && afterWeeks > 0
                ? Optional.of(school.figures(child, spans.after(), afterWeeks))
                : Optional.empty();
        int[] changes = after.isEmpty() || before.possible() == 0
                ? new int[0]
                : similar(child, before, spans, afterWeeks, school, years, busy(of, others, school, spans));
        return BeforeAfter.of(spans.weeks(), before, during, after, changes);
    }

    private static Spans spans(Intervention of, List<LocalDate> mondays, LocalDate asOf) {
        int first = firstAfter(mondays, of.beganOn().minusDays(5));
        LocalDate until = of.endedOn().filter(end -> end.isBefore(asOf)).orElse(asOf);
        int after = Math.max(first + 1, firstAfter(mondays, until.minusDays(1)));
        int weeks = Math.clamp(after - first, 1, Math.max(1, Math.min(BeforeAfter.MOST_WEEKS, first)));
        return new Spans(
                Math.max(0, first - weeks), Math.max(0, after - weeks), Math.min(after, mondays.size()), weeks);
    }

    /** The first week that begins after the day. */
    private static int firstAfter(List<LocalDate> mondays, LocalDate day) {
        int at = 0;
        while (at < mondays.size() && !mondays.get(at).isAfter(day)) {
            at++;
        }
        return at;
    }

    /** Children who were on a programme or in a nurture group at any time from before to after. */
    private static Set<Integer> busy(Intervention of, List<Intervention> others, School school, Spans spans) {
        LocalDate from = school.mondays.get(Math.min(spans.before(), school.mondays.size() - 1));
        Set<Integer> busy = new HashSet<>();
        for (Intervention each : others) {
            boolean over = each.endedOn().filter(end -> end.isBefore(from)).isPresent();
            if (!over || each.id() == of.id()) {
                busy.add(each.child().value());
            }
        }
        return busy;
    }

    private static int[] similar(
            int child,
            Figures before,
            Spans spans,
            int afterWeeks,
            School school,
            Map<Integer, String> years,
            Set<Integer> busy) {
        String year = years.get(child);
        int band = BeforeAfter.band(before.share());
        return school.weeks.keySet().stream()
                .filter(each -> each != child && !busy.contains(each))
                .filter(each -> year != null && year.equals(years.get(each)))
                .mapToInt(each -> {
                    Figures was = school.figures(each, spans.before(), spans.weeks());
                    Figures is = school.figures(each, spans.after(), afterWeeks);
                    boolean counts = was.possible() * 2 >= before.possible()
                            && is.possible() > 0
                            && BeforeAfter.band(was.share()) == band;
                    return counts ? is.share() - was.share() : Integer.MIN_VALUE;
                })
                .filter(change -> change != Integer.MIN_VALUE)
                .toArray();
    }

    /** The school's registers of the weeks, by child. */
    private static final class School {
        private final List<LocalDate> mondays;
        private final ChildRecords records;
        private final Map<Integer, Integer> weekOfMonday = new HashMap<>();
        private final Map<Integer, long[]> weeks = new HashMap<>();
        private final Map<Integer, int[]> excluded = new HashMap<>();

        School(List<LocalDate> mondays, ChildRecords records) {
            this.mondays = mondays;
            this.records = records;
            for (int i = 0; i < mondays.size(); i++) {
                weekOfMonday.put(Math.toIntExact(mondays.get(i).toEpochDay()), i);
            }
        }

        void week(int childId, int monday, long masks) {
            Integer week = weekOfMonday.get(monday);
            if (week != null) {
                long[] own = weeks.computeIfAbsent(records.kept(childId), _ -> new long[mondays.size()]);
                own[week] = SessionMasks.merge(own[week], masks);
            }
        }

        void excluded(int childId, int day, int sessions) {
            Integer week = weekOfMonday.get(day - Math.floorMod(day + 3, 7));
            if (week != null) {
                excluded.computeIfAbsent(records.kept(childId), _ -> new int[mondays.size()])[week] += sessions;
            }
        }

        Figures figures(int child, int first, int number) {
            long[] own = weeks.get(child);
            int[] out = excluded.get(child);
            return own == null ? Figures.NONE : sum(own, out, first, Math.min(first + number, mondays.size()));
        }

        private static Figures sum(long[] own, int @Nullable [] out, int first, int end) {
            long counts = 0;
            int half = 0;
            for (int week = first; week < end; week++) {
                counts += SessionMasks.counts(own[week]);
                half += out == null ? 0 : out[week];
            }
            return new Figures(
                    SessionCounts.possible(counts),
                    SessionCounts.attended(counts),
                    SessionCounts.unauthorised(counts),
                    half);
        }
    }
}
