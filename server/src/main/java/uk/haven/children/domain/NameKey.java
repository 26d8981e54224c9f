package uk.haven.children.domain;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name as it is searched and compared: lower case, without accents and apostrophes, hyphens as spaces. "O’Néill-Smith"
 * is found as "oneill smith". Names in other scripts keep their letters.
 */
public final class NameKey {

    private NameKey() {}

    public static String of(String name) {
        if (isPlain(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String parts = Normalizer.normalize(name, Normalizer.Form.NFKD);
        var key = new StringBuilder(parts.length());
        parts.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.FORMAT,
                        Character.CONTROL,
                        Character.MODIFIER_LETTER,
                        Character.MODIFIER_SYMBOL -> {}
                case Character.DASH_PUNCTUATION, Character.SPACE_SEPARATOR -> space(key);
                default -> {
                    if (c == 'ß') {
                        key.append("ss");
                    } else if (c == 'Æ' || c == 'æ') {
                        key.append("ae");
                    } else if (c == 'Ø' || c == 'ø') {
                        key.append('o');
                    } else if (c == 'Ł' || c == 'ł') {
                        key.append('l');
                    } else if (c != '\'' && c != '’' && c != '‘' && c != '`' && c != '.') {
                        key.appendCodePoint(Character.toLowerCase(c));
                    }
                }
            }
        });
        return key.toString().strip();
    }

    private static void space(StringBuilder key) {
        if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
            key.append(' ');
        }
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
