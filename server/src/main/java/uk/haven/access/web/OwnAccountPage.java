package uk.haven.access.web;

import java.util.List;
import uk.haven.access.OwnAccountLink;
import uk.haven.access.internal.OwnSessions.Held;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;

/** One's own account. */
public record OwnAccountPage(
        String name,
        List<String> roles,
        List<OwnAccountLink> links,
        int recoveryCodesLeft,
        List<Held> sessions,
        List<Problem> problems) {

    public OwnAccountPage {
        roles = List.copyOf(roles);
        links = List.copyOf(links);
        sessions = List.copyOf(sessions);
        problems = List.copyOf(problems);
    }

    public Field present() {
        return Field.of("present", "Present password").withProblems(problems);
    }

    public Field password() {
        return Field.of("password", "New password")
                .withHint(
                        "At least 12 characters. Three or four unrelated words are easy to remember and hard to guess.")
                .withProblems(problems);
    }

    public Field again() {
        return Field.of("again", "The new one again").withProblems(problems);
    }
}
