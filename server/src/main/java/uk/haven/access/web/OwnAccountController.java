package uk.haven.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.Accounts;
import uk.haven.access.OwnAccountLink;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.internal.OwnSessions;
import uk.haven.access.internal.SecondFactor;
import uk.haven.access.internal.SignIn;
import uk.haven.platform.Problem;

/** One's own account: password, recovery codes, and where one is signed in. */
@Controller
class OwnAccountController {

    private final SignIn signIn;
    private final SecondFactor secondFactor;
    private final OwnSessions sessions;
    private final Accounts accounts;
    private final List<OwnAccountLink> links;

    OwnAccountController(
            SignIn signIn,
            SecondFactor secondFactor,
            OwnSessions sessions,
            Accounts accounts,
            ObjectProvider<OwnAccountLink> links) {
        this.links = links.orderedStream().toList();
        this.signIn = signIn;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @GetMapping("/account")
    ModelAndView page(HttpServletRequest request) {
        return page(request, List.of());
    }

    @PostMapping("/account/password")
    Object changePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        Optional<Problem> problem = password.equals(again)
                ? signIn.changePassword(Viewers.person().id(), present, password, request.getRemoteAddr())
                : Optional.of(Problem.of(
                        "again", "PASSWORD-DIFFERS", "The two passwords are not the same", "Type the same one twice"));
        return problem.isEmpty() ? "redirect:/sign-in?out" : page(request, List.of(problem.get()));
    }

    @PostMapping("/account/recovery-codes")
    ModelAndView renewRecoveryCodes() {
        return SecondFactorController.recoveryCodes(
                secondFactor.renewRecoveryCodes(Viewers.person().id()));
    }

    @PostMapping("/account/sessions/{session}/end")
    String endSession(@PathVariable UUID session) {
        sessions.end(Viewers.person().id(), session);
        return "redirect:/account";
    }

    @PostMapping("/account/sign-out-everywhere")
    String signOutEverywhere() {
        long account = Viewers.person().id();
        accounts.signOutEverywhere(account, OptionalLong.of(account));
        return "redirect:/sign-in?out";
    }

    private ModelAndView page(HttpServletRequest request, List<Problem> problems) {
        Viewer.Person person = Viewers.person();
        var page = new ModelAndView(
                "access/own-account", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(
                "page",
                new OwnAccountPage(
                        person.name(),
                        person.memberships().stream()
                                .map(held -> held.role().label())
                                .distinct()
                                .toList(),
                        links.stream()
                                .filter(each -> person.hasAny(each.roles()))
                                .toList(),
                        secondFactor.recoveryCodesLeft(person.id()),
                        sessions.of(person.id(), request.getSession().getId()),
                        problems));
        return page;
    }
}
