package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.domain.referral.ReferralRules;
import uk.haven.support.domain.referral.ReferralState;
import uk.haven.support.internal.KindOfSupport;

/** Referrals among all kinds of support. */
@Component
@Order(20)
class ReferralKind implements KindOfSupport {

    static final String PATH = "/support/referrals";

    private final ReferralBook book;

    ReferralKind(ReferralBook book) {
        this.book = book;
    }

    @Override
    public Set<InterventionKind> kinds() {
        return Set.of(InterventionKind.REFERRAL);
    }

    @Override
    public String path(Intervention intervention) {
        return PATH + "/" + intervention.publicId();
    }

    @Override
    public Map<Long, String> progress(Collection<Intervention> interventions, LocalDate date) {
        Map<Long, String> told = new HashMap<>();
        book.standing(interventions)
                .forEach((id, each) -> told.put(id, ReferralWords.standing(each.state(), each.days(), date)));
        return told;
    }

    @Override
    public Set<Long> acting(Collection<Intervention> interventions, LocalDate date) {
        Set<Long> acting = new HashSet<>();
        book.standing(interventions).forEach((id, each) -> {
            boolean declined = each.state() == ReferralState.DECLINED
                    || (each.state() == ReferralState.WITHDRAWN
                            && each.days().begun().isEmpty());
            if (ReferralRules.acting(each.days(), declined, date)) {
                acting.add(id);
            }
        });
        return acting;
    }

    @Override
    public List<Start> starts(Child child) {
        boolean may = Viewers.current().orElse(null) instanceof Viewer.Person person
                && Receivers.WORK.stream().anyMatch(role -> person.hasAt(role, child.schoolId()));
        return may ? List.of(new Start("Refer to a service", PATH + "/new?child=" + child.publicId())) : List.of();
    }
}
