package uk.haven.children.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.haven.children.Families.Contact;
import uk.haven.children.Families.PersonDetails;
import uk.haven.children.Families.Stated;
import uk.haven.platform.Problem;

/** What may be written down of a family; each rule answers with the reason for a no. */
public final class FamilyRules {

    /** Questions to other schools that may be open for one child: more would be guessing. */
    public static final int OPEN_QUESTIONS = 5;

    /** A child on no roll is younger than this, in years: at five every child is of school age. */
    public static final int PRE_SCHOOL_YEARS = 6;

    /** Characters of the shortest reason that says anything. */
    public static final int SHORTEST_REASON = 10;

    private static final int LONGEST_REASON = 500;

    private FamilyRules() {}

    /** A brother or sister is stated exactly: by the number, or by both names and the birth date. */
    public static Optional<Problem> stated(Stated stated, int open) {
        if (open >= OPEN_QUESTIONS) {
            return Optional.of(Problem.of(
                    "upn",
                    "LINK-MANY",
                    "Five questions about this child wait for an answer already",
                    "Wait for the answers, or withdraw one"));
        }
        boolean named = !stated.forename().isBlank()
                && !stated.surname().isBlank()
                && stated.birthDate().isPresent();
        if (stated.upn().isBlank() && !named) {
            return Optional.of(Problem.of(
                    "upn",
                    "LINK-STATED",
                    "A brother or sister is linked only when stated exactly",
                    "Give the pupil number, or the first name, surname and date of birth"));
        }
        if (!stated.upn().isBlank() && !number(stated.upn())) {
            return Optional.of(Problem.of(
                    "upn", "LINK-UPN", "That is no pupil number", "Check it, or give names and date of birth"));
        }
        if (stated.forename().length() > 100 || stated.surname().length() > 100) {
            return Optional.of(Problem.of("forename", "NAME-LENGTH", "A name is too long", "Use up to 100 characters"));
        }
        return Optional.empty();
    }

    private static boolean number(String upn) {
        Upn.Check check = Upn.check(upn);
        return check == Upn.Check.VALID || check == Upn.Check.TEMPORARY;
    }

    /** A person has a name and belongs to the children in some way; a child on no roll is under five or just over. */
    public static List<Problem> person(PersonDetails details, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (details.name().isBlank()) {
            problems.add(Problem.of("name", "PERSON-NAME", "Who is it?", "Give the name"));
        }
        longer("name", details.name(), 200, problems);
        if (details.relation().isBlank()) {
            problems.add(Problem.of(
                    "relation",
                    "PERSON-RELATION",
                    "How do they belong to the children?",
                    "Say it in a word: mother, carer, little brother"));
        }
        longer("relation", details.relation(), 100, problems);
        if (!details.adult()) {
            if (details.birthDate().isEmpty()) {
                problems.add(Problem.of(
                        "born", "PERSON-BORN", "When was the child born?", "Give the day, the month and the year"));
            } else if (details.birthDate().get().isAfter(today)) {
                problems.add(Problem.of(
                        "born", "PERSON-UNBORN", "That day has not come yet", "Write the child down once it is born"));
            } else if (!details.birthDate().get().plusYears(PRE_SCHOOL_YEARS).isAfter(today)) {
                problems.add(Problem.of(
                        "born",
                        "PERSON-SCHOOL-AGE",
                        "A child of that age is on a school's roll",
                        "Link the child as a brother or sister"));
            }
        }
        details.contact().ifPresent(contact -> contact(contact, problems));
        return problems;
    }

    private static void contact(Contact contact, List<Problem> problems) {
        longer("address", contact.address(), 500, problems);
        longer("phone", contact.phone(), 100, problems);
        longer("email", contact.email(), 200, problems);
        longer("keep", contact.keepFrom(), 500, problems);
    }

    /** Details that are held are replaced only by whoever sees them: else an address is lost that nobody has looked at. */
    public static Problem shut(boolean guarded) {
        return guarded
                ? Problem.of(
                        "phone",
                        "CONTACT-SHUT",
                        "How to reach them is guarded, and it is not open to you now",
                        "Open it first, saying why, and look at what is held; then save again")
                : Problem.of(
                        "",
                        "CONTACT-ELSEWHERE",
                        "Another school has been told how to reach them",
                        "That stays as it is: save the rest, and ring that school about a change");
    }

    /** Guarded details are opened for a reason that can be looked at later. */
    public static Optional<Problem> reason(String reason) {
        int length = reason.strip().length();
        return length < SHORTEST_REASON || length > LONGEST_REASON
                ? Optional.of(Problem.of(
                        "reason",
                        "OPENING-REASON",
                        "These details are guarded: opening them needs a reason",
                        "Say why in 10 to 500 characters"))
                : Optional.empty();
    }

    /** Adds a problem when the text is longer than so many characters. */
    public static void longer(String field, String text, int most, List<Problem> problems) {
        if (text.length() > most) {
            problems.add(Problem.of(field, "TEXT-LENGTH", "That is too long", "Use up to " + most + " characters"));
        }
    }
}
