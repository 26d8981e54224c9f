package uk.haven.children;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.haven.platform.Problem;

/**
 * Families: children who belong together at home, at whatever schools; parents and carers; children on no roll; how to
 * reach them; their story. Only those who work with children at the school of one of them see and change it; what another
 * school was told stays that school's, unless the family agreed (docs/adr/0011). Call inside a transaction.
 */
public interface Families {

    /** Longest text of a story, in characters. */
    int STORY = 4000;

    /** A child's family as the viewer may see it; of a child who is in none yet, the child alone. */
    Family of(ChildId child);

    /** The families of children at the school, each once, with the children whom the viewer may see. */
    List<List<ChildId>> at(long schoolId);

    /** Others of each child's family whom the viewer may see, with the child; children in no family are absent. */
    Map<ChildId, List<ChildId>> siblings(Collection<ChildId> children);

    /**
     * Keeps a parent, carer or child on no roll. Contact details that are held are replaced only by whoever sees them, and
     * what they were is kept.
     *
     * @param id of the one that is changed; empty to add one
     */
    Saved keep(Child child, Optional<UUID> id, int version, PersonDetails details);

    /** Takes one out of the family; how to reach them is no longer shown. False when it was not there. */
    boolean takeOut(Child child, UUID person);

    /** Opens guarded contact details for a quarter of an hour. @return what is wrong with the reason */
    Optional<Problem> open(Child child, UUID person, String reason);

    /** How the person is reached; empty when it is not held, guarded, or another school's. */
    Optional<Contact> contact(Child child, UUID person);

    /**
     * How the person was to be reached before it was changed, latest first. It is guarded whatever it said itself: open for a
     * quarter of an hour to whoever has given a reason ({@link #open}), and only what the viewer's own schools were told. That
     * it was read is audited.
     *
     * @return empty while it is not open to the viewer
     */
    Optional<List<Earlier>> earlier(Child child, UUID person);

    /**
     * Grown-ups to whom a letter about each child can be sent by post, in the order in which the family's page has them; one
     * query for all. Left out is whoever has no parental responsibility, whose contact details are guarded or belong to
     * another school, and of whom no address is held. Children without anybody are absent.
     */
    Map<ChildId, List<Correspondent>> correspondents(Collection<ChildId> children);

    /** @param relation how they belong to the children: "mother" */
    record Correspondent(UUID person, String name, String relation, Responsibility responsibility, String address) {}

    Saved keepHome(Child child, int version, String language, boolean interpreter);

    /** Keeps the story in the words of the child's school. @param agreed whether the children's other schools may read it */
    Saved keepStory(Child child, int version, String words, boolean agreed);

    /**
     * Says that the child has a brother or sister, stated exactly. One at the viewer's own schools is put into the family at
     * once; of any other, the viewer learns nothing until that child's school agrees.
     */
    Linked link(Child child, Stated stated);

    /** What others ask of the viewer's schools, and what these asked, latest first. */
    List<Claim> claims();

    /** Answers what is asked of one's own school; false when it is answered or withdrawn already. */
    boolean answer(UUID claim, boolean agree);

    /** Takes back what one's own school asked; false when it is answered already. */
    boolean withdraw(UUID claim);

    /** Puts two children of the viewer's schools into one family; for batch work, any two. False when it may not. */
    boolean together(Child one, Child other);

    /** Children of the same surname and postcode who are in no family yet, by household, for batch work. */
    List<List<ChildId>> likely(int most);

    /** Takes the child out of its family; the others stay together. */
    void leave(Child child);

    /**
     * @param members children whom the viewer may see, the one asked for first
     * @param elsewhere brothers and sisters at other schools
     * @param stories what the family told, as far as the viewer may read it
     */
    record Family(
            List<ChildId> members, List<Elsewhere> elsewhere, List<Person> people, Home home, List<Story> stories) {
        public Family {
            members = List.copyOf(members);
            elsewhere = List.copyOf(elsewhere);
            people = List.copyOf(people);
            stories = List.copyOf(stories);
        }
    }

    /** A brother or sister at another school: the first name, and which school to ring. */
    record Elsewhere(String forename, long schoolId) {}

    /** Whether a person has parental responsibility. */
    enum Responsibility {
        YES("Has parental responsibility"),
        NO("Has no parental responsibility"),
        UNKNOWN("Parental responsibility not known");

        private final String label;

        Responsibility(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One of a family who is no pupil.
     *
     * @param adult a parent, carer or other adult; else a child on no roll
     * @param reachable whether contact details are held
     * @param guarded whether they are kept from somebody
     */
    record Person(
            UUID id,
            boolean adult,
            String name,
            String relation,
            Optional<LocalDate> birthDate,
            Responsibility responsibility,
            boolean reachable,
            boolean guarded,
            int version,
            String editedBy) {}

    /**
     * What is written down of a person.
     *
     * @param contact empty leaves the details as they are
     */
    record PersonDetails(
            boolean adult,
            String name,
            String relation,
            Optional<LocalDate> birthDate,
            Responsibility responsibility,
            Optional<Contact> contact) {}

    /** @param keepFrom who must not learn the address; "" when nobody */
    record Contact(String address, String phone, String email, String keepFrom) {

        /** Nothing is known of how to reach the person. */
        public static final Contact NONE = new Contact("", "", "", "");

        public boolean empty() {
            return equals(NONE);
        }
    }

    /** What was replaced. @param by who replaced it, as they were called then */
    record Earlier(Contact contact, String by, Instant at) {}

    /** @param version 0 before anything was said */
    record Home(String language, boolean interpreter, int version, String editedBy) {}

    /** @param schoolId whose words they are */
    record Story(long schoolId, String words, boolean agreed, int version, String editedBy, Instant at) {}

    /** What came of saving. */
    sealed interface Saved {
        record Done() implements Saved {}

        record Refused(List<Problem> problems) implements Saved {}

        /** Somebody else changed it first; look again. */
        record Overtaken() implements Saved {}
    }

    /** The other child: by number, or by both names and birth date. */
    record Stated(String upn, String forename, String surname, Optional<LocalDate> birthDate) {}

    /** What came of stating a brother or sister. */
    sealed interface Linked {
        /** @param with a child of the viewer's own schools */
        record Joined(ChildId with) implements Linked {}

        /** If there is such a child at another school, that school is asked. */
        record Asked() implements Linked {}

        record Refused(List<Problem> problems) implements Linked {}
    }

    /** How a question stands. */
    enum ClaimState {
        OPEN,
        AGREED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * A question between schools.
     *
     * @param mine whether the viewer's school asks; else it is asked
     * @param askerId the school that asks
     * @param childName the child of that school
     * @param stated what it said of the other child
     * @param askedOn the partnership's day on which it was asked
     * @param about the viewer's child who is meant, when the viewer's school is asked
     */
    record Claim(
            UUID id,
            boolean mine,
            long askerId,
            String childName,
            String stated,
            ClaimState state,
            String askedBy,
            Instant askedAt,
            LocalDate askedOn,
            Optional<ChildId> about) {}
}
