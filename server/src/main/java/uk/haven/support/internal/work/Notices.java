package uk.haven.support.internal.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Account;
import uk.haven.access.Accounts;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.platform.ui.Words;

/** One email a day to whoever wants it, on days when something is due: how much, never about whom. */
@Service
public class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final Viewer SENDER = new Viewer.System("notices");

    private final ReminderStore store;
    private final MyWork work;
    private final Accounts accounts;
    private final Post post;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Notices(
            ReminderStore store,
            MyWork work,
            Accounts accounts,
            Post post,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.work = work;
        this.accounts = accounts;
        this.post = post;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Letters, with what goes into each of them and the record of it. */
    @Component
    static class Post {
        private final Letters letters;
        private final Audit audit;
        private final String address;

        Post(Letters letters, Audit audit, @Value("${haven.address:}") String address) {
            this.letters = letters;
            this.audit = audit;
            this.address = address;
        }

        void tell(Account whom, long due) {
            String things = Words.count(due, "thing is due", "things are due");
            letters.send(
                    whom.email(),
                    "Haven: " + things,
                    things + ". Sign in to Haven to see what they are about"
                            + (address.isEmpty() ? "." : ":\n" + address + "/support") + "\n\n"
                            + "You get this because you asked for it. To stop it, open Your account, Calendar and notices.");
            audit.record(new Audit.Entry("notice.sent", "account", String.valueOf(whom.id()), things));
        }
    }

    /** Whether the signed-in person wants notices. Call inside a transaction. */
    public boolean wanted() {
        return store.wants(Viewers.person().id());
    }

    /** The signed-in person wants notices, or no more. Call inside a transaction. */
    public void want(boolean wanted) {
        long me = Viewers.person().id();
        boolean changed = wanted ? store.want(me, clock.instant()) : store.wantNoMore(me);
        if (changed) {
            post.audit.record(new Audit.Entry(
                    wanted ? "notice.wanted" : "notice.wanted-no-more", "account", String.valueOf(me), ""));
        }
    }

    /** Writes to everybody who wants it and has something due on the day; each once a day, however often it is called. */
    public void send(LocalDate day) {
        var people = Viewers.as(SENDER, () -> Objects.requireNonNull(transactions.execute(_ -> store.toLookAt(day))));
        for (long account : people) {
            try {
                accounts.find(account).filter(Account::enabled).ifPresent(whom -> look(whom, day));
            } catch (RuntimeException failure) {
                // the next one still gets theirs, and this one at the next attempt
                LOG.error("A notice could not be sent", failure);
            }
        }
    }

    private void look(Account whom, LocalDate day) {
        Viewer.Person person = whom.viewerOn(LocalDate.now(clock));
        long due = Viewers.as(
                person,
                () -> Objects.requireNonNull(transactions.execute(_ -> work.of(person, day).todos().stream()
                        .filter(each -> each.item().remind() && MyWork.pressing(each))
                        .count())));
        Viewers.as(
                SENDER,
                () -> transactions.executeWithoutResult(_ -> {
                    if (store.look(whom.id(), day) && due > 0) {
                        post.tell(whom, due);
                    }
                }));
    }
}
