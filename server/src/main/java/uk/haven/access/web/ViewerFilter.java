package uk.haven.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.haven.access.Viewers;
import uk.haven.access.internal.SignedIn;

/** Binds the fully signed-in person as the viewer of everything that the request does. */
final class ViewerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn who = SessionSecurityContexts.signedIn(request);
        if (who == null || who.secondFactorAt() == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Viewers.callAs(who.person(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
