package uk.haven.support.web.nurture;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Figure;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.platform.ui.Words;
import uk.haven.schooling.Exclusion;
import uk.haven.support.domain.MeanInterval;
import uk.haven.support.domain.nurture.ProfileGain;
import uk.haven.support.domain.nurture.Stay;
import uk.haven.support.domain.programme.BeforeAfter.Figures;
import uk.haven.support.domain.programme.KindEffect;
import uk.haven.support.internal.nurture.NurtureEffects;
import uk.haven.support.internal.nurture.NurtureEffects.Result;
import uk.haven.support.internal.nurture.NurtureOverview;
import uk.haven.support.internal.nurture.NurtureOverview.SeenGroup;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.programme.EffectWords;

/** What a group, or all groups of a school, came to; exact, for the school's own staff. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class NurtureEffectsController {

    private final NurtureOverview overview;
    private final NurtureEffects effects;
    private final NurtureForms forms;

    NurtureEffectsController(NurtureOverview overview, NurtureEffects effects, NurtureForms forms) {
        this.overview = overview;
        this.effects = effects;
        this.forms = forms;
    }

    /** @param of a school's number or a group's id; the first school otherwise */
    @GetMapping("/support/nurture/effects")
    ModelAndView page(@RequestParam(defaultValue = "") String of) {
        NurtureEffectsPage page = forms.support().inTransaction(() -> shown(of));
        return new ModelAndView("support/nurture/effects", Map.of("page", page));
    }

    private NurtureEffectsPage shown(String asked) {
        LocalDate date = forms.support().asOf();
        Map<Long, String> schools = forms.schools(SupportForms.WORK);
        List<SeenGroup> groups = overview.at(schools.keySet(), date);
        Map<String, String> choices = new LinkedHashMap<>();
        schools.forEach((id, name) -> {
            choices.put(id.toString(), name + ": every group");
            groups.stream()
                    .filter(each -> each.group().schoolId() == id)
                    .forEach(each -> choices.put(
                            each.group().publicId().toString(),
                            name + ": " + NurtureForms.apart(each.group().name())));
        });
        String chosen = choices.containsKey(asked)
                ? asked
                : choices.keySet().stream().findFirst().orElseThrow(SupportForms::notThere);
        List<SeenGroup> counted = groups.stream()
                .filter(each -> each.group().publicId().toString().equals(chosen)
                        || String.valueOf(each.group().schoolId()).equals(chosen))
                .toList();
        long school = counted.stream()
                .map(each -> each.group().schoolId())
                .findFirst()
                .orElseGet(() -> schools.keySet().iterator().next());
        Result found = effects.of(school, counted, date);
        forms.listed("nurture.compared", found.stays());
        return new NurtureEffectsPage(
                forms.links(),
                choices.getOrDefault(chosen, ""),
                Field.of("of", "School or group"),
                Option.of(choices, chosen),
                figures(found),
                gain(found.gain()),
                weeks(found),
                List.of(attendance(found), "Children were chosen for a place, so this describes and does not prove."));
    }

    private static List<Figure> figures(Result found) {
        return List.of(
                new Figure(
                        Words.number(found.stays()),
                        found.stays() == 1 ? "place given" : "places given",
                        "that go on or ended in the past " + NurtureEffects.YEARS + " years",
                        null),
                new Figure(
                        Words.number(found.returned()),
                        "back in class",
                        Words.number(found.left()) + " left without a return, " + Words.number(found.staying())
                                + " still there",
                        null),
                new Figure(median(found.halfTerms()), "median time to return", "expected: 2 to 4 terms", null),
                new Figure(Words.number(found.overstayed()), "longer than four terms", "", null));
    }

    private static String median(List<Integer> halfTerms) {
        return halfTerms.isEmpty() ? "–" : Stay.words(halfTerms.get((halfTerms.size() - 1) / 2));
    }

    private static Table gain(ProfileGain gain) {
        return new Table(
                "Change from a child's first profile to the last",
                List.of(
                        Column.text("Half of the profile"),
                        Column.figure("Children"),
                        Column.figure("Mean change, points"),
                        Column.text("What can be said")),
                Stream.of(
                                row("A to J", gain.number(), gain.developmental(), true),
                                row("Q to Z", gain.number(), gain.diagnostic(), false))
                        .toList());
    }

    private static Row row(String half, int number, Optional<MeanInterval> mean, boolean upIsBetter) {
        return Row.of(
                (Object) half,
                Words.number(number),
                mean.map(each -> tenths(each.mean()) + " (" + tenths(each.low()) + " to " + tenths(each.high()) + ")")
                        .orElse("–"),
                mean.map(each -> verdict(each, upIsBetter))
                        .orElse("Too few to tell: fewer than " + MeanInterval.FEWEST + " children with two profiles"));
    }

    private static String verdict(MeanInterval mean, boolean upIsBetter) {
        if (!mean.rose() && !mean.fell()) {
            return "No change can be told";
        }
        return mean.rose() == upIsBetter ? "Better than at first" : "Worse than at first";
    }

    private static String tenths(int tenths) {
        int size = Math.abs(tenths);
        return (tenths < 0 ? "−" : tenths > 0 ? "+" : "") + size / 10 + "." + size % 10;
    }

    private static Table weeks(Result found) {
        return new Table(
                found.compared() == 0
                        ? "Attendance and exclusions around stays that have ended"
                        : "Attendance and exclusions around "
                                + Words.count(found.compared(), "stay that has ended", "stays that have ended"),
                List.of(
                        Column.text("Weeks"),
                        Column.figure("Sessions"),
                        Column.figure("Attended"),
                        Column.figure("Unauthorised"),
                        Column.figure("Days excluded")),
                found.compared() == 0
                        ? List.of()
                        : List.of(
                                row("Before", found.before()),
                                row("During, the last as many", found.during()),
                                row("After", found.after())),
                "Nothing after a stay has been recorded yet.");
    }

    private static Row row(String weeks, Figures figures) {
        return Row.of(
                (Object) weeks,
                Words.number(figures.possible()),
                figures.possible() == 0 ? "–" : EffectWords.share(figures.share()),
                Words.number(figures.unauthorised()),
                Exclusion.days(figures.excluded()));
    }

    private static String attendance(Result found) {
        KindEffect effect = found.attendance();
        return "Attendance against similar pupils of the school in the same weeks: "
                + effect.interval()
                        .map(each -> EffectWords.points(each.middle()) + " (" + EffectWords.points(each.low()) + " to "
                                + EffectWords.points(each.high()) + "). ")
                        .orElse("")
                + effect.verdict().label() + ". "
                + Words.count(effect.number(), "stay", "stays") + " could be compared; fewer than "
                + KindEffect.FEWEST + " are too few.";
    }
}
