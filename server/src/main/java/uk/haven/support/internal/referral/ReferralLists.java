package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** Referrals for lists: asked for, and received. Call inside a transaction. */
@Service
public class ReferralLists {

    private final ReferralLineStore store;

    ReferralLists(ReferralLineStore store) {
        this.store = store;
    }

    /** Asked by the schools, open or closed since the day. */
    public List<ReferralLine> asked(Collection<Long> schools, LocalDate since) {
        return schools.isEmpty() ? List.of() : store.asked(schools, since);
    }

    /** With the agencies or schools now, longest waiting first, as far as their shares hold. */
    public List<ReferralLine> received(Collection<Long> agencies, Collection<Long> schools) {
        return agencies.isEmpty() && schools.isEmpty() ? List.of() : store.received(agencies, schools);
    }
}
