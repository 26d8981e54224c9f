package uk.haven.support.web.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.Workforce;
import uk.haven.support.Workforce.TrainingKind;
import uk.haven.support.domain.workforce.Training;
import uk.haven.support.internal.workforce.Handovers;
import uk.haven.support.web.SupportForms;

/** One who supports children: what is said of them, their training, and their caseload. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER})
class WorkerController {

    private static final String DONE = "done";
    private static final String OVERTAKEN = "OVERTAKEN";
    private static final int MOST = 500;
    private static final int LONGEST = 200;

    private final WorkerPages pages;
    private final Workers workers;
    private final Workforce workforce;
    private final Interventions interventions;
    private final Handovers handovers;
    private final SupportForms forms;

    WorkerController(
            WorkerPages pages,
            Workers workers,
            Workforce workforce,
            Interventions interventions,
            Handovers handovers,
            SupportForms forms) {
        this.pages = pages;
        this.workers = workers;
        this.workforce = workforce;
        this.interventions = interventions;
        this.handovers = handovers;
        this.forms = forms;
    }

    @GetMapping("/support/workforce/{id:[0-9a-f-]{36}}")
    ModelAndView page(
            @PathVariable UUID id, @RequestParam(defaultValue = "1") int page, @ModelAttribute(DONE) String done) {
        return shown(id, new WorkerForm(Map.of(), Set.of()), page, List.of(), done);
    }

    /** Says how many children they can support, who manages them, and which account is theirs. */
    @PostMapping("/support/workforce/{id:[0-9a-f-]{36}}")
    Object change(@PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        var form = new WorkerForm(typed, Set.of());
        var problems = new ArrayList<Problem>();
        OptionalInt capacity = OptionalInt.empty();
        if (!form.text("capacity").isBlank()) {
            try {
                capacity = OptionalInt.of(Integer.parseInt(form.text("capacity").strip()));
            } catch (NumberFormatException noNumber) {
                capacity = OptionalInt.of(0);
            }
            if (capacity.getAsInt() < 1 || capacity.getAsInt() > MOST) {
                problems.add(Problem.of(
                        "capacity", "CAPACITY", "That is no number of children", "Give 1 to 500, or leave it empty"));
            }
        }
        if (form.text("manager").length() > LONGEST) {
            problems.add(Problem.of("manager", "MANAGER-LENGTH", "The name is too long", "Give up to 200 characters"));
        }
        OptionalInt children = capacity;
        problems.addAll(problems.isEmpty() ? forms.inTransaction(() -> change(id, children, form)) : List.of());
        return problems.isEmpty() ? done(id, "Saved", flash) : shown(id, form, 1, problems, "");
    }

    private List<Problem> change(UUID id, OptionalInt capacity, WorkerForm form) {
        Worker worker = pages.worker(id);
        if (form.has("was") && !form.text("was").equals(WorkerPages.kept(worker))) {
            return List.of(Problem.of(
                    "",
                    OVERTAKEN,
                    "Somebody has changed this since you opened it. What is saved now: " + pages.keptInWords(worker),
                    "Yours is in the form below; what you save now replaces what is saved"));
        }
        String account = form.text("account");
        Optional<Long> chosen = pages.account(worker, account);
        if (!account.isEmpty() && chosen.isEmpty()) {
            return List.of(Problem.of(
                    "account",
                    "ACCOUNT-ELSEWHERE",
                    "That account holds no role at the worker's school",
                    "Choose one that does"));
        }
        Optional<Long> other = chosen.filter(each -> worker.accountId().orElse(0) != each);
        Optional<Problem> problem = other.flatMap(each -> handovers.account(worker, each));
        if (problem.isEmpty()) {
            workforce.change(worker, capacity, form.text("manager"));
            other.ifPresent(each -> workers.link(worker.id(), each));
        }
        return problem.stream().toList();
    }

    @PostMapping("/support/workforce/{id:[0-9a-f-]{36}}/training")
    Object training(@PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        var form = new WorkerForm(typed, Set.of());
        var problems = new ArrayList<Problem>();
        var taken = form.date("taken");
        var expires = form.date("expires");
        if (form.text("course").isBlank() || form.text("course").length() > LONGEST) {
            problems.add(Problem.of(
                    "course", "COURSE-LENGTH", "The course is empty or too long", "Name it in 1 to 200 characters"));
        }
        if (taken.date().isEmpty()) {
            problems.add(taken.problem("taken", "the last day of the training"));
        }
        if (!expires.empty() && expires.date().isEmpty()) {
            problems.add(expires.problem("expires", "the day on which it expires"));
        }
        Optional<TrainingKind> kind = form.text("kind").isEmpty()
                ? Optional.of(TrainingKind.OTHER)
                : Typed.constant(TrainingKind.class, form.text("kind"));
        if (kind.isEmpty()) {
            problems.add(Problem.of("kind", "TRAINING-KIND", "That is no kind of training", "Choose one"));
        }
        if (problems.isEmpty()) {
            Training.dates(taken.date().orElseThrow(), expires.date(), forms.today())
                    .ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            return shown(id, form, 1, problems, "");
        }
        forms.inTransaction(() -> {
            workforce.record(
                    pages.worker(id),
                    form.text("course"),
                    kind.orElseThrow(),
                    taken.date().orElseThrow(),
                    expires.date());
            return true;
        });
        return done(id, "Training recorded", flash);
    }

    /** Gives what is ticked, or all that the worker leads, to another; to take it back is another handover. */
    @PostMapping("/support/workforce/{id:[0-9a-f-]{36}}/handover")
    @AllowedTo({Role.SENCO, Role.HEAD})
    Object handOver(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> item,
            @RequestParam(defaultValue = "") String all,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        var form = new WorkerForm(typed, Set.copyOf(item));
        var on = form.date("on");
        if (on.date().isEmpty()) {
            return shown(id, form, 1, List.of(on.problem("on", "the day of the handover")), "");
        }
        int[] count = new int[1];
        List<Problem> problems = forms.inTransaction(() -> {
            Worker from = pages.worker(id);
            var chosen = interventions.ledBy(List.of(from.id())).stream()
                    .filter(each -> all.equals("yes") || item.contains(each.publicId()))
                    .toList();
            if (chosen.isEmpty()) {
                return List.of(Problem.of("", "NOTHING-TICKED", "Nothing is ticked", "Tick what is to be given over"));
            }
            Optional<Worker> to = WorkerForm.uuid(form.text("worker")).flatMap(workers::find);
            count[0] = chosen.size();
            return to.isEmpty()
                    ? List.of(Problem.of("worker", "WORKER-UNKNOWN", "Nobody is chosen", "Choose who takes it on"))
                    : handovers.give(
                            chosen, to.get(), form.text("note"), on.date().orElseThrow());
        });
        return problems.isEmpty()
                ? done(id, Words.count(count[0], "piece of support", "pieces of support") + " given over", flash)
                : shown(id, form, 1, problems, "");
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute(DONE, what);
        return "redirect:/support/workforce/" + id;
    }

    private ModelAndView shown(UUID id, WorkerForm form, int page, List<Problem> problems, String done) {
        return new ModelAndView(
                "support/workforce/worker",
                Map.of("page", forms.inTransaction(() -> pages.page(id, form, page, problems, done))),
                problems.isEmpty()
                        ? HttpStatus.OK
                        : problems.stream().anyMatch(each -> each.code().equals(OVERTAKEN))
                                ? HttpStatus.CONFLICT
                                : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
