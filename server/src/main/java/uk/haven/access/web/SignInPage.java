package uk.haven.access.web;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;

/**
 * The sign-in page.
 *
 * @param typed email as typed before
 * @param signedOut whether the person has just signed out
 */
public record SignInPage(String typed, List<Problem> problems, boolean signedOut) {

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
