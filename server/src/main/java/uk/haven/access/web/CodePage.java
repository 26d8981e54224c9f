package uk.haven.access.web;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;

/** Asks for a code of the authenticator app. */
public record CodePage(List<Problem> problems) {

    public CodePage {
        problems = List.copyOf(problems);
    }

    public Field code() {
        return Field.of("code", "Code")
                .withHint("The six digits that your authenticator app shows now, or one of your recovery codes")
                .withProblems(problems);
    }
}
