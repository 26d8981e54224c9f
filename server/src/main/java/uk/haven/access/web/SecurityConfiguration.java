package uk.haven.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagerFactories;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import uk.haven.access.Keys;
import uk.haven.access.PublicPath;

/**
 * Who gets through the door. Every page but the few below asks for both factors; what then may be seen is the database's
 * to say, and {@link uk.haven.access.AllowedTo} narrows pages by role.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableSpringHttpSession
class SecurityConfiguration {

    /** The factor that an authenticator app or a recovery code gives. */
    static final String SECOND_FACTOR = "FACTOR_TOTP";

    private static final String CONTENT_SECURITY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
    private static final List<String> OPEN =
            List.of("/sign-in", "/welcome/**", "/error", "/favicon.ico", "/robots.txt", "/health");

    /** Both factors wherever a rule says "authenticated" or names a role; passkeys and single sign-on will join here. */
    @Bean
    AuthorizationManagerFactory<Object> bothFactors() {
        return AuthorizationManagerFactories.multiFactor()
                .requireFactors(FactorGrantedAuthority.PASSWORD_AUTHORITY, SECOND_FACTOR)
                .build();
    }

    /** Styles, scripts and pictures: nobody's data, no session, kept by browsers. */
    @Bean
    @Order(1)
    SecurityFilterChain assetsChain(HttpSecurity http) {
        http.securityMatcher("/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(sessions -> sessions.disable())
                .headers(headers -> {
                    headers.cacheControl(cache -> cache.disable());
                    strict(headers);
                });
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesChain(
            HttpSecurity http,
            Keys keys,
            ObjectProvider<PublicPath> publicPaths,
            @Value("${haven.address:}") String address) {
        String[] open = Stream.concat(OPEN.stream(), publicPaths.stream().map(PublicPath::pattern))
                .toArray(String[]::new);
        AuthenticationEntryPoint signIn = leadTo("/sign-in");
        http.securityContext(context -> context.securityContextRepository(new SessionSecurityContexts()))
                .csrf(csrf -> csrf.csrfTokenRepository(new DerivedCsrfTokens(keys, reachedByHttps(address)))
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(open)
                        .permitAll()
                        .requestMatchers("/sign-in/code", "/sign-in/set-up")
                        .access(AuthorityAuthorizationManager.hasAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY))
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(signIn)
                        .defaultAccessDeniedHandlerFor(denied(), request -> true)
                        .defaultDeniedHandlerForMissingAuthority(signIn, FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .defaultDeniedHandlerForMissingAuthority(leadTo("/sign-in/code"), SECOND_FACTOR))
                .requestCache(cache -> cache.disable())
                .logout(out -> out.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .anonymous(anonymous -> anonymous.principal("nobody"))
                .headers(SecurityConfiguration::strict)
                .addFilterAfter(new ViewerFilter(), AuthorizationFilter.class);
        return http.build();
    }

    /** A form whose session has ended carries a token that fits no longer: the person signs in and finds it again. */
    private static AccessDeniedHandler denied() {
        var plainly = new AccessDeniedHandlerImpl();
        return (request, response, why) -> {
            if (nobodySignedIn()) {
                sendOn("/sign-in?expired", request, response);
            } else {
                plainly.handle(request, response, why);
            }
        };
    }

    private static boolean nobodySignedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken;
    }

    private static AuthenticationEntryPoint leadTo(String path) {
        return (request, response, why) -> sendOn(path, request, response);
    }

    /** Sends on; a fragment that htmx asked for takes the whole page there. */
    private static void sendOn(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", path);
        } else {
            response.sendRedirect(path);
        }
    }

    /** PostgreSQL's text cannot hold a NUL, and nobody types one: such a request is answered 400 before any page sees it. */
    @Bean
    HttpFirewall noNul() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .httpStrictTransportSecurity(transport -> transport
                        .includeSubDomains(true)
                        .maxAgeInSeconds(31_536_000)
                        .requestMatcher(request -> true));
    }

    /** The cookie that holds the session's id: out of scripts' reach, and not sent along from other sites' forms. */
    @Bean
    CookieSerializer sessionCookie(@Value("${haven.address:}") String address) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("haven");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        cookie.setCookiePath("/");
        if (reachedByHttps(address)) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }

    /**
     * Whether people reach Haven by HTTPS: then no cookie ever goes without it, whatever one request looks like. Otherwise
     * each request says for itself.
     */
    private static boolean reachedByHttps(String address) {
        return address.strip().toLowerCase(Locale.ROOT).startsWith("https:");
    }

    /** There is no list of users in memory: accounts sign in through their own pages only. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("Accounts sign in through /sign-in");
        };
    }
}
