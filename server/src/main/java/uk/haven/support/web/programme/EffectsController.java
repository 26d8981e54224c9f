package uk.haven.support.web.programme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Interventions;
import uk.haven.support.domain.programme.BeforeAfter;
import uk.haven.support.domain.programme.KindEffect;
import uk.haven.support.internal.programme.ProgrammeEffects;
import uk.haven.support.internal.programme.ProgrammeOverview;
import uk.haven.support.internal.programme.ProgrammeOverview.Seen;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;

/** By kind of programme at a school: how many reached their exit criteria, how long they took, and what changed. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class EffectsController {

    private static final int YEAR = 365;

    private final ProgrammeOverview overview;
    private final ProgrammeEffects effects;
    private final Interventions interventions;
    private final Partnership partnership;
    private final SupportSections sections;
    private final SupportForms forms;
    private final Audit audit;

    EffectsController(
            ProgrammeOverview overview,
            ProgrammeEffects effects,
            Interventions interventions,
            Partnership partnership,
            SupportSections sections,
            SupportForms forms,
            Audit audit) {
        this.overview = overview;
        this.effects = effects;
        this.interventions = interventions;
        this.partnership = partnership;
        this.sections = sections;
        this.forms = forms;
        this.audit = audit;
    }

    @GetMapping("/support/programmes/effects")
    ModelAndView page(@RequestParam(defaultValue = "0") long school) {
        return forms.inTransaction(() -> {
            Map<String, String> own = own();
            String chosen = own.containsKey(String.valueOf(school)) || own.isEmpty()
                    ? String.valueOf(school)
                    : own.keySet().iterator().next();
            return new ModelAndView("support/programme/effects", Map.of("page", page(own, chosen)));
        });
    }

    /** Schools where the viewer works with support, by name. */
    private Map<String, String> own() {
        Map<String, String> names = new TreeMap<>();
        Viewers.person().memberships().stream()
                .filter(each -> SupportForms.WORK.contains(each.role()))
                .flatMap(each -> each.schoolId().stream())
                .distinct()
                .forEach(id ->
                        partnership.school(id).map(School::name).ifPresent(name -> names.put(name, id.toString())));
        Map<String, String> byId = new LinkedHashMap<>();
        names.forEach((name, id) -> byId.put(id, name));
        return byId;
    }

    private EffectsPage page(Map<String, String> own, String chosen) {
        LocalDate date = forms.asOf();
        long school = Long.parseLong(chosen);
        List<Intervention> ended = interventions.at(school, date.minusDays(YEAR), date).stream()
                .filter(each -> each.kind() == InterventionKind.PROGRAMME)
                .filter(each -> each.endedOn().filter(end -> !end.isAfter(date)).isPresent())
                .toList();
        Map<Long, BeforeAfter> found = effects.of(school, ended, date);
        Map<String, List<Seen>> byKind = new TreeMap<>();
        overview.of(ended, date)
                .forEach(each -> byKind.computeIfAbsent(each.brief().type().label(), _ -> new ArrayList<>())
                        .add(each));
        audit.record(new Audit.Entry("programmes.compared", "school", chosen, ended.size() + " programmes"));
        var rows = new ArrayList<Row>();
        byKind.forEach((kind, seen) -> rows.add(row(kind, seen, found)));
        return new EffectsPage(
                sections.links(ProgrammeNavigation.PATH),
                own.getOrDefault(chosen, ""),
                Field.of("school", "School"),
                own.size() > 1 ? Option.of(own, chosen) : List.of(),
                new Table(
                        "Programmes that ended in the past year, by kind",
                        List.of(
                                Column.text("Kind"),
                                Column.figure("Ended"),
                                Column.figure("Reached their exit criteria"),
                                Column.figure("Median length, weeks"),
                                Column.figure("Change in attendance against similar pupils"),
                                Column.text("What can be said")),
                        rows,
                        "No programme ended in the past year."),
                "Each programme's change in attendance, from before to after, less the median change of similar pupils of the"
                        + " school in the same weeks; with the range in which the average lies with 95 % confidence. Fewer than "
                        + KindEffect.FEWEST
                        + " are too few to tell. Children were chosen for programmes, so this describes and"
                        + " does not prove.");
    }

    private static Row row(String kind, List<Seen> seen, Map<Long, BeforeAfter> found) {
        int[] weeks = seen.stream()
                .mapToInt(each -> (int) ChronoUnit.WEEKS.between(
                        each.intervention().beganOn(),
                        each.intervention().endedOn().orElseThrow()))
                .sorted()
                .toArray();
        var differences = new ArrayList<Integer>();
        for (Seen each : seen) {
            BeforeAfter one = found.get(each.intervention().id());
            if (one != null && one.after().isPresent()) {
                one.range().ifPresent(range -> differences.add(one.change() - range.middle()));
            }
        }
        KindEffect effect =
                KindEffect.of(differences.stream().mapToInt(Integer::intValue).toArray());
        return Row.of(
                (Object) kind,
                Words.number(seen.size()),
                Words.number(seen.stream().filter(Seen::met).count()),
                weeks[weeks.length / 2],
                effect.interval()
                        .map(interval ->
                                EffectWords.points(interval.middle()) + " (" + EffectWords.points(interval.low())
                                        + " to " + EffectWords.points(interval.high()) + ")")
                        .orElse("–"),
                effect.verdict().label());
    }
}
