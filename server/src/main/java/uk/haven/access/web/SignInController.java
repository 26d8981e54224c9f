package uk.haven.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.internal.SignIn;
import uk.haven.access.internal.SignedIn;
import uk.haven.platform.Problem;

/** Signing in by email and password, and out again. */
@Controller
class SignInController {

    private final SignIn signIn;

    SignInController(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/sign-in")
    Object form(HttpServletRequest request) {
        SignedIn who = SessionSecurityContexts.signedIn(request);
        if (who != null) {
            return "redirect:" + (who.secondFactorAt() == null ? "/sign-in/code" : "/");
        }
        var page = new SignInPage(
                "", List.of(), request.getParameter("out") != null, request.getParameter("expired") != null);
        return page(page, HttpStatus.OK);
    }

    @PostMapping("/sign-in")
    Object signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        return switch (signIn.byPassword(email, password, request.getRemoteAddr())) {
            case SignIn.Accepted accepted -> {
                Sessions.begin(request, accepted.who());
                yield "redirect:/sign-in/code";
            }
            case SignIn.Wrong wrong ->
                refused(
                        email,
                        Problem.of(
                                "email",
                                "SIGN-IN-WRONG",
                                "The email and password do not belong together",
                                "Check both, then try again"),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case SignIn.TooMany tooMany -> refused(email, SignIn.tooMany("email"), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        Sessions.end(request);
        return "redirect:/sign-in?out";
    }

    private static ModelAndView refused(String email, Problem problem, HttpStatus status) {
        return page(new SignInPage(email, List.of(problem), false, false), status);
    }

    private static ModelAndView page(SignInPage shown, HttpStatus status) {
        var page = new ModelAndView("access/sign-in", status);
        page.addObject("page", shown);
        return page;
    }
}
