package uk.haven.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;

/**
 * Choosing a password by invitation.
 *
 * @param name who was invited, or null when the link works no more
 */
public record WelcomePage(String token, @Nullable String name, String email, List<Problem> problems) {

    public WelcomePage {
        problems = List.copyOf(problems);
    }

    public Field password() {
        return Field.of("password", "Password")
                .withHint(
                        "At least 12 characters. Three or four unrelated words are easy to remember and hard to guess.")
                .withProblems(problems);
    }

    public Field again() {
        return Field.of("again", "The same again").withProblems(problems);
    }
}
