package uk.haven.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import uk.haven.access.Keys;

/**
 * The token of a form is a keyed hash of the session's id, so it needs no storage and changes at sign-in. Before
 * sign-in it hangs on a cookie of its own, so that the sign-in page makes no session.
 */
final class DerivedCsrfTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final String VISIT = "haven-visit";
    private static final int VISIT_LENGTH = 43;

    private final SecretKey key;
    private final boolean alwaysSecure;
    private final SecureRandom random = new SecureRandom();

    /** @param alwaysSecure whether the cookie goes by HTTPS only, whatever the request looks like */
    DerivedCsrfTokens(Keys keys, boolean alwaysSecure) {
        this.key = keys.forPurpose("csrf", "HmacSHA256");
        this.alwaysSecure = alwaysSecure;
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        if (SessionSecurityContexts.signedIn(request) != null) {
            return token("session " + request.getSession(false).getId());
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(VISIT) && cookie.getValue().length() == VISIT_LENGTH) {
                    return token("visit " + cookie.getValue());
                }
            }
        }
        return null;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String visit = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(VISIT, visit);
        return token("visit " + visit);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(VISIT) instanceof String visit) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(VISIT, visit)
                            .httpOnly(true)
                            .secure(alwaysSecure || request.isSecure())
                            .sameSite("Strict")
                            .path("/")
                            .maxAge(Duration.ofHours(12))
                            .build()
                            .toString());
        }
    }

    private CsrfToken token(String of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String value = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(of.getBytes(StandardCharsets.UTF_8)));
            return new DefaultCsrfToken(HEADER, PARAMETER, value);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("HMAC-SHA-256 is not available in this JDK", unavailable);
        }
    }
}
