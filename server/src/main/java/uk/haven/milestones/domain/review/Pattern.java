package uk.haven.milestones.domain.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.haven.schooling.KindOfMark;

/** When and why sessions of one child are missed: by day of the week, by half of the day, by kind of mark. */
public final class Pattern {

    /** Fewer missed sessions than this make no pattern. */
    private static final int ENOUGH = 4;

    private static final int DAYS = 5;

    private final int[] possible = new int[2 * DAYS];
    private final int[] missed = new int[2 * DAYS];
    private final Map<KindOfMark, Integer> missedByKind = new EnumMap<>(KindOfMark.class);
    private final Map<KindOfMark, Integer> attendedByKind = new EnumMap<>(KindOfMark.class);

    /** Takes in one possible session. @param day epoch day, Monday to Friday */
    public void add(int day, boolean afternoon, boolean wasMissed, Optional<KindOfMark> kind) {
        int at = 2 * (LocalDate.ofEpochDay(day).getDayOfWeek().getValue() - 1) + (afternoon ? 1 : 0);
        possible[at]++;
        missed[at] += wasMissed ? 1 : 0;
        kind.ifPresent(each -> (wasMissed ? missedByKind : attendedByKind).merge(each, 1, Integer::sum));
    }

    /** So many missed of so many possible. */
    public record Share(int missed, int possible) {}

    /** Of a day of the week, Monday to Friday. */
    public Share on(DayOfWeek day) {
        int at = 2 * (day.getValue() - 1);
        return new Share(missed[at] + missed[at + 1], possible[at] + possible[at + 1]);
    }

    public Share inTheMorning() {
        return half(0);
    }

    public Share inTheAfternoon() {
        return half(1);
    }

    private Share half(int from) {
        int ofMissed = 0;
        int ofPossible = 0;
        for (int i = from; i < missed.length; i += 2) {
            ofMissed += missed[i];
            ofPossible += possible[i];
        }
        return new Share(ofMissed, ofPossible);
    }

    /** Sessions that count as missed with a mark of the kind. */
    public int missed(KindOfMark kind) {
        return missedByKind.getOrDefault(kind, 0);
    }

    /** Sessions with a mark of the kind that count as attended: a child who is late but there. */
    public int attended(KindOfMark kind) {
        return attendedByKind.getOrDefault(kind, 0);
    }

    public int missed() {
        return Arrays.stream(missed).sum();
    }

    /**
     * What stands out, in a few words, or "": a kind of mark with more than half of what was missed, a weekday with two
     * fifths or more (by chance it is a fifth), a half of the day with three quarters or more (by chance a half). With fewer than
     * four missed sessions nothing stands out.
     */
    public String inWords() {
        int all = missed();
        if (all < ENOUGH) {
            return "";
        }
        var words = new ArrayList<String>();
        for (KindOfMark kind : KindOfMark.values()) {
            if (2 * missed(kind) > all) {
                words.add("mostly " + lower(kind.label()));
            }
        }
        for (DayOfWeek day : weekdays()) {
            if (5 * on(day).missed() >= 2 * all) {
                words.add("often " + day.getDisplayName(TextStyle.FULL, Locale.UK) + "s");
            }
        }
        if (4 * inTheMorning().missed() >= 3 * all) {
            words.add("mostly mornings");
        } else if (4 * inTheAfternoon().missed() >= 3 * all) {
            words.add("mostly afternoons");
        }
        String joined = String.join(", ", words);
        return joined.isEmpty() ? "" : Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
    }

    /** Monday to Friday. */
    public static List<DayOfWeek> weekdays() {
        return List.of(DayOfWeek.values()).subList(0, DAYS);
    }

    private static String lower(String label) {
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
