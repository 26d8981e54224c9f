package uk.haven.access.web;

import jakarta.servlet.http.HttpServletRequest;
import uk.haven.access.internal.SignedIn;

/** Beginning and ending the session of a request. Its id is always new after a factor was given. */
final class Sessions {

    private Sessions() {}

    static void begin(HttpServletRequest request, SignedIn who) {
        end(request);
        request.getSession(true).setAttribute(SignedIn.ATTRIBUTE, who);
    }

    static void raise(HttpServletRequest request, SignedIn who) {
        request.changeSessionId();
        request.getSession(true).setAttribute(SignedIn.ATTRIBUTE, who);
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
