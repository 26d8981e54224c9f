package uk.haven.support.internal.work;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Keys;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.support.domain.work.CalendarFile;
import uk.haven.support.internal.WorkSource.Planned;

/** A person's calendar of what is planned, at a secret address: whoever has the address learns when, never about whom. */
@Service
public class Calendars {

    /** How far ahead the calendar reaches. */
    public static final int WEEKS = 6;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ReminderStore store;
    private final MyWork work;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final SecretKey key;
    private final Clock clock;

    Calendars(ReminderStore store, MyWork work, Audit audit, TransactionTemplate transactions, Keys keys, Clock clock) {
        this.store = store;
        this.work = work;
        this.audit = audit;
        this.transactions = transactions;
        this.key = keys.forPurpose("calendar", "HmacSHA256");
        this.clock = clock;
    }

    /** Makes the signed-in person's address anew; an earlier one stops working. @return its secret, never told again */
    public String make() {
        byte[] token = new byte[16];
        RANDOM.nextBytes(token);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        long me = Viewers.person().id();
        transactions.executeWithoutResult(_ -> {
            store.setAddress(me, hash(secret), clock.instant());
            record("calendar.address-made", me);
        });
        return secret;
    }

    /** Ends the signed-in person's address. */
    public void end() {
        long me = Viewers.person().id();
        transactions.executeWithoutResult(_ -> {
            if (store.endAddress(me)) {
                record("calendar.address-ended", me);
            }
        });
    }

    /** When the signed-in person's address was made, while there is one. Call inside a transaction. */
    public Optional<Instant> madeAt() {
        return store.addressMadeAt(Viewers.person().id());
    }

    /** Whose address the secret is. */
    public Optional<Long> accountOf(String secret) {
        return Viewers.as(
                new Viewer.System("calendar"),
                () -> Objects.requireNonNull(transactions.execute(_ -> store.accountOf(hash(secret)))));
    }

    /** The calendar as the person may see it: what is planned from the day on. */
    public String of(Viewer.Person person, LocalDate today) {
        return Viewers.as(
                person,
                () -> Objects.requireNonNull(transactions.execute(_ -> {
                    record("calendar.read", person.id());
                    return CalendarFile.write(
                            entries(person.id(), work.planned(person, today, today.plusWeeks(WEEKS))), clock.instant());
                })));
    }

    private List<CalendarFile.Entry> entries(long account, List<Planned> planned) {
        var entries = new ArrayList<CalendarFile.Entry>();
        for (Planned each : planned) {
            String what = account + "|" + each.path() + "|" + each.what().name();
            entries.add(
                    new CalendarFile.Entry(uid(what), each.day(), each.what().words() + " (Haven)"));
        }
        return entries;
    }

    private String uid(String what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] bytes = mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 16) + "@haven";
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("HMAC-SHA-256 is not available in this JDK", unavailable);
        }
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("SHA-256 is not available in this JDK", unavailable);
        }
    }

    private void record(String action, long account) {
        audit.record(new Audit.Entry(action, "account", String.valueOf(account), ""));
    }
}
