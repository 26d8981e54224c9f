package uk.haven.support.web.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Typed;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.domain.referral.ReferralStep;
import uk.haven.support.internal.referral.Receivers;
import uk.haven.support.internal.referral.Referral;
import uk.haven.support.internal.referral.Referral.EntryKind;
import uk.haven.support.internal.referral.ReferralBook;
import uk.haven.support.internal.referral.ReferralBook.Answer;
import uk.haven.support.internal.referral.ReferralSteps;
import uk.haven.support.web.SupportForms;

/** One referral: sent, answered, written about, its share made longer or withdrawn. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.AGENCY_WORKER})
class ReferralController {

    private static final String ONE = ReferralNavigation.PATH + "/{id:[0-9a-f-]{36}}";

    private final ReferralPages pages;
    private final ReferralBook book;
    private final ReferralSteps steps;
    private final Children children;
    private final SupportForms forms;
    private final Audit audit;

    ReferralController(
            ReferralPages pages,
            ReferralBook book,
            ReferralSteps steps,
            Children children,
            SupportForms forms,
            Audit audit) {
        this.pages = pages;
        this.book = book;
        this.steps = steps;
        this.children = children;
        this.forms = forms;
        this.audit = audit;
    }

    /** The referral as the viewer stands to it. @param child null for its receiver, who sees no record of the child */
    private record Open(
            Intervention of,
            Referral referral,
            @org.jspecify.annotations.Nullable Child child) {}

    private Open open(UUID id) {
        Intervention of = forms.intervention(id);
        Referral referral = book.find(of).orElseThrow(SupportForms::notThere);
        Optional<Child> child =
                children.find(of.child(), forms.today()).filter(each -> SupportForms.may(SupportForms.WORK, each));
        if (child.isEmpty() && !Receivers.receives(Viewers.person(), referral.to())) {
            throw SupportForms.notThere();
        }
        return new Open(of, referral, child.orElse(null));
    }

    @GetMapping(ONE)
    ModelAndView page(@PathVariable UUID id, @ModelAttribute("done") String done) {
        return forms.inTransaction(() -> shown(open(id), Typed.nothing(), List.of(), done));
    }

    private ModelAndView shown(Open open, Typed typed, List<Problem> problems, String done) {
        audit.record(new Audit.Entry(
                "referral.viewed",
                "child",
                String.valueOf(open.of().child().value()),
                open.child() == null ? "as receiver" : ""));
        ReferralPage page = open.child() == null
                ? pages.receiving(open.of(), open.referral(), typed, problems, done)
                : pages.asking(open.of(), open.referral(), open.child(), typed, problems, done);
        return new ModelAndView(
                "support/referral/referral",
                Map.of("page", page),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Does it and goes back to the page, or to the list when the viewer can see it no longer; or shows what is wrong. */
    private Object change(
            UUID id, Typed typed, String done, RedirectAttributes flash, Function<Open, List<Problem>> work) {
        return forms.<Object>inTransaction(() -> {
            Open open = open(id);
            List<Problem> problems = work.apply(open);
            if (!problems.isEmpty()) {
                return shown(open(id), typed, problems, "");
            }
            flash.addFlashAttribute("done", done);
            boolean still = book.find(open.of()).isPresent();
            return "redirect:" + ReferralNavigation.PATH + (still ? "/" + id : "");
        });
    }

    @PostMapping(ONE + "/steps")
    Object step(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        Optional<ReferralStep> step = typed.one(ReferralStep.class, "step");
        String done = step.map(ReferralController::done).orElse("");
        return change(id, typed, done, flash, open -> {
            if (step.isEmpty()) {
                return List.of(Problem.of("", "STEP-UNKNOWN", "Nothing was chosen", "Press one of the buttons"));
            }
            boolean receivers = step.get().receivers();
            if (open.child() == null && !receivers) {
                throw SupportForms.notThere();
            }
            Answer answer = step.get() == ReferralStep.SEND
                    ? book.send(
                            open.of(),
                            java.util.Objects.requireNonNull(open.child()),
                            pages.service(open.of()),
                            forms.today())
                    : steps.step(
                            open.of(),
                            step.get(),
                            forms.today(),
                            receivers ? typed.text("words") : typed.text("why"),
                            typed.one(InterventionOutcome.class, "outcome").filter(_ -> step.get() == ReferralStep.END),
                            receivers
                                    && (open.child() == null || !open.referral().outside()));
            return switch (answer) {
                case Answer.Done _ -> List.of();
                case Answer.Refused(List<Problem> problems) -> receivers ? problems : atWhy(problems);
                case Answer.Overtaken _ ->
                    List.of(Problem.of("", "OVERTAKEN", "Somebody else was first", "Look at it again"));
            };
        });
    }

    private static List<Problem> atWhy(List<Problem> problems) {
        return problems.stream()
                .map(each -> each.field().equals("words")
                        ? Problem.of("why", each.code(), each.wrong(), each.remedy())
                        : each)
                .toList();
    }

    private static String done(ReferralStep step) {
        return switch (step) {
            case SEND -> "The referral has been sent";
            case ACCEPT -> "The referral has been accepted";
            case DECLINE -> "The referral has been declined";
            case BEGIN -> "The service has begun";
            case END -> "The referral has ended; what was shared is no longer shown to those who received it";
            case WITHDRAW -> "The referral has been closed";
        };
    }

    @PostMapping(ONE + "/entries")
    Object note(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        EntryKind kind = typed.text("kind").equals(EntryKind.NOTE.name()) ? EntryKind.NOTE : EntryKind.CONTACT;
        return change(
                id,
                typed,
                "Written down",
                flash,
                open -> steps.note(open.of(), kind, forms.today(), typed.text("note"), open.child() == null).stream()
                        .toList());
    }

    /** Takes on what a colleague of the agency accepted. */
    @PostMapping(ONE + "/take")
    @AllowedTo(Role.AGENCY_WORKER)
    Object take(@PathVariable UUID id, RedirectAttributes flash) {
        return change(id, Typed.nothing(), "It is in your hands now", flash, open -> {
            if (open.child() != null) {
                throw SupportForms.notThere();
            }
            return steps.take(open.of(), forms.today());
        });
    }

    /** Makes the share longer, or withdraws it. */
    @PostMapping(ONE + "/share")
    @AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
    Object share(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        boolean withdraw = typed.text("do").equals("withdraw");
        String done = withdraw ? "The share has been withdrawn: they can read nothing of it now" : "Shared for longer";
        return change(id, typed, done, flash, open -> {
            if (open.child() == null) {
                throw SupportForms.notThere();
            }
            if (withdraw) {
                return steps.withdrawShare(open.of(), typed.text("withdraw-reason"), forms.today()).stream()
                        .toList();
            }
            DateAnswer until = typed.date("until");
            return until.date().isEmpty()
                    ? List.of(until.problem("until", "the new last day"))
                    : steps.extend(open.of(), until.date(), typed.text("share-reason"), forms.today()).stream()
                            .toList();
        });
    }
}
