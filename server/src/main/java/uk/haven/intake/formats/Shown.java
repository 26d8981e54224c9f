package uk.haven.intake.formats;

/** Foreign text as a message may quote it. */
final class Shown {

    private Shown() {}

    static String shortly(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
    }
}
