package uk.haven;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import uk.haven.access.Accounts;
import uk.haven.access.PlacesToWork;
import uk.haven.access.Role;
import uk.haven.access.Viewer.Membership;
import uk.haven.access.Viewer.Person;
import uk.haven.access.internal.TestSignIn;
import uk.haven.demo.internal.SharedDemo;
import uk.haven.partnership.Partnership;
import uk.haven.testing.Browser;
import uk.haven.testing.OwnHaven;

/**
 * The demo, walked through by a person of every role from link to link: whatever is added to it later is walked as soon
 * as something leads there. Of each route a few addresses are opened, with each set of parameters that links give it.
 */
final class Walk {

    /** Addresses of one route with one set of parameters that each role opens. */
    private static final int ADDRESSES = 2;

    /** Further addresses that a role opens while there is a route to which nothing has led yet. */
    private static final int FURTHER = 150;

    /** Routes that nothing in the demo leads to, each with why. */
    static final Map<String, String> NOTHING_LEADS_TO = Map.of(
            "GET /files/sets/{set}/progress", "asked for by the page while a file is being checked",
            "GET /milestones/starts/{id}/progress", "asked for by the page while programmes are being started",
            "GET /schools/{la:[0-9A-Z]{3}}-{number:[0-9A-Z]{4}}",
                    "the number as returns write it, for those who type it");

    private static final Pattern LINK = Pattern.compile("\\s(?:href|hx-get)=\"(/[^\"#]*)[^\"]*\"");
    private static final Pattern FORM = Pattern.compile("<form\\s[^>]*>");
    private static final Pattern ACTION = Pattern.compile("\\saction=\"([^\"]+)\"");
    private static final Map<String, PathPattern> PATTERNS = Routes.TABLE.keySet().stream()
            .collect(Collectors.toMap(
                    route -> route, route -> new PathPatternParser().parse(route.substring(route.indexOf(' ') + 1))));

    private static Walk walk;

    private final OwnHaven haven = SharedDemo.haven();
    private final Map<Role, Person> people = new EnumMap<>(Role.class);
    private final Map<Role, Browser> browsers = new EnumMap<>(Role.class);
    private final Map<Role, Set<String>> forms = new EnumMap<>(Role.class);
    private final List<Visit> visits = Collections.synchronizedList(new ArrayList<>());
    private final Map<Role, Deque<Map.Entry<String, String>>> further = new ConcurrentHashMap<>();

    /**
     * One address as one role saw it.
     *
     * @param route as in {@link Routes#TABLE}, or "" when none fits
     * @param from the page that led here, or "" when nothing had to
     */
    record Visit(Role role, String route, String path, String from, HttpResponse<String> answer) {

        boolean isPage() {
            return answer.statusCode() == 200
                    && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        }

        @Override
        public String toString() {
            return role + " at " + path + (from.isEmpty() ? "" : " (from " + from + ")");
        }
    }

    private Walk() {
        for (Role role : Role.values()) {
            people.put(role, someone(role));
            browsers.put(role, new Browser(haven.port()).as(cookie(role)));
            forms.put(role, new TreeSet<>());
        }
        var made = new MadeForTheWalk(haven, browsers).addresses();
        Arrays.stream(Role.values()).parallel().forEach(role -> walk(role, made.getOrDefault(role, List.of())));
        for (Role role : Role.values()) {
            goOn(role);
        }
        visits.sort(Comparator.comparing(Visit::role));
    }

    /** Walked once for the test run. */
    static synchronized Walk ofTheDemo() {
        if (walk == null) {
            walk = new Walk();
        }
        return walk;
    }

    OwnHaven haven() {
        return haven;
    }

    List<Visit> visits() {
        return visits;
    }

    Person person(Role role) {
        return people.get(role);
    }

    Browser browser(Role role) {
        return browsers.get(role);
    }

    /** A new session of the role's person. */
    String cookie(Role role) {
        return haven.bean(TestSignIn.class).cookie(people.get(role));
    }

    /** Addresses to which the forms that the role met send. */
    Set<String> forms(Role role) {
        return forms.get(role);
    }

    /** The line of {@link Routes#TABLE} that an address belongs to; "" when it belongs to none. */
    static String routeOf(String verb, String address) {
        var path = PathContainer.parsePath(URI.create(address).getRawPath());
        return PATTERNS.entrySet().stream()
                .filter(each ->
                        each.getKey().startsWith(verb + " ") && each.getValue().matches(path))
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private void walk(Role role, Collection<String> made) {
        var waiting = new ArrayDeque<Map.Entry<String, String>>();
        waiting.add(Map.entry("/", ""));
        made.forEach(address -> waiting.add(Map.entry(address, "")));
        Routes.TABLE.forEach((route, allowed) -> {
            if (route.startsWith("GET ")
                    && !route.contains("{")
                    && (Routes.isPublic(allowed) || allowed.contains(role))) {
                waiting.add(Map.entry(route.substring(4), ""));
            }
        });
        var seen = new HashSet<String>();
        var opened = new HashMap<String, Integer>();
        var more = further.computeIfAbsent(role, _ -> new ArrayDeque<>());
        while (!waiting.isEmpty()) {
            var next = waiting.poll();
            String path = next.getKey();
            if (path.startsWith("/assets/") || !seen.add(path)) {
                continue;
            }
            if (opened.merge(routeOf("GET", path) + "?" + parameters(path), 1, Integer::sum) > ADDRESSES) {
                more.add(next);
            } else {
                waiting.addAll(visit(role, next));
            }
        }
    }

    /** Opens what the role had left, while there are routes to which nothing has led anybody yet. */
    private void goOn(Role role) {
        var more = further.getOrDefault(role, new ArrayDeque<>());
        for (int i = 0; i < FURTHER && !more.isEmpty() && !unreached(role).isEmpty(); i++) {
            more.addAll(visit(role, more.poll()));
        }
    }

    /** Opens an address. Answers where it leads. */
    private List<Map.Entry<String, String>> visit(Role role, Map.Entry<String, String> next) {
        String path = next.getKey();
        var visit = new Visit(
                role,
                routeOf("GET", path),
                path,
                next.getValue(),
                browsers.get(role).get(path));
        visits.add(visit);
        var on = new ArrayList<Map.Entry<String, String>>();
        String leads = Browser.leadsTo(visit.answer());
        if (!leads.isEmpty()) {
            on.add(Map.entry(leads, path));
        }
        if (visit.isPage()) {
            links(visit.answer().body()).stream()
                    .filter(link -> !link.startsWith("/assets/"))
                    .forEach(link -> on.add(Map.entry(link, path)));
            forms.get(role).addAll(actions(visit.answer().body()));
        }
        return on;
    }

    /** Routes that the role may call, and that nobody has come to yet. */
    private Set<String> unreached(Role role) {
        var left = new TreeSet<String>();
        Routes.TABLE.forEach((route, allowed) -> {
            if (route.startsWith("GET ") && allowed.contains(role)) {
                left.add(route);
            }
        });
        synchronized (visits) {
            visits.forEach(visit -> left.remove(visit.route()));
        }
        NOTHING_LEADS_TO.keySet().forEach(left::remove);
        return left;
    }

    private static List<String> links(String body) {
        return LINK.matcher(body)
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList();
    }

    private static List<String> actions(String body) {
        return FORM.matcher(body)
                .results()
                .map(found -> found.group())
                .filter(form -> form.contains("method=\"post\""))
                .flatMap(form -> ACTION.matcher(form).results())
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .toList();
    }

    /** Names of an address's parameters, without their values. */
    static Set<String> parameters(String address) {
        String query = URI.create(address).getRawQuery();
        return query == null
                ? Set.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.replaceFirst("=.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The demo's own person of this role; where it has none, somebody new. The head is a primary school's, everybody else of a
     * school the secondary's: pages about the youngest are met too.
     */
    private Person someone(Role role) {
        var today = haven.bean(Partnership.class).today();
        return haven.bean(Accounts.class).all().stream()
                .filter(account -> account.email().endsWith("@demo.example"))
                .filter(account -> role != Role.HEAD || account.email().startsWith("head.primary"))
                .sorted(Comparator.comparing(account -> account.email().length()))
                .map(account -> account.viewerOn(today))
                .filter(person -> person.has(role))
                .findFirst()
                .orElseGet(() -> haven.bean(TestSignIn.class).having(List.of(somewhere(role))));
    }

    private Membership somewhere(Role role) {
        var places = haven.bean(PlacesToWork.class);
        Optional<Long> none = Optional.empty();
        return switch (role.held()) {
            case AT_SCHOOL -> new Membership(role, first(places.schools()), none);
            case AT_AGENCY -> new Membership(role, none, first(places.agencies()));
            case FOR_PARTNERSHIP -> new Membership(role, none, none);
        };
    }

    private static Optional<Long> first(List<PlacesToWork.Place> places) {
        return Optional.of(places.isEmpty() ? 999_999L : places.getFirst().id());
    }
}
