package uk.haven.children.domain;

/** Whether two forenames of one surname and birth date may be one child's; twins' names are not alike. */
public final class Likeness {

    private static final int SHORTEST = 3;
    private static final int LONG_ENOUGH_FOR_A_SLIP = 5;

    private Likeness() {}

    /**
     * Alike when one begins with the other's first name ("Thomas", "Thomas James"), one is the other's beginning of three
     * letters or more ("Sam", "Samuel"), or they are one slip of the pen apart and long enough for it to be one.
     *
     * @param one a {@link NameKey}
     * @param other a {@link NameKey}
     */
    public static boolean alike(String one, String other) {
        String first = firstWord(one);
        String second = firstWord(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        if (first.equals(second)) {
            return true;
        }
        String shorter = first.length() <= second.length() ? first : second;
        String longer = shorter.equals(first) ? second : first;
        if (shorter.length() >= SHORTEST && longer.startsWith(shorter)) {
            return true;
        }
        return shorter.length() >= LONG_ENOUGH_FOR_A_SLIP && oneSlipApart(shorter, longer);
    }

    private static String firstWord(String key) {
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }

    /** One letter changed, left out, put in, or two neighbours swapped. */
    private static boolean oneSlipApart(String shorter, String longer) {
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        if (longer.length() > shorter.length()) {
            return longer.substring(i + 1).equals(shorter.substring(i));
        }
        if (longer.substring(i + 1).equals(shorter.substring(i + 1))) {
            return true;
        }
        return i + 1 < shorter.length()
                && shorter.charAt(i) == longer.charAt(i + 1)
                && shorter.charAt(i + 1) == longer.charAt(i)
                && longer.substring(i + 2).equals(shorter.substring(i + 2));
    }
}
