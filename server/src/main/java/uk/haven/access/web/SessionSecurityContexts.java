package uk.haven.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import uk.haven.access.internal.SignedIn;

/** Makes the authentication of a request from the session's row, so that roles and factors are always those of now. */
final class SessionSecurityContexts implements SecurityContextRepository {

    /** Who the request's session belongs to, or null. */
    static @Nullable SignedIn signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (SignedIn) session.getAttribute(SignedIn.ATTRIBUTE);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {
            private @Nullable SecurityContext context;

            @Override
            public SecurityContext get() {
                SecurityContext loaded = context;
                if (loaded == null) {
                    loaded = load(request);
                    context = loaded;
                }
                return loaded;
            }

            @Override
            public boolean isGenerated() {
                return get().getAuthentication() == null;
            }
        };
    }

    private static SecurityContext load(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        SignedIn who = signedIn(request);
        if (who != null) {
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, authorities(who)));
        }
        return context;
    }

    private static List<GrantedAuthority> authorities(SignedIn who) {
        var authorities = new ArrayList<GrantedAuthority>();
        authorities.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(who.passwordAt())
                .build());
        var second = who.secondFactorAt();
        if (second != null) {
            authorities.add(FactorGrantedAuthority.withAuthority(SecurityConfiguration.SECOND_FACTOR)
                    .issuedAt(second)
                    .build());
            who.memberships()
                    .forEach(held -> authorities.add(
                            new SimpleGrantedAuthority("ROLE_" + held.role().name())));
        }
        return authorities;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // the session's row is the context: sign-in writes it
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signedIn(request) != null;
    }
}
