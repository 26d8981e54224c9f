package uk.haven.reports.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.haven.audit.Audit;
import uk.haven.directory.Continuum;
import uk.haven.outcomes.CountTable;
import uk.haven.outcomes.CountTable.Line;
import uk.haven.outcomes.DisclosureControl;
import uk.haven.outcomes.ProtectedTable;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.Term;
import uk.haven.support.SupportContinuum;
import uk.haven.support.SupportContinuum.Count;

/**
 * How much support lies at which level of the continuum, by phase, on the last day of each of the last terms that are over:
 * never of the running one, whose weeks could be subtracted. Protected before it leaves here.
 */
@Service
public class FrozenContinuum {

    public static final String PARTNERSHIP = "partnership";
    public static final String ALL = "all";

    private static final String BATCH = "partnership view";
    private static final int TERMS = 3;

    private final SupportContinuum continuum;
    private final Partnership partnership;
    private final DisclosureControl disclosure;
    private final Audit audit;
    private final Reading reading;

    FrozenContinuum(
            SupportContinuum continuum,
            Partnership partnership,
            DisclosureControl disclosure,
            Audit audit,
            Reading reading) {
        this.continuum = continuum;
        this.partnership = partnership;
        this.disclosure = disclosure;
        this.audit = audit;
        this.reading = reading;
    }

    /**
     * One term.
     *
     * @param phases rows, in their order; {@link #PARTNERSHIP} sums them up
     * @param table columns are the names of {@link Continuum}, and {@link #ALL}
     */
    public record AtTerm(SchoolYear year, Term term, List<String> phases, ProtectedTable table) {}

    /** The last terms that are over and in which there was support, earliest first; none when a table cannot be protected. */
    public List<AtTerm> upTo(LocalDate asOf) {
        return reading.asBatch(BATCH, () -> {
            var ends = new ArrayList<HalfTerm>();
            for (HalfTerm each : partnership.calendar().halfTerms()) {
                if (each.number() == each.term().firstHalfTerm() + 1
                        && each.end().isBefore(asOf)) {
                    ends.add(each);
                }
            }
            ends.sort(Comparator.comparing(HalfTerm::end));
            List<HalfTerm> last = ends.subList(Math.max(0, ends.size() - TERMS), ends.size());
            List<Count> counts = continuum.on(last.stream().map(HalfTerm::end).toList());
            var terms = new ArrayList<AtTerm>();
            for (HalfTerm each : last) {
                of(each, counts).ifPresent(terms::add);
            }
            audit.record(new Audit.Entry("partnership.viewed", "continuum", "", terms.size() + " terms"));
            return terms;
        });
    }

    private Optional<AtTerm> of(HalfTerm term, List<Count> counts) {
        Map<Long, School> schools = new HashMap<>();
        partnership.schools().forEach(school -> schools.put(school.id(), school));
        List<Count> held = counts.stream()
                .filter(each -> each.date().equals(term.end()) && schools.containsKey(each.schoolId()))
                .toList();
        Set<String> phases = new LinkedHashSet<>();
        held.stream()
                .map(each ->
                        Objects.requireNonNull(schools.get(each.schoolId())).phase())
                .sorted()
                .forEach(phase -> phases.add(phase.label()));
        if (phases.isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<Line>();
        phases.forEach(phase -> rows.add(new Line(phase, PARTNERSHIP)));
        rows.add(Line.top(PARTNERSHIP));
        var columns = new ArrayList<Line>();
        Arrays.stream(Continuum.values()).forEach(level -> columns.add(new Line(level.name(), ALL)));
        columns.add(Line.top(ALL));
        var table = CountTable.of(
                rows,
                columns,
                (phase, level) -> sum(held, schools, phase, level, Count::number),
                (phase, level) -> sum(held, schools, phase, level, Count::children));
        try {
            return Optional.of(
                    new AtTerm(term.schoolYear(), term.term(), List.copyOf(phases), disclosure.protect(table)));
        } catch (DisclosureControl.NotReleasable notReleasable) {
            return Optional.empty();
        }
    }

    private static int sum(
            List<Count> held,
            Map<Long, School> schools,
            String phase,
            String level,
            java.util.function.ToIntFunction<Count> figure) {
        return held.stream()
                .filter(each -> each.level().name().equals(level)
                        && Objects.requireNonNull(schools.get(each.schoolId()))
                                .phase()
                                .label()
                                .equals(phase))
                .mapToInt(figure)
                .sum();
    }
}
