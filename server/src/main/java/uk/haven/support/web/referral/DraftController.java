package uk.haven.support.web.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import uk.haven.directory.Service;
import uk.haven.directory.Services;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;
import uk.haven.support.Intervention;
import uk.haven.support.domain.referral.ReferralState;
import uk.haven.support.internal.referral.Receivers;
import uk.haven.support.internal.referral.Referral;
import uk.haven.support.internal.referral.ReferralBook;
import uk.haven.support.internal.referral.ReferralBook.Answer;
import uk.haven.support.internal.referral.SuggestedServices;
import uk.haven.support.web.SupportForms;

/** Writes a referral: its service, why, and what is shared. It is sent from its own page, which shows what they will see. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class DraftController {

    private static final String DRAFT = ReferralNavigation.PATH + "/{id:[0-9a-f-]{36}}/draft";

    private final DraftForm drafts;
    private final ReferralBook book;
    private final SuggestedServices suggested;
    private final Services services;
    private final Receivers receivers;
    private final ReferralFacts facts;

    DraftController(
            DraftForm drafts,
            ReferralBook book,
            SuggestedServices suggested,
            Services services,
            Receivers receivers,
            ReferralFacts facts) {
        this.drafts = drafts;
        this.book = book;
        this.suggested = suggested;
        this.services = services;
        this.receivers = receivers;
        this.facts = facts;
    }

    @GetMapping(ReferralNavigation.PATH + "/new")
    ModelAndView fresh(@RequestParam UUID child, @RequestParam(defaultValue = "") String service) {
        return facts.forms().inTransaction(() -> {
            Child of = mine(child);
            return fresh(of, drafts.fresh(service, facts.forms().today()), List.of());
        });
    }

    private Child mine(UUID publicId) {
        Child child = facts.forms().child(publicId);
        if (!SupportForms.may(SupportForms.WORK, child)) {
            throw SupportForms.notThere();
        }
        return child;
    }

    @PostMapping(ReferralNavigation.PATH)
    Object draft(@RequestParam UUID child, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return facts.forms().<Object>inTransaction(() -> {
            Child of = mine(child);
            Optional<Service> service = services.ofCode(typed.text("service"));
            if (service.isEmpty()) {
                return fresh(
                        of,
                        typed,
                        List.of(Problem.of("service", "REFERRAL-SERVICE", "To which service?", "Choose one")));
            }
            var read = drafts.read(typed);
            if (read.draft().isEmpty()) {
                return fresh(of, typed, read.problems());
            }
            return switch (book.draft(
                    of,
                    service.get(),
                    read.draft().get(),
                    ReferralBook.Asker.viewer(),
                    facts.forms().today())) {
                case Answer.Done(Intervention begun) -> saved(begun, flash);
                case Answer.Refused(List<Problem> problems) -> fresh(of, typed, problems);
                case Answer.Overtaken _ -> throw new IllegalStateException("Nobody else can have changed it");
            };
        });
    }

    private static Object saved(Intervention of, RedirectAttributes flash) {
        flash.addFlashAttribute("done", "The draft has been saved; nothing has been sent yet");
        return "redirect:" + ReferralNavigation.PATH + "/" + of.publicId();
    }

    private ModelAndView fresh(Child child, Typed typed, List<Problem> problems) {
        facts.forms().looked("referral.begun", child);
        Optional<Service> chosen = services.ofCode(typed.text("service"));
        var to = chosen.map(each -> receivers.of(each, child.schoolId()));
        return shown(
                new DraftPage(
                        facts.sections(),
                        List.of(new Crumb(child.name(), SupportForms.path(child))),
                        "Refer to a service",
                        child.name(),
                        ReferralNavigation.PATH + "?child=" + child.publicId(),
                        0,
                        suggestions(child),
                        chosen.map(Service::name).orElse(""),
                        to.map(receivers.names()::of).orElse(""),
                        to.map(each -> !each.isSchool(child.schoolId())).orElse(true),
                        drafts.fields(typed, child, problems, facts.forms().today()),
                        List.of(),
                        problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<DraftPage.Suggested> suggestions(Child child) {
        var all = new ArrayList<DraftPage.Suggested>();
        suggested
                .of(child, facts.forms().today())
                .forEach(each -> all.add(new DraftPage.Suggested(
                        each.service().name(),
                        each.service().about(),
                        each.why(),
                        each.full(),
                        ReferralNavigation.PATH + "/new?child=" + child.publicId() + "&service="
                                + each.service().code())));
        return all;
    }

    @GetMapping(DRAFT)
    ModelAndView form(@PathVariable UUID id) {
        return facts.forms().inTransaction(() -> {
            Intervention of = facts.forms().intervention(id);
            Referral referral = mine(of);
            if (referral.state() != ReferralState.DRAFT) {
                throw SupportForms.notThere();
            }
            return change(of, referral, drafts.typed(referral.said()), List.of(), List.of());
        });
    }

    /** The referral, for who works at the child's school; one that was sent meanwhile is refused when it is saved. */
    private Referral mine(Intervention of) {
        if (!SupportForms.may(SupportForms.WORK, facts.forms().childOf(of))) {
            throw SupportForms.notThere();
        }
        return book.find(of).orElseThrow(SupportForms::notThere);
    }

    @PostMapping(DRAFT)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        return facts.forms().<Object>inTransaction(() -> {
            Intervention of = facts.forms().intervention(id);
            Referral was = mine(of);
            var read = drafts.read(typed);
            if (read.draft().isEmpty()) {
                return change(of, was, typed, List.of(), read.problems());
            }
            return switch (book.change(of, version, read.draft().get())) {
                case Answer.Done _ -> saved(of, flash);
                case Answer.Refused(List<Problem> problems) -> change(of, was, typed, List.of(), problems);
                case Answer.Overtaken(Referral theirs) ->
                    change(
                            of,
                            theirs,
                            typed,
                            facts.said(theirs),
                            List.of(Problem.of(
                                    "",
                                    "OVERTAKEN",
                                    theirs.editedBy() + " has changed this draft since you opened it",
                                    "Look at both versions below; what you save now replaces theirs")));
            };
        });
    }

    private ModelAndView change(
            Intervention of, Referral referral, Typed typed, List<SummaryRow> theirs, List<Problem> problems) {
        Child child = facts.forms().childOf(of);
        facts.forms().looked("referral.viewed", child);
        String path = ReferralNavigation.PATH + "/" + of.publicId();
        HttpStatus status = problems.isEmpty()
                ? HttpStatus.OK
                : theirs.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return shown(
                new DraftPage(
                        facts.sections(),
                        List.of(new Crumb(child.name(), SupportForms.path(child)), new Crumb(of.title(), path)),
                        "Change the draft",
                        child.name(),
                        path + "/draft",
                        referral.version(),
                        List.of(),
                        of.title(),
                        receivers.names().of(referral.to()),
                        referral.outside(),
                        drafts.fields(typed, child, problems, facts.forms().today()),
                        theirs,
                        problems),
                status);
    }

    private static ModelAndView shown(DraftPage page, HttpStatus status) {
        return new ModelAndView("support/referral/draft", Map.of("page", page), status);
    }
}
