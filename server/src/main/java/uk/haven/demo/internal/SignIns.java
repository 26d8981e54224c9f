package uk.haven.demo.internal;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.access.Accounts;
import uk.haven.access.Keys;
import uk.haven.access.Role;
import uk.haven.access.Viewer.Membership;
import uk.haven.partnership.Agency;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;

/**
 * One account for each role. Passwords and authenticator secrets come from the data folder's own key: the same at every
 * start, so that an authenticator app goes on working, and different for every data folder.
 */
@Component
class SignIns {

    private static final String WORDS = "amber birch cedar delta ember fjord grove heron ivory jumper kettle lantern"
            + " meadow nectar orchard pebble quartz river saddle timber umber velvet willow yonder zephyr bramble"
            + " copper dapple falcon ginger harbour lichen";

    private static final List<Person> PEOPLE = List.of(
            new Person("data.manager", "Dana Marsh", Role.DATA_MANAGER, "850/9990"),
            new Person("key.worker", "Kim Weaver", Role.KEY_WORKER, "850/9990"),
            new Person("senco", "Sam Enright", Role.SENCO, "850/9990"),
            new Person("head", "Helen Parr", Role.HEAD, "850/9990"),
            new Person("head.primary", "Peter Long", Role.HEAD, "850/2254"),
            new Person("head.junior", "June Archer", Role.HEAD, "850/2100"),
            new Person("head.infant", "Ian Frost", Role.HEAD, "850/2099"),
            new Person("inclusion.leader", "Inga Lane", Role.INCLUSION_LEADER, null),
            new Person("partnership.manager", "Paula Marden", Role.PARTNERSHIP_MANAGER, null),
            new Person("committee.member", "Colin Meyer", Role.COMMITTEE_MEMBER, null),
            new Person("agency.worker", "Aisha Wren", Role.AGENCY_WORKER, null, DemoAgencies.LOCALITY),
            new Person("welfare.officer", "Ed Stone", Role.AGENCY_WORKER, null, DemoAgencies.WELFARE),
            new Person("privacy.officer", "Priya Osman", Role.PRIVACY_OFFICER, null),
            new Person("administrator", "Ada Minter", Role.ADMINISTRATOR, null));

    private final Accounts accounts;
    private final Partnership partnership;
    private final DemoAgencies agencies;
    private final Keys keys;
    private final Clock clock;

    SignIns(Accounts accounts, Partnership partnership, DemoAgencies agencies, Keys keys, Clock clock) {
        this.accounts = accounts;
        this.partnership = partnership;
        this.agencies = agencies;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param place school, or "the partnership"
     * @param secret for an authenticator app, Base32
     * @param code good for the next half minute or so
     */
    record SignIn(String email, String name, String role, String place, String password, String secret, String code) {}

    boolean exist() {
        return accounts.byEmail(email(PEOPLE.getLast())).isPresent();
    }

    /** Makes every account. */
    void create() {
        for (Person person : PEOPLE) {
            var school = school(person).map(School::id);
            accounts.addReady(new Accounts.NewAccount(
                    email(person),
                    person.name(),
                    password(person),
                    secret(person),
                    List.of(new Membership(person.role(), school, agency(person).map(Agency::id)))));
        }
    }

    List<SignIn> all() {
        var all = new ArrayList<SignIn>();
        for (Person person : PEOPLE) {
            all.add(new SignIn(
                    email(person),
                    person.name(),
                    person.role().label(),
                    school(person)
                            .map(School::name)
                            .or(() -> Optional.ofNullable(person.agency()))
                            .orElse("the partnership"),
                    password(person),
                    base32(secret(person)),
                    code(person)));
        }
        return all;
    }

    private Optional<School> school(Person person) {
        return Optional.ofNullable(person.laestab()).flatMap(partnership::schoolByLaestab);
    }

    private Optional<Agency> agency(Person person) {
        return Optional.ofNullable(person.agency()).flatMap(agencies::named);
    }

    private static String email(Person person) {
        return person.key() + "@demo.example";
    }

    /** Four words and a number. */
    private String password(Person person) {
        byte[] drawn = draw("password", person);
        String[] words = WORDS.split(" ");
        var password = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            password.append(words[(drawn[i] & 0xff) % words.length]).append('-');
        }
        return password.append(10 + (drawn[4] & 0xff) % 90).toString();
    }

    private byte[] secret(Person person) {
        return Arrays.copyOf(draw("authenticator", person), 20);
    }

    private String code(Person person) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret(person), generator.getAlgorithm()), clock.instant(), Locale.ROOT);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("This JDK has no HMAC-SHA-1 for authenticator codes", unavailable);
        }
    }

    private byte[] draw(String what, Person person) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.forPurpose("demo-sign-ins", "HmacSHA256"));
            return mac.doFinal((what + ":" + person.key()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("This JDK has no HMAC-SHA-256", unavailable);
        }
    }

    private static String base32(byte[] bytes) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = (buffer << 8 | each & 0xff) & 0xffff;
            bits += 8;
            while (bits >= 5) {
                text.append(letters.charAt(buffer >> bits - 5 & 31));
                bits -= 5;
            }
        }
        return text.toString();
    }

    private record Person(
            String key,
            String name,
            Role role,
            @Nullable String laestab,
            @Nullable String agency) {

        Person(String key, String name, Role role, @Nullable String laestab) {
            this(key, name, role, laestab, null);
        }
    }
}
