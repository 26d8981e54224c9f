package uk.haven;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every parameter of every GET route, those in its path too, with thirty values that nobody should send: whatever the
 * answer, it is not a failure, and nothing of it comes back as markup (SECURITY.md, figure 8). Parameters are found in
 * the handlers, in links and in the pages' own forms.
 */
class HostileParametersIntegrationTests {

    private static final String MARK = "<script>alert(8)</script>";

    private static final List<String> PAYLOADS = List.of(
            "'",
            "' or '1'='1",
            "1; drop table children.child; --",
            "1 union select null, version() --",
            "surname desc, (select pg_sleep(0))",
            "\"",
            "\\",
            "%",
            "_%_%_%",
            "\0",
            "\r\nSet-Cookie: stolen=1",
            MARK,
            "\"><img src=x onerror=alert(8)>",
            "${7*7}#{7*7}{{7*7}}@(7*7)",
            "../../../../etc/passwd",
            "file:///etc/passwd",
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "1e309",
            "NaN",
            "0000-00-00",
            "+999999999-12-31",
            "2008-02-30",
            "00000000-0000-0000-0000-000000000000",
            "null",
            "\u202E\u0645\u0631\u064A\u0645\uFFFF",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67".repeat(20),
            "x".repeat(4000));

    private static final Pattern GET_FORM = Pattern.compile("(?s)<form\\s[^>]*method=\"get\"[^>]*>.*?</form>");
    private static final Pattern ACTION = Pattern.compile("\\saction=\"([^\"?]+)");
    private static final Pattern NAME = Pattern.compile("\\sname=\"([^\"]+)\"");

    private final Walk walk = Walk.ofTheDemo();

    @Test
    void noValueOfAnyParameterMakesAPageFail() {
        assertThat(PAYLOADS).hasSize(30);
        var parameters = parameters();
        var tries = firstOfEachRoute().values().stream()
                .flatMap(visit -> tries(visit, parameters.getOrDefault(visit.route(), Set.of())))
                .toList();
        assertThat(tries).hasSizeGreaterThan(1500);
        assertThat(tries.parallelStream().flatMap(this::wrong).toList()).isEmpty();
    }

    private record Try(Walk.Visit visit, String address) {}

    private Stream<String> wrong(Try each) {
        HttpResponse<String> answer = walk.browser(each.visit().role()).get(each.address());
        String what = each.visit().role() + " at "
                + each.address().substring(0, Math.min(200, each.address().length()));
        return Stream.of(
                        answer.statusCode() >= 500 ? what + ": " + answer.statusCode() : "",
                        answer.body().contains(MARK) || answer.body().contains("<img src=x")
                                ? what + " comes back as markup"
                                : "",
                        answer.headers().allValues("Set-Cookie").toString().contains("stolen")
                                ? what + " sets a cookie"
                                : "")
                .filter(wrong -> !wrong.isEmpty());
    }

    private Map<String, Walk.Visit> firstOfEachRoute() {
        Map<String, Walk.Visit> first = new LinkedHashMap<>();
        walk.visits().stream()
                .filter(visit -> !visit.route().isEmpty() && visit.answer().statusCode() < 400)
                .forEach(visit -> first.putIfAbsent(visit.route(), visit));
        return first;
    }

    /** Each parameter with each value while the others stay as they were met. */
    private static Stream<Try> tries(Walk.Visit visit, Set<String> names) {
        String[] parts = visit.path().split("\\?", 2);
        var inQuery = names.stream()
                .flatMap(name -> PAYLOADS.stream().map(value -> {
                    String rest = parts.length < 2
                            ? ""
                            : Arrays.stream(parts[1].split("&"))
                                    .filter(pair -> !pair.startsWith(name + "="))
                                    .map(pair -> "&" + pair)
                                    .reduce("", String::concat);
                    return parts[0] + "?" + encoded(name) + "=" + encoded(value) + rest;
                }));
        String[] pattern = visit.route().substring(4).replaceAll("\\{\\d+}", "").split("/");
        String[] path = parts[0].split("/");
        var inPath = IntStream.range(0, Math.min(pattern.length, path.length))
                .filter(i -> pattern[i].contains("{"))
                .boxed()
                .flatMap(i -> PAYLOADS.stream().map(value -> {
                    String[] changed = path.clone();
                    changed[i] = encoded(value).replace("+", "%20");
                    return String.join("/", changed);
                }));
        return Stream.concat(inQuery, inPath).map(address -> new Try(visit, address));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Map<String, Set<String>> parameters() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        walk.haven()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, method) -> info.getPatternValues()
                        .forEach(path -> Arrays.stream(method.getMethod().getParameters())
                                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                                .filter(parameter -> !Map.class.isAssignableFrom(parameter.getType()))
                                .forEach(parameter -> add(names, "GET " + path, nameOf(parameter)))));
        for (Walk.Visit visit : walk.visits()) {
            Walk.parameters(visit.path()).forEach(name -> add(names, visit.route(), name));
            GET_FORM.matcher(visit.answer().body())
                    .results()
                    .forEach(form -> ACTION.matcher(form.group())
                            .results()
                            .forEach(action -> NAME.matcher(form.group())
                                    .results()
                                    .forEach(name -> add(names, Walk.routeOf("GET", action.group(1)), name.group(1)))));
        }
        return names;
    }

    private static String nameOf(Parameter parameter) {
        var asked = parameter.getAnnotation(RequestParam.class);
        return Stream.of(asked.value(), asked.name(), parameter.getName())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static void add(Map<String, Set<String>> names, String route, String name) {
        names.computeIfAbsent(route, each -> new TreeSet<>()).add(name);
    }
}
