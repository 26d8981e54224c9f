package uk.haven.schooling.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.cli.HavenCommand;

/** Options of commands that are one of a few words. */
final class Choice {

    private Choice() {}

    /** @throws HavenCommand.Refused naming the words there are */
    static <E extends Enum<E>> E of(Class<E> type, String option, String word) {
        for (E value : type.getEnumConstants()) {
            if (word(value).equalsIgnoreCase(word)) {
                return value;
            }
        }
        throw new HavenCommand.Refused(option + " is one of "
                + Arrays.stream(type.getEnumConstants()).map(Choice::word).collect(Collectors.joining(", ")) + ", not "
                + word);
    }

    /** @throws HavenCommand.Refused when it is not a school year */
    static SchoolYear year(String text) {
        try {
            return SchoolYear.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw new HavenCommand.Refused(String.valueOf(unreadable.getMessage()));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
