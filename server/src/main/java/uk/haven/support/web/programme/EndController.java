package uk.haven.support.web.programme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.directory.Continuum;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.domain.programme.ExitWords;
import uk.haven.support.domain.programme.ProgrammeType;
import uk.haven.support.internal.programme.Programme.SessionState;
import uk.haven.support.internal.programme.ProgrammeBook;
import uk.haven.support.internal.programme.ProgrammeBook.Answer;
import uk.haven.support.internal.programme.ProgrammeEnds;
import uk.haven.support.internal.programme.ProgrammeEnds.Step;
import uk.haven.support.internal.programme.ProgrammeOverview;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;

/** Ends a programme, and steps down or up from it. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class EndController {

    private static final String END = "/support/programmes/{id:[0-9a-f-]{36}}/end";
    private static final int NEXT_WEEKS = 8;

    private final ProgrammeBook book;
    private final ProgrammeEnds ends;
    private final ProgrammeOverview overview;
    private final SupportSections sections;
    private final SupportForms forms;

    EndController(
            ProgrammeBook book,
            ProgrammeEnds ends,
            ProgrammeOverview overview,
            SupportSections sections,
            SupportForms forms) {
        this.book = book;
        this.ends = ends;
        this.overview = overview;
        this.sections = sections;
        this.forms = forms;
    }

    @GetMapping(END)
    ModelAndView page(@PathVariable UUID id) {
        return forms.inTransaction(() -> shown(id, new Typed(new LinkedMultiValueMap<>()), List.of()));
    }

    @PostMapping(END)
    Object end(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        try {
            return forms.<Object>inTransaction(() -> end(id, typed, flash));
        } catch (ProgrammeEnds.Refusal refusal) {
            return forms.inTransaction(() -> shown(
                    id,
                    typed,
                    refusal.problems().stream()
                            .map(each -> Problem.of("type", each.code(), each.wrong(), each.remedy()))
                            .toList()));
        }
    }

    private Object end(UUID id, Typed typed, RedirectAttributes flash) {
        Intervention of = mine(id);
        DateAnswer on = typed.date("on");
        if (on.date().isEmpty()) {
            return shown(id, typed, List.of(on.problem("on", "its last day")));
        }
        Optional<InterventionOutcome> outcome = typed.one(InterventionOutcome.class, "outcome");
        if (outcome.isEmpty()) {
            return shown(id, typed, List.of(Problem.of("outcome", "OUTCOME", "How did it end?", "Choose one")));
        }
        Optional<Problem> tooLong = ProgrammePages.longer(typed.text("reason"), 2000, "reason");
        if (tooLong.isPresent()) {
            return shown(id, typed, List.of(tooLong.get()));
        }
        Optional<Step> step = Optional.empty();
        if (List.of("down", "up").contains(typed.text("step"))) {
            Optional<ProgrammeType> type = book.types().stream()
                    .filter(each -> each.code().equals(typed.text("type")))
                    .findFirst();
            Optional<Continuum> level = typed.one(Continuum.class, "level");
            DateAnswer until = typed.date("until");
            if (type.isEmpty() || level.isEmpty() || until.date().isEmpty()) {
                return shown(
                        id,
                        typed,
                        List.of(Problem.of(
                                "type",
                                "STEP-WHAT",
                                "A step leads to another programme",
                                "Choose its kind, its level and the day by which it is to end")));
            }
            step = Optional.of(new Step(
                    typed.text("step").equals("down"),
                    level.get(),
                    type.get(),
                    until.date().get()));
        }
        return switch (ends.end(of, on.date().get(), outcome.get(), typed.text("reason"), step)) {
            case Answer.Done(Intervention next) -> {
                flash.addFlashAttribute(
                        "done",
                        next.id() == of.id()
                                ? "The programme has ended"
                                : "The programme has ended, and this one follows it");
                yield "redirect:" + ProgrammeNavigation.PATH + "/" + next.publicId();
            }
            case Answer.Refused(List<Problem> problems) -> shown(id, typed, problems);
            case Answer.Overtaken _ -> throw new IllegalStateException("Ending has no versions");
        };
    }

    private Intervention mine(UUID id) {
        Intervention of = forms.intervention(id);
        if (!SupportForms.may(SupportForms.WORK, forms.childOf(of))) {
            throw SupportForms.notThere();
        }
        return of;
    }

    private ModelAndView shown(UUID id, Typed typed, List<Problem> problems) {
        Intervention of = mine(id);
        Child child = forms.childOf(of);
        LocalDate today = forms.today();
        forms.looked("programme.viewed", child);
        var seen = overview.of(List.of(of), forms.asOf()).stream().findFirst().orElseThrow(SupportForms::notThere);
        long planned = book.record(of).sessions().stream()
                .filter(each -> each.state() == SessionState.PLANNED)
                .count();
        boolean met = seen.met();
        Map<String, String> outcomes = new LinkedHashMap<>();
        Arrays.stream(InterventionOutcome.values()).forEach(each -> outcomes.put(each.name(), each.label()));
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("none", "No: it ends here");
        steps.put("down", "Yes, a step down: lighter support follows");
        steps.put("up", "Yes, a step up: more support follows");
        Map<String, String> types = new LinkedHashMap<>();
        types.put("", "Choose");
        book.types().forEach(each -> types.put(each.code(), each.label()));
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("", "Choose");
        Arrays.stream(Continuum.values()).forEach(each -> levels.put(each.name(), each.label()));
        String path = ProgrammeNavigation.PATH + "/" + id;
        var page = new EndPage(
                sections.links(ProgrammeNavigation.PATH),
                List.of(new Crumb(child.name(), SupportForms.path(child)), new Crumb(of.title(), path)),
                "End the programme",
                child.name(),
                path,
                seen.stands().map(each -> ExitWords.progress(each.reading())).orElse(""),
                planned == 0
                        ? "Its reminders go with it."
                        : Words.count(planned, "planned session goes", "planned sessions go")
                                + " with it, and its reminders.",
                Field.of("on", "Last day").withProblems(problems),
                typed.has("on-day") ? typed.date("on") : DateAnswer.of(today),
                Field.of("outcome", "How did it end?").withProblems(problems),
                Option.of(outcomes, typed.has("outcome") ? typed.text("outcome") : met ? "ACHIEVED" : ""),
                Field.of("reason", "Why, in a few words")
                        .withValue(typed.text("reason"))
                        .withProblems(problems),
                Field.of("step", "Does other support follow?").withProblems(problems),
                Option.of(steps, typed.has("step") ? typed.text("step") : "none"),
                Field.of("type", "What follows").withProblems(problems),
                Option.of(types, typed.text("type")),
                Field.of(
                                "level",
                                "Its place on the continuum; this one is "
                                        + of.continuum().label().toLowerCase(java.util.Locale.UK))
                        .withProblems(problems),
                Option.of(levels, typed.text("level")),
                Field.of("until", "To end by").withProblems(problems),
                typed.has("until-day") ? typed.date("until") : DateAnswer.of(today.plusWeeks(NEXT_WEEKS)),
                problems);
        return new ModelAndView(
                "support/programme/end",
                Map.of("page", page),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
