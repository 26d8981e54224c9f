package uk.haven.children.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.haven.children.domain.NameKey;
import uk.haven.intake.Rows;
import uk.haven.platform.YearGroup;

/** One good row of {@code pupils.csv}: who, and one enrolment. */
record PupilRow(
        Rows.Row row,
        String upn,
        boolean pseudonymous,
        Identity identity,
        long schoolId,
        LocalDate entry,
        @Nullable LocalDate leaving,
        boolean leavingSaid,
        @Nullable YearGroup year,
        Traits traits) {

    /** Who a child is, as a file says it. */
    record Identity(
            String surname,
            String forename,
            @Nullable LocalDate birthDate,
            String sex,
            String surnameKey,
            String forenameKey) {

        static Identity of(String surname, String forename, @Nullable LocalDate birthDate, String sex) {
            return new Identity(surname, forename, birthDate, sex, NameKey.of(surname), NameKey.of(forename));
        }

        /** Another surname and another birth date: this number may have been given to another child. */
        boolean contradicts(Identity other) {
            return birthDate != null
                    && other.birthDate != null
                    && !birthDate.equals(other.birthDate)
                    && !surnameKey.equals(other.surnameKey);
        }

        /** This, with what it does not say taken from what was held. */
        Identity over(Identity held) {
            return new Identity(
                    surname.isEmpty() ? held.surname : surname,
                    surname.isEmpty() && forename.isEmpty() ? held.forename : forename,
                    birthDate == null ? held.birthDate : birthDate,
                    sex.equals("U") ? held.sex : sex,
                    surname.isEmpty() ? held.surnameKey : surnameKey,
                    surname.isEmpty() && forename.isEmpty() ? held.forenameKey : forenameKey);
        }
    }

    /** What a school says of a child; "" where it does not say. */
    record Traits(
            String sen,
            String fsm,
            String inCare,
            String youngCarer,
            String ethnicity,
            String firstLanguage,
            String postcode) {

        static final Traits NONE = new Traits("", "", "", "", "", "", "");

        Traits over(Traits held) {
            return new Traits(
                    or(sen, held.sen),
                    or(fsm, held.fsm),
                    or(inCare, held.inCare),
                    or(youngCarer, held.youngCarer),
                    or(ethnicity, held.ethnicity),
                    or(firstLanguage, held.firstLanguage),
                    or(postcode, held.postcode));
        }

        private static String or(String said, String held) {
            return said.isEmpty() ? held : said;
        }
    }
}
