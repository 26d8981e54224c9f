package uk.haven.children.domain;

/** Unique learner numbers: ten digits, the last a check digit. */
public final class Uln {

    private Uln() {}

    public static boolean valid(String uln) {
        if (uln.length() != 10 || !uln.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (uln.charAt(i) - '0') * (10 - i);
        }
        int remainder = sum % 11;
        return remainder != 0 && 10 - remainder == uln.charAt(9) - '0';
    }
}
