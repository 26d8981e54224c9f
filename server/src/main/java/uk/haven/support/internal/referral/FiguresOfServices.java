package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewer;
import uk.haven.support.domain.referral.ServiceFigures;

/**
 * Time to first response and waiting list of a service: exact, of the referrals of the viewer's own schools or of those sent
 * to them, and of nobody else's. Call inside a transaction.
 */
@Service
public class FiguresOfServices {

    private final ReferralEntryStore store;

    FiguresOfServices(ReferralEntryStore store) {
        this.store = store;
    }

    /** Of what the viewer's schools asked; nothing for who works at none. */
    public Optional<ServiceFigures> asked(Viewer.Person viewer, long service, LocalDate date) {
        var schools = viewer.memberships().stream()
                .filter(each -> Receivers.WORK.contains(each.role()))
                .flatMap(each -> each.schoolId().stream())
                .distinct()
                .toList();
        return schools.isEmpty()
                ? Optional.empty()
                : Optional.of(ServiceFigures.of(store.asked(service, schools), date));
    }

    /** Of what was sent to where the viewer works, dates alone; nothing when nothing ever was. */
    public Optional<ServiceFigures> received(long service, LocalDate date) {
        var received = store.received(service);
        return received.isEmpty() ? Optional.empty() : Optional.of(ServiceFigures.of(received, date));
    }
}
