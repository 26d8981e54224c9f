package uk.haven.platform;

/**
 * What is wrong with something a person or a file said, in a form they can act on.
 *
 * @param code stable, upper case with hyphens: {@code UPN-CHECK-LETTER}
 * @param wrong what is wrong, naming the value
 * @param remedy what to do about it
 * @param field the column or form field it concerns, or "" when it concerns the whole
 */
public record Problem(String code, String wrong, String remedy, String field) {

    public static Problem of(String field, String code, String wrong, String remedy) {
        return new Problem(code, wrong, remedy, field);
    }

    /** As written in an {@code errors} column: {@code code: what is wrong: what to do}. */
    public String inErrorsColumn() {
        return code + ": " + wrong + ": " + remedy;
    }
}
