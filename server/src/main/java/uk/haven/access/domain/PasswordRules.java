package uk.haven.access.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.haven.platform.Problem;

/**
 * What a password must be (DfE's digital standards: twelve characters with a list of refused ones; no rules of
 * composition, no forced changes).
 */
public final class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private static final Pattern FEW_CHARACTERS = Pattern.compile("(.{1,4})\\1{2,}.{0,3}");

    /** What many of the most used passwords are made of, once digits and signs are taken away and look-alikes put back. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passw",
            "passphrase",
            "letmein",
            "welcome",
            "qwerty",
            "qwertyuiop",
            "qwertyuiopasdfghjkl",
            "asdfghjkl",
            "zxcvbnm",
            "abcdefghijkl",
            "abcdefghijklm",
            "abcdefg",
            "administrator",
            "admin",
            "changeme",
            "iloveyou",
            "football",
            "liverpool",
            "arsenal",
            "chelsea",
            "portsmouth",
            "southampton",
            "pompey",
            "manchester",
            "manchesterunited",
            "monkey",
            "dragon",
            "sunshine",
            "princess",
            "superman",
            "batman",
            "teacher",
            "school",
            "primaryschool",
            "headteacher",
            "children",
            "hampshire",
            "havant",
            "leighpark",
            "england",
            "computer",
            "internet",
            "trustno",
            "master",
            "login",
            "secret",
            "summer",
            "winter",
            "spring",
            "autumn",
            "september",
            "october",
            "november",
            "december",
            "january",
            "february",
            "monday",
            "friday",
            "christmas",
            "default",
            "guest",
            "correcthorsebatterystaple",
            "mypassword",
            "thisismypassword",
            "newpassword",
            "yourpassword",
            "passwordpassword");

    private PasswordRules() {}

    /** The first reason why the password won't do, or empty. */
    public static Optional<Problem> refuse(String password, String email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return refused(
                    "PASSWORD-SHORT",
                    "The password has " + length + " characters",
                    "Use at least " + SHORTEST + "; three or four unrelated words work well");
        }
        if (length > LONGEST) {
            return refused("PASSWORD-LONG", "The password has " + length + " characters", "Use at most " + LONGEST);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (FEW_CHARACTERS.matcher(plain).matches() || plain.chars().distinct().count() < 5 || isRun(plain)) {
            return refused(
                    "PASSWORD-REPEATS",
                    "The password repeats or counts",
                    "Use words that have nothing to do with one another");
        }
        if (leansOn(plain, email, name)) {
            return refused(
                    "PASSWORD-NAMES-YOU",
                    "The password is made from your name, your email or Haven",
                    "Use words that nobody would think of for you");
        }
        if (COMMON.contains(bare(plain))) {
            return refused(
                    "PASSWORD-COMMON", "The password is one that many people use", "Use three or four unrelated words");
        }
        return Optional.empty();
    }

    private static Optional<Problem> refused(String code, String wrong, String remedy) {
        return Optional.of(Problem.of("password", code, wrong, remedy));
    }

    private static boolean leansOn(String password, String email, String name) {
        String left = password;
        for (String word :
                (email + " " + name + " haven").toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() >= 4 || word.equals("haven")) {
                left = left.replace(word, "");
            }
        }
        return left.length() < password.length()
                && left.replaceAll("[^\\p{L}]", "").length() < 6;
    }

    /** Whether nearly every character follows the one before it, as in 123456789012 or abcdefghijkl. */
    private static boolean isRun(String text) {
        int steps = 0;
        for (int i = 1; i < text.length(); i++) {
            int step = text.charAt(i) - text.charAt(i - 1);
            if (step == 1 || step == -1 || step == -9) {
                steps++;
            }
        }
        return steps >= text.length() - 2;
    }

    /** The word in it: digits and signs around it taken away, look-alikes within it put back. */
    private static String bare(String password) {
        return password.replaceAll("^[^\\p{L}@$]+|[^\\p{L}]+$", "")
                .replace('0', 'o')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('3', 'e')
                .replace('1', 'i')
                .replaceAll("[^\\p{L}]", "");
    }
}
