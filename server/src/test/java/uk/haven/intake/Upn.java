package uk.haven.intake;

/** Makes UPNs with their right letter, for tests. */
final class Upn {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Upn() {}

    /** Of authority 850, for the establishment and a serial of five digits. */
    static String of(int establishment, int serial) {
        String digits = "850%04d%05d".formatted(establishment, serial);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i + 2);
        }
        return LETTERS.charAt(sum % 23) + digits;
    }
}
