package uk.haven.access.web;

import java.util.List;
import uk.haven.access.domain.QrPicture;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;

/**
 * Setting an authenticator app up.
 *
 * @param picture what the phone scans
 * @param key the same to type in
 */
public record SetUpPage(QrPicture picture, String key, List<Problem> problems) {

    public SetUpPage {
        problems = List.copyOf(problems);
    }

    public Field code() {
        return Field.of("code", "Code").withHint("Six digits").withProblems(problems);
    }
}
