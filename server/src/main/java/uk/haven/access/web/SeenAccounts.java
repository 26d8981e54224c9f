package uk.haven.access.web;

import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.AccessEvent;
import uk.haven.access.Viewers;

/** Says for the audit that the viewer looked at accounts, which are personal data too. */
@Component
class SeenAccounts {

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    SeenAccounts(ApplicationEventPublisher events, TransactionTemplate transactions) {
        this.events = events;
        this.transactions = transactions;
    }

    void list() {
        say("accounts.listed", 0);
    }

    void one(long account) {
        say("account.viewed", account);
    }

    private void say(String action, long account) {
        var actor = OptionalLong.of(Viewers.person().id());
        transactions.executeWithoutResult(status -> events.publishEvent(new AccessEvent(action, account, actor, "")));
    }
}
