package uk.haven.reports.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import org.springframework.stereotype.Service;
import uk.haven.audit.Audit;
import uk.haven.directory.Services;
import uk.haven.outcomes.CountTable;
import uk.haven.outcomes.CountTable.Line;
import uk.haven.outcomes.DisclosureControl;
import uk.haven.outcomes.ProtectedTable;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.Term;
import uk.haven.support.NurtureFigures;
import uk.haven.support.NurtureFigures.AtSchool;
import uk.haven.support.NurtureFigures.Gain;
import uk.haven.support.ServiceTimes;
import uk.haven.support.ServiceTimes.Responded;
import uk.haven.support.ServiceTimes.Response;
import uk.haven.support.ServiceTimes.Stage;
import uk.haven.support.ServiceTimes.Waiting;
import uk.haven.support.SupportedChildren;

/**
 * Services and nurture groups across the schools, as they stood on the last day of the last term that is over: never of the
 * running one, whose weeks could be subtracted. Protected before it leaves here, each table whole.
 */
@Service
public class FrozenSupport {

    /** Key of the row, and of the column, that sums the others up. */
    public static final String ALL = "all";

    /** Columns of {@link AtTerm#now}. */
    public static final String WITHIN = "within";

    public static final String OVER = "over";

    /** Columns of {@link AtTerm#came}. */
    public static final String BACK = "back";

    public static final String LATE = "late";
    public static final String LEFT = "left";

    /** Columns of {@link AtTerm#supported}: recorded levels, 0 for none. */
    public static final List<String> LEVELS = List.of("1", "2", "3", "0");

    private static final String BATCH = "partnership view";

    private final ServiceTimes times;
    private final NurtureFigures nurture;
    private final Services services;
    private final Partnership partnership;
    private final DisclosureControl disclosure;
    private final Outside outside;

    FrozenSupport(
            ServiceTimes times,
            NurtureFigures nurture,
            Services services,
            Partnership partnership,
            DisclosureControl disclosure,
            Outside outside) {
        this.times = times;
        this.nurture = nurture;
        this.services = services;
        this.partnership = partnership;
        this.disclosure = disclosure;
        this.outside = outside;
    }

    /** Batch work and its audit, and who is supported. */
    @org.springframework.stereotype.Component("frozenSupportOutside")
    record Outside(Reading reading, Audit audit, SupportedChildren supported) {}

    /** A row of a table. @param places of a school's groups; 0 for a service */
    public record Row(String key, String name, int places) {}

    /** Rows in their order, the sum not among them, and what may be shown of them. */
    public record Shown(List<Row> rows, ProtectedTable table) {
        public Shown {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The last day of a term; a table is absent when there is nothing in it, or when nothing protects it.
     *
     * @param since first day of the year in which the first responses were given
     * @param responses services by {@link Response}
     * @param waiting services by {@link Stage}
     * @param now schools with groups by how long the children have been there
     * @param came schools with groups by what came of stays in {@link NurtureFigures#YEARS} years
     * @param supported schools by recorded level ({@link #LEVELS}) of the children for whom something is done
     * @param gain how far profiles moved; absent when it is about too few children
     */
    public record AtTerm(
            SchoolYear year,
            Term term,
            LocalDate since,
            Optional<Shown> responses,
            Optional<Shown> waiting,
            Optional<Shown> now,
            Optional<Shown> came,
            Optional<Shown> supported,
            Optional<Gain> gain) {}

    /** The last term that is over on the day; empty before one is. */
    public Optional<AtTerm> upTo(LocalDate asOf) {
        return outside.reading().asBatch(BATCH, () -> {
            Optional<HalfTerm> last = partnership.calendar().halfTerms().stream()
                    .filter(each -> each.number() == each.term().firstHalfTerm() + 1
                            && each.end().isBefore(asOf))
                    .max(Comparator.comparing(HalfTerm::end));
            outside.audit()
                    .record(new Audit.Entry(
                            "partnership.viewed",
                            "support",
                            "",
                            last.map(each -> each.term().code() + " " + each.schoolYear())
                                    .orElse("no term")));
            return last.map(this::at);
        });
    }

    private AtTerm at(HalfTerm term) {
        LocalDate day = term.end();
        LocalDate since = day.minusYears(1).plusDays(1);
        List<Responded> responded = times.responses(since, day);
        List<Waiting> waiting = times.waiting(day);
        Map<Long, String> schools = new LinkedHashMap<>();
        partnership.schools().stream()
                .sorted(Comparator.comparing(School::name))
                .forEach(each -> schools.put(each.id(), each.name()));
        List<AtSchool> groups = nurture.at(schools.keySet(), day);
        List<Row> atSchools = groups.stream()
                .map(each -> new Row(
                        String.valueOf(each.schoolId()), schools.getOrDefault(each.schoolId(), ""), each.places()))
                .toList();
        return new AtTerm(
                term.schoolYear(),
                term.term(),
                since,
                shown(
                        named(responded.stream().map(Responded::serviceId).toList()),
                        names(Response.values()),
                        (service, response) -> responded.stream()
                                .filter(each -> is(each.serviceId(), service)
                                        && each.response().name().equals(response))
                                .mapToInt(Responded::referrals)
                                .sum(),
                        (service, response) -> responded.stream()
                                .filter(each -> is(each.serviceId(), service)
                                        && each.response().name().equals(response))
                                .mapToInt(Responded::children)
                                .sum()),
                shown(
                        named(waiting.stream().map(Waiting::serviceId).toList()),
                        names(Stage.values()),
                        (service, stage) -> waiting.stream()
                                .filter(each -> is(each.serviceId(), service)
                                        && each.stage().name().equals(stage))
                                .mapToInt(Waiting::referrals)
                                .sum(),
                        (service, stage) -> waiting.stream()
                                .filter(each -> is(each.serviceId(), service)
                                        && each.stage().name().equals(stage))
                                .mapToInt(Waiting::children)
                                .sum()),
                stays(atSchools, groups, List.of(WITHIN, OVER)),
                stays(atSchools, groups, List.of(BACK, LATE, LEFT)),
                supported(schools, day),
                nurture.gain(schools.keySet(), day).filter(each -> each.children() >= disclosure.threshold()));
    }

    private Optional<Shown> stays(List<Row> rows, List<AtSchool> groups, List<String> columns) {
        ToIntBiFunction<String, String> children = (school, column) -> groups.stream()
                .filter(each -> is(each.schoolId(), school))
                .mapToInt(each -> of(each, column))
                .sum();
        return shown(rows, columns, children, children);
    }

    private Optional<Shown> supported(Map<Long, String> schools, LocalDate day) {
        var counted = outside.supported().at(schools.keySet(), day);
        List<Row> rows = schools.entrySet().stream()
                .filter(school -> counted.stream().anyMatch(each -> each.schoolId() == school.getKey()))
                .map(school -> new Row(String.valueOf(school.getKey()), school.getValue(), 0))
                .toList();
        ToIntBiFunction<String, String> children = (school, level) -> counted.stream()
                .filter(each -> is(each.schoolId(), school) && is(each.level(), level))
                .mapToInt(SupportedChildren.AtSchool::children)
                .sum();
        return shown(rows, LEVELS, children, children);
    }

    private static int of(AtSchool each, String column) {
        return switch (column) {
            case WITHIN -> each.within();
            case OVER -> each.over();
            case BACK -> each.back();
            case LATE -> each.backLate();
            case LEFT -> each.left();
            default -> throw new IllegalArgumentException(column);
        };
    }

    private static boolean is(long id, String key) {
        return String.valueOf(id).equals(key);
    }

    private static List<String> names(Enum<?>[] values) {
        return java.util.Arrays.stream(values).map(Enum::name).toList();
    }

    /** The services that have a figure, by name. */
    private List<Row> named(Collection<Long> ids) {
        return services.all().stream()
                .filter(each -> ids.contains(each.id()))
                .map(each -> new Row(String.valueOf(each.id()), each.name(), 0))
                .sorted(Comparator.comparing(Row::name))
                .toList();
    }

    private Optional<Shown> shown(
            List<Row> rows,
            List<String> columns,
            ToIntBiFunction<String, String> figure,
            ToIntBiFunction<String, String> people) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var down = new ArrayList<Line>();
        rows.forEach(each -> down.add(new Line(each.key(), ALL)));
        down.add(Line.top(ALL));
        var across = new ArrayList<Line>();
        columns.forEach(each -> across.add(new Line(each, ALL)));
        across.add(Line.top(ALL));
        try {
            return Optional.of(new Shown(rows, disclosure.protect(CountTable.of(down, across, figure, people))));
        } catch (DisclosureControl.NotReleasable notReleasable) {
            return Optional.empty();
        }
    }
}
