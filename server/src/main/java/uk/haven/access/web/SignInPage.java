package uk.haven.access.web;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;

/**
 * The sign-in page.
 *
 * @param typed email as typed before
 * @param signedOut whether the person has just signed out
 * @param expired whether a form was sent after its session had ended
 */
public record SignInPage(String typed, List<Problem> problems, boolean signedOut, boolean expired) {

    public SignInPage {
        problems = List.copyOf(problems);
    }

    public Field email() {
        return Field.of("email", "Email").withValue(typed).withProblems(problems);
    }

    public Field password() {
        return Field.of("password", "Password").withProblems(problems);
    }
}
