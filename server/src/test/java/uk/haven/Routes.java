package uk.haven;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import uk.haven.access.Role;

/**
 * Who may call which route. Add a line for each route you add: {@code open} needs no sign-in, {@code anyone} is every
 * signed-in person (what they then see is the database's to say), {@code only} names roles and needs {@code @AllowedTo}
 * on the controller.
 */
final class Routes {

    private static final Set<Role> OPEN = EnumSet.noneOf(Role.class);

    static final Map<String, Set<Role>> TABLE = new LinkedHashMap<>();

    static {
        // sign-in
        open("GET /sign-in", "POST /sign-in", "GET /welcome/{token}", "POST /welcome/{token}");
        anyone("POST /sign-out");
        anyone("GET /sign-in/code", "POST /sign-in/code", "GET /sign-in/set-up", "POST /sign-in/set-up");
        // today
        anyone("GET /");
        // accounts
        only(
                EnumSet.of(Role.ADMINISTRATOR),
                "GET /accounts",
                "POST /accounts",
                "GET /accounts/{id}",
                "POST /accounts/{id}/roles",
                "POST /accounts/{id}/roles/{role}/end",
                "POST /accounts/{id}/{change}");
        // one's own account
        anyone(
                "GET /account",
                "POST /account/password",
                "POST /account/recovery-codes",
                "POST /account/sessions/{session}/end",
                "POST /account/sign-out-everywhere");
        // the audit
        only(EnumSet.of(Role.PRIVACY_OFFICER), "GET /audit", "GET /audit.csv");
        anyone("GET /account/seen");
        // help
        anyone("GET /gallery", "GET /gallery/{name}");
        anyone("GET /help", "GET /accessibility", "GET /privacy");
        // where and when
        anyone("GET /where-and-when", "POST /where-and-when");
    }

    private Routes() {}

    static boolean isPublic(Set<Role> allowed) {
        return allowed.isEmpty();
    }

    private static void open(String... routes) {
        only(OPEN, routes);
    }

    private static void anyone(String... routes) {
        only(EnumSet.allOf(Role.class), routes);
    }

    private static void only(Set<Role> roles, String... routes) {
        for (String route : routes) {
            TABLE.put(route, roles);
        }
    }
}
