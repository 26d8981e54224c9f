package uk.haven.intake.internal;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.access.Account;
import uk.haven.access.Accounts;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.intake.SchoolNumbers;

/** For which schools the person who sent a set may write now: a role may have ended since the set came. */
@Component
class Senders {

    private final Accounts accounts;
    private final SchoolNumbers numbers;

    Senders(Accounts accounts, SchoolNumbers numbers) {
        this.accounts = accounts;
        this.numbers = numbers;
    }

    /** The schools for which a person sends files. */
    static Set<Long> schoolsOf(Viewer.Person person) {
        return person.memberships().stream()
                .filter(membership -> membership.role() == Role.DATA_MANAGER)
                .flatMap(membership -> membership.schoolId().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** With the schools that were theirs when they sent the set and still are. Call as batch work. */
    Sender of(SentTogether set, LocalDate today) {
        Set<Long> still = set.account().isEmpty()
                ? Set.of()
                : accounts.find(set.account().getAsLong())
                        .filter(Account::enabled)
                        .map(account -> schoolsOf(account.viewerOn(today)))
                        .orElse(Set.of());
        return new Sender(
                set.account(),
                set.sender(),
                set.schools().stream().filter(still::contains).collect(Collectors.toUnmodifiableSet()),
                Sender.WEB);
    }

    /** LAESTABs of the sender's schools. */
    Set<String> laestabs(Sender sender) {
        return numbers.laestabs(sender.schools());
    }
}
