package uk.haven.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One look into the database for a request's session: the session filter asks for it as the request begins, and again once
 * the answer has been sent.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionsFoundOnce extends OncePerRequestFilter {

    private static final ThreadLocal<@Nullable Map<String, HavenSession>> FOUND = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        FOUND.set(new HashMap<>());
        try {
            chain.doFilter(request, response);
        } finally {
            FOUND.remove();
        }
    }

    /** What this request found under the id before, else what is found now; outside a request always what is found now. */
    static @Nullable HavenSession get(String id, Function<String, @Nullable HavenSession> find) {
        var found = FOUND.get();
        HavenSession known = found == null ? null : found.get(id);
        if (known != null) {
            return known;
        }
        HavenSession now = find.apply(id);
        if (found != null && now != null) {
            found.put(id, now);
        }
        return now;
    }

    /** After a session has ended. */
    static void forget(String id) {
        var found = FOUND.get();
        if (found != null) {
            found.remove(id);
        }
    }

    /** After sessions have ended that are not told by their ids. */
    static void forgetAll() {
        var found = FOUND.get();
        if (found != null) {
            found.clear();
        }
    }
}
