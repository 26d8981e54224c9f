package uk.haven.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.domain.Base32;
import uk.haven.access.domain.QrPicture;
import uk.haven.access.domain.TimeCodes;
import uk.haven.access.internal.SecondFactor;
import uk.haven.access.internal.SignIn;
import uk.haven.access.internal.SignedIn;
import uk.haven.platform.Problem;

/** The second factor: giving a code, and setting the app up at the first sign-in. */
@Controller
class SecondFactorController {

    private final SecondFactor secondFactor;

    SecondFactorController(SecondFactor secondFactor) {
        this.secondFactor = secondFactor;
    }

    @GetMapping("/sign-in/code")
    Object form(HttpServletRequest request) {
        SignedIn who = who(request);
        if (who.secondFactorAt() != null) {
            return "redirect:/";
        }
        return secondFactor.isSetUp(who.accountId())
                ? codePage(Optional.empty(), HttpStatus.OK)
                : "redirect:/sign-in/set-up";
    }

    @PostMapping("/sign-in/code")
    Object check(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return switch (secondFactor.check(who(request), code, request.getRemoteAddr())) {
            case SignIn.Accepted accepted -> {
                Sessions.raise(request, accepted.who());
                yield "redirect:/";
            }
            case SignIn.Wrong wrong ->
                codePage(
                        Optional.of(Problem.of(
                                "code",
                                "CODE-WRONG",
                                "That code is not right, or has been used",
                                "Wait for the app's next code, or use a recovery code")),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case SignIn.TooMany tooMany -> codePage(Optional.of(SignIn.tooMany("code")), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @GetMapping("/sign-in/set-up")
    Object setUp(HttpServletRequest request) {
        SignedIn who = who(request);
        return secondFactor.isSetUp(who.accountId())
                ? "redirect:/sign-in/code"
                : setUpPage(who, Optional.empty(), HttpStatus.OK);
    }

    @PostMapping("/sign-in/set-up")
    Object confirm(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        SignedIn who = who(request);
        if (secondFactor.isSetUp(who.accountId())) {
            return "redirect:/sign-in/code";
        }
        SecondFactor.SetUp result = secondFactor.confirm(who, code, request.getRemoteAddr());
        if (result.problem().isPresent()) {
            return setUpPage(who, result.problem(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Sessions.raise(request, result.who());
        return recoveryCodes(result.recoveryCodes());
    }

    static ModelAndView recoveryCodes(List<String> codes) {
        var page = new ModelAndView("access/recovery-codes");
        page.addObject("page", new RecoveryCodesPage(codes));
        return page;
    }

    private ModelAndView setUpPage(SignedIn who, Optional<Problem> problem, HttpStatus status) {
        SecondFactor.Offer offer = secondFactor.offer(who.accountId());
        QrPicture picture = QrPicture.of(TimeCodes.address(offer.email(), offer.secret()));
        var page = new ModelAndView("access/set-up", status);
        page.addObject(
                "page",
                new SetUpPage(
                        picture,
                        Base32.grouped(Base32.encode(offer.secret())),
                        problem.stream().toList()));
        return page;
    }

    private static ModelAndView codePage(Optional<Problem> problem, HttpStatus status) {
        var page = new ModelAndView("access/code", status);
        page.addObject("page", new CodePage(problem.stream().toList()));
        return page;
    }

    private static SignedIn who(HttpServletRequest request) {
        SignedIn who = SessionSecurityContexts.signedIn(request);
        if (who == null) {
            throw new IllegalStateException("This page is for people who have given their password");
        }
        return who;
    }
}
