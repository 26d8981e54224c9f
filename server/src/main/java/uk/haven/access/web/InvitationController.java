package uk.haven.access.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.internal.SignIn;
import uk.haven.platform.Problem;

/** The one-time link by which a person chooses their password. */
@Controller
class InvitationController {

    private final SignIn signIn;

    InvitationController(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/welcome/{token}")
    ModelAndView form(@PathVariable String token) {
        return page(token, Optional.empty());
    }

    @PostMapping("/welcome/{token}")
    Object choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        Optional<Problem> problem = password.equals(again)
                ? signIn.choosePassword(token, password)
                : Optional.of(Problem.of(
                        "again", "PASSWORD-DIFFERS", "The two passwords are not the same", "Type the same one twice"));
        return problem.isEmpty() ? "redirect:/sign-in" : page(token, problem);
    }

    private ModelAndView page(String token, Optional<Problem> problem) {
        var invited = signIn.invited(token);
        HttpStatus status = invited.isEmpty()
                ? HttpStatus.NOT_FOUND
                : problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        var page = new ModelAndView("access/welcome", status);
        page.addObject(
                "page",
                new WelcomePage(
                        token,
                        invited.map(SignIn.Invited::name).orElse(null),
                        invited.map(SignIn.Invited::email).orElse(""),
                        problem.stream().toList()));
        return page;
    }
}
