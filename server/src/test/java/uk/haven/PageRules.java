package uk.haven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What every page keeps, whoever looks at it: its bones, its headers, and nothing of how it was made. */
final class PageRules {

    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern NOT_SHOWN = Pattern.compile("(?s)<(script|style|template)\\b.*?</\\1>");

    /** Marks of a template that was not filled in, or of an object that nobody put into words. */
    private static final Pattern LEFT_OVER =
            Pattern.compile("\\$\\{|!\\{|@(?:template|if|elseif|else|endif|for|endfor)\\b"
                    + "|\\bnull\\b|\\bundefined\\b|\\bNaN\\b|Optional\\w*[\\[.]|\\[object |\\b(?:uk\\.haven|java)\\.[a-z]+"
                    + "|\\w@[0-9a-f]{6,8}\\b|%(?:s|d|\\.\\d?f)(?!\\w)|\\bPT\\d+[HMS]\\b|&amp;(?:amp|lt|gt|#\\d+);");

    /** Scripts and styles that the content policy would stop. */
    private static final Pattern INLINE = Pattern.compile(
            "(?i)<script(?![^>]*\\ssrc=)[^>]*>|<style\\b|<[a-z][^>]*\\s(?:style|on[a-z]+)=|\"javascript:");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'",
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Strict-Transport-Security", "max-age=31536000",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY");

    private PageRules() {}

    /** What is wrong with the bones and the words. */
    static List<String> brokenIn(String body) {
        var wrong = new ArrayList<String>();
        Matcher title = TITLE.matcher(body);
        if (!title.find() || title.group(1).replace("– Haven", "").isBlank()) {
            wrong.add("has no title");
        }
        if (body.split("<h1\\b", -1).length != 2) {
            wrong.add("has not one h1");
        }
        String shown = NOT_SHOWN.matcher(body).replaceAll("").replaceAll("(?s)<[^>]*>", " ");
        LEFT_OVER
                .matcher(shown)
                .results()
                .forEach(found -> wrong.add("shows “"
                        + shown.substring(Math.max(0, found.start() - 20), Math.min(shown.length(), found.end() + 20))
                                .replaceAll("\\s+", " ")
                        + "”"));
        ID.matcher(body)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((id, times) -> {
                    if (times > 1) {
                        wrong.add("has the id " + id + " " + times + " times");
                    }
                });
        return wrong;
    }

    /** What of it the content policy would stop. */
    static List<String> inlineIn(String body) {
        return INLINE.matcher(body)
                .results()
                .map(found -> "has " + found.group())
                .toList();
    }

    /** Headers that an answer to a signed-in person lacks. */
    static List<String> headersMissingIn(Map<String, List<String>> headers) {
        return HEADERS.entrySet().stream()
                .filter(each -> headers.entrySet().stream()
                        .noneMatch(sent -> sent.getKey().equalsIgnoreCase(each.getKey())
                                && sent.getValue().stream().anyMatch(value -> value.contains(each.getValue()))))
                .map(each -> "lacks " + each.getKey() + ": " + each.getValue())
                .sorted()
                .toList();
    }
}
