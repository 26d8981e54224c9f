package uk.haven.milestones.domain.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.haven.platform.Problem;

/**
 * The wording of a letter home: a title and paragraphs with names in braces that stand for what differs from letter to
 * letter. There is no name for a reason, a code, a level, a decision or anybody but the child, so no wording can tell them.
 */
public record LetterText(String title, String body) {

    public static final int TITLE = 150;
    public static final int BODY = 4000;

    /** Names that can stand in braces, each with what it stands for. */
    public static final Map<String, String> NAMES = names();

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)\\}");

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("recipient", "who the letter is to");
        names.put("child", "the child's full name");
        names.put("first name", "the child's first name");
        names.put("school", "the school");
        names.put("from", "first day of the half-term");
        names.put("until", "its last day");
        names.put("attended", "days in school: 27½ days");
        names.put("possible", "days on which the child could have been in school: 35 days");
        names.put("date", "the day on which the letter is written");
        names.put("sender", "who writes it");
        return Collections.unmodifiableMap(names);
    }

    /** The letter with each name replaced. @param facts by name; a name without a fact stays as it is */
    public LetterText filled(Map<String, String> facts) {
        return new LetterText(filled(title, facts), filled(body, facts));
    }

    private static String filled(String text, Map<String, String> facts) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(facts.getOrDefault(name(found.group(1)), found.group())));
    }

    /** Its paragraphs, which are parted by empty lines. */
    public List<String> paragraphs() {
        return List.of(body.strip().split("\\R\\s*\\R")).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** What is wrong with a wording. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (title.isBlank()) {
            problems.add(Problem.of("title", "TITLE-MISSING", "There is no title", "Say what the letter is about"));
        }
        if (title.length() > TITLE) {
            problems.add(Problem.of(
                    "title", "TITLE-LONG", "The title is longer than 150 characters", "Give it a shorter one"));
        }
        if (body.isBlank()) {
            problems.add(Problem.of("body", "BODY-MISSING", "There is no letter", "Write what it says"));
        }
        if (body.length() > BODY) {
            problems.add(Problem.of(
                    "body", "BODY-LONG", "The letter is longer than 4,000 characters", "Keep it to one page"));
        }
        unknown("title", title, problems);
        unknown("body", body, problems);
        return problems;
    }

    private static void unknown(String field, String text, List<Problem> problems) {
        String unknown = NAME.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !NAMES.containsKey(name(name)))
                .distinct()
                .map(name -> "{" + name + "}")
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            problems.add(Problem.of(
                    field,
                    "NAME-UNKNOWN",
                    unknown + " stands for nothing",
                    "Use the names that are listed beside the letter, or leave out the braces"));
        }
    }

    private static String name(String written) {
        return written.strip().toLowerCase(Locale.UK);
    }
}
