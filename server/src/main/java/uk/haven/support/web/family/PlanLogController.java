package uk.haven.support.web.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Typed;
import uk.haven.support.Intervention;
import uk.haven.support.internal.family.FamilyLog;
import uk.haven.support.internal.family.FamilyPlanBook;
import uk.haven.support.internal.family.FamilyRecords;
import uk.haven.support.internal.family.TakingOn;
import uk.haven.support.web.SupportForms;

/** What is written into a plan as it goes on: contacts and reviews, steps, a head's opening of notes, taking it on. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class PlanLogController {

    private static final String ONE = FamilyNavigation.PLANS + "/" + FamilyNavigation.ID;

    private final FamilyLog log;
    private final FamilyPlanBook book;
    private final FamilyRecords records;
    private final TakingOn taking;
    private final Shown shown;

    PlanLogController(FamilyLog log, FamilyPlanBook book, FamilyRecords records, TakingOn taking, Shown shown) {
        this.log = log;
        this.book = book;
        this.records = records;
        this.taking = taking;
        this.shown = shown;
    }

    /** The plan's page again, with what is wrong. */
    @org.springframework.stereotype.Component("familyPlanShown")
    static class Shown {
        private final PlanDetailPages pages;
        private final SupportForms forms;

        Shown(PlanDetailPages pages, SupportForms forms) {
            this.pages = pages;
            this.forms = forms;
        }
    }

    private Object write(
            UUID id,
            MultiValueMap<String, String> all,
            RedirectAttributes flash,
            String done,
            BiFunction<Intervention, Child, List<Problem>> work) {
        return shown.forms.<Object>inTransaction(() -> {
            Intervention of = shown.forms.intervention(id);
            Child child = shown.forms.childOf(of);
            var _ = book.find(of).orElseThrow(SupportForms::notThere);
            if (!SupportForms.may(SupportForms.WORK, child)) {
                throw SupportForms.notThere();
            }
            List<Problem> problems = work.apply(of, child);
            if (problems.isEmpty()) {
                flash.addFlashAttribute("done", done);
                return "redirect:" + FamilyNavigation.PLANS + "/" + id;
            }
            return new ModelAndView(
                    "support/family/plan",
                    Map.of("page", shown.pages.page(of, new Typed(all), problems, "")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        });
    }

    @PostMapping(ONE + "/contacts")
    Object contact(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        return write(id, all, flash, "The contact has been logged", (of, _) -> {
            var problems = new ArrayList<Problem>();
            LogForm.read(new Typed(all), problems)
                    .flatMap(draft -> log.log(of, draft))
                    .ifPresent(problems::add);
            return problems;
        });
    }

    @PostMapping(ONE + "/steps")
    Object steps(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> was,
            @RequestParam(defaultValue = "") List<String> step,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        return write(id, all, flash, "The steps have been saved", (of, _) -> {
            records.steps(of, book.find(of).orElseThrow(), was, step);
            return List.of();
        });
    }

    @PostMapping(ONE + "/notes")
    Object open(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        return write(
                id,
                all,
                flash,
                "The notes are open for a quarter of an hour; your reason is kept",
                (of, child) -> log.open(of, child, reason).stream().toList());
    }

    @PostMapping(ONE + "/take")
    Object take(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return write(
                id,
                all,
                flash,
                "It has been taken on",
                (of, child) -> taking.take(
                        of, book.find(of).orElseThrow(), child, typed.text("worker"), typed.text("handover")));
    }
}
