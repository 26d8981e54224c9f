package uk.haven.support.web.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.domain.nurture.PlacementState;
import uk.haven.support.domain.nurture.PlacementWatch;
import uk.haven.support.domain.nurture.Stay;
import uk.haven.support.domain.nurture.StrandThreshold;
import uk.haven.support.internal.nurture.NurtureEffects;
import uk.haven.support.internal.nurture.NurtureOverview;
import uk.haven.support.internal.nurture.NurtureOverview.SeenPlacement;
import uk.haven.support.internal.nurture.NurtureRegister;
import uk.haven.support.internal.nurture.Placement;
import uk.haven.support.internal.nurture.Placement.Attended;
import uk.haven.support.internal.nurture.ProfileBook;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.programme.EffectWords;
import uk.haven.support.web.programme.ProgrammePage;

/** Puts the page of a placement together. Call inside a transaction. */
@Component
class PlacementPages {

    private final NurtureOverview overview;
    private final ProfileBook profiles;
    private final NurtureRegister register;
    private final NurtureEffects effects;
    private final Interventions interventions;
    private final NurtureForms forms;

    PlacementPages(
            NurtureOverview overview,
            ProfileBook profiles,
            NurtureRegister register,
            NurtureEffects effects,
            Interventions interventions,
            NurtureForms forms) {
        this.overview = overview;
        this.profiles = profiles;
        this.register = register;
        this.effects = effects;
        this.interventions = interventions;
        this.forms = forms;
    }

    PlacementPage page(Placement of, Child child, Typed typed, List<Problem> problems, String done) {
        LocalDate date = forms.support().asOf();
        LocalDate today = forms.support().today();
        forms.support().looked("nurture.viewed", child);
        SeenPlacement seen = overview.placements(List.of(of), date).getFirst();
        boolean work = SupportForms.may(SupportForms.WORK, child);
        boolean lead = SupportForms.may(NurtureForms.LEAD, child);
        boolean proposed = of.state() == PlacementState.PROPOSED;
        Optional<StrandThreshold> threshold = profiles.threshold();
        return new PlacementPage(
                forms.links(),
                List.of(
                        new Crumb(child.name(), SupportForms.path(child)),
                        new Crumb("Nurture groups", NurtureNavigation.PATH)),
                child.name(),
                of.groupName(),
                of.path(),
                tags(seen),
                !seen.watches().isEmpty() || proposed,
                proposed ? finding(of) : "",
                proposed && lead ? PlacementForms.decide(of, forms.calendar(), typed, today, problems) : null,
                proposed && !lead,
                facts(seen, date),
                ProfileWords.chart(seen.profiles()),
                ProfileWords.strands(seen.profiles(), threshold),
                work && of.state().open() ? ScoresFields.of(typed, problems) : null,
                of.placedOn().isPresent() ? returning(of, typed, work, lead, problems) : null,
                effect(of, date),
                done,
                problems);
    }

    private static List<String> tags(SeenPlacement seen) {
        var tags = new ArrayList<String>();
        tags.add(seen.placement().state().label());
        seen.watches().stream().map(PlacementWatch::label).forEach(tags::add);
        return tags;
    }

    private String finding(Placement of) {
        if (of.profileId().isEmpty()) {
            return "There is no profile: the proposal rests on the reason alone.";
        }
        return profiles.outside(of)
                .map(outside -> outside.isEmpty()
                        ? "No strand lies outside the entered threshold."
                        : (outside.size() == 1 ? "Strand " : "Strands ") + String.join(", ", outside)
                                + (outside.size() == 1 ? " lies" : " lie") + " outside the entered threshold.")
                .orElse("No threshold had been entered that the profile could be compared with.");
    }

    private List<SummaryRow> facts(SeenPlacement seen, LocalDate date) {
        Placement of = seen.placement();
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Proposed", Words.date(of.proposedOn())));
        if (!of.reason().isEmpty()) {
            rows.add(SummaryRow.of("Why", of.reason()));
        }
        overview.stay(of).ifPresent(stay -> {
            LocalDate until = of.endedOn().orElse(date);
            rows.add(SummaryRow.of(
                    "In the group",
                    "from " + Words.date(stay.from())
                            + of.endedOn().map(end -> " to " + Words.date(end)).orElse("")
                            + (until.isBefore(stay.from()) ? "" : ": " + Stay.words(stay.halfTerms(until)))
                            + (of.endedOn().isPresent() ? "" : ", four end on " + Words.date(stay.latest()))));
            rows.add(SummaryRow.of("Class", "Stays on the register of the own class throughout"));
            Attended attended = register.attended(List.of(of.id())).getOrDefault(of.id(), new Attended(0, 0));
            rows.add(SummaryRow.of(
                    "Sessions",
                    attended.sessions() == 0
                            ? "None written down yet"
                            : "there on " + Words.number(attended.attended()) + " of "
                                    + Words.count(attended.sessions(), "half day", "half days") + " written down"));
        });
        of.expectedReturn()
                .ifPresent(day -> rows.add(SummaryRow.of(
                        "Expected back by",
                        Words.date(day) + (of.longerBecause().isEmpty() ? "" : ". " + of.longerBecause()))));
        overview.reprofile(seen)
                .ifPresent(next -> rows.add(SummaryRow.of("Next profile", "by " + Words.date(next.by()))));
        of.endedOn()
                .ifPresent(end -> rows.add(SummaryRow.of(
                        of.state().label(), Words.date(end) + (of.endWords().isEmpty() ? "" : ". " + of.endWords()))));
        return rows;
    }

    private PlacementPage.Returning returning(
            Placement of, Typed typed, boolean work, boolean lead, List<Problem> problems) {
        LocalDate today = forms.support().today();
        var steps = register.steps(of);
        return new PlacementPage.Returning(
                PlacementForms.steps(steps),
                lead && of.state() == PlacementState.PLACED ? PlacementForms.begin(of, typed, today, problems) : null,
                work && of.state() == PlacementState.RETURNING
                        ? PlacementForms.under(of, steps, lead, typed, today, problems)
                        : null,
                lead && of.state().holdsAPlace() ? PlacementForms.end(of, typed, today, problems) : null);
    }

    private ProgrammePage.@Nullable Effect effect(Placement of, LocalDate date) {
        if (of.interventionId().isEmpty() || of.endedOn().isEmpty()) {
            return null;
        }
        long id = of.interventionId().getAsLong();
        Intervention support = interventions.find(List.of(id)).get(id);
        return support == null
                ? null
                : effects.of(support, date).map(EffectWords::of).orElse(null);
    }
}
