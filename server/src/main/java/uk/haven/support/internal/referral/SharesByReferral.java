package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.children.ChildShares;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.domain.referral.ReferralState;
import uk.haven.support.domain.referral.Sharing;

/** What referrals share of a child, and what they were kept from sharing, for "Who can see this and who has". */
@Component
class SharesByReferral implements ChildShares {

    private final ReferralBook book;
    private final Interventions interventions;
    private final Receivers receivers;

    SharesByReferral(ReferralBook book, Interventions interventions, Receivers receivers) {
        this.book = book;
        this.interventions = interventions;
        this.receivers = receivers;
    }

    @Override
    public List<Shared> of(Child child, LocalDate date) {
        List<Referral> told = book.of(child.id()).stream()
                .filter(each -> (each.said().sharing() == Sharing.SHARED
                                && each.days().sent().isPresent())
                        || (each.said().sharing() == Sharing.NOT_SHARED && each.state() == ReferralState.WITHDRAWN))
                .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        Map<Long, Intervention> known =
                interventions.find(told.stream().map(Referral::id).toList());
        var names = receivers.names();
        boolean may = Viewers.current().orElse(null) instanceof Viewer.Person person
                && Receivers.WORK.stream().anyMatch(role -> person.hasAt(role, child.schoolId()));
        var shares = new ArrayList<Shared>();
        for (Referral each : told) {
            Intervention of = known.get(each.id());
            if (of != null) {
                boolean holds = each.holds(date);
                shares.add(new Shared(
                        ReferralWords.shared(each, names.of(each.to()), date),
                        holds,
                        may ? holds ? "Withdraw" : "Look" : "",
                        ReferralKind.PATH + "/" + of.publicId() + (holds ? "#share" : "")));
            }
        }
        return shares;
    }
}
