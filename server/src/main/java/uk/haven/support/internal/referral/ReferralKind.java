package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.ArrayList;
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
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Worker;
import uk.haven.support.domain.referral.ReferralDays;
import uk.haven.support.domain.referral.ReferralRules;
import uk.haven.support.domain.referral.ReferralState;
import uk.haven.support.domain.referral.ServiceFigures.Counted;
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

    /** A draft that nobody sent has not happened to the child, and a referral that was declined began nothing. */
    @Override
    public List<Told> story(Collection<Intervention> interventions) {
        Map<Long, Counted> standing = book.standing(interventions);
        var told = new ArrayList<Told>();
        for (Intervention each : interventions) {
            Counted stands = standing.get(each.id());
            if (stands != null && stands.days().sent().isPresent()) {
                tell(each, stands, told);
            }
        }
        return told;
    }

    private static void tell(Intervention each, Counted stands, List<Told> told) {
        ReferralDays days = stands.days();
        String to = each.title();
        told.add(new Told(days.sent().orElseThrow(), "Referred to " + to, ""));
        days.answered().ifPresent(on -> told.add(new Told(on, to + " " + answer(stands), "")));
        days.begun().ifPresent(on -> told.add(new Told(on, to + " began", "")));
        String over = stands.state() == ReferralState.ENDED ? to + " ended" : "The referral to " + to + " was closed";
        String outcome = stands.state() == ReferralState.ENDED
                ? each.outcome().map(InterventionOutcome::label).orElse("")
                : "";
        days.closed().ifPresent(on -> told.add(new Told(on, over, outcome)));
    }

    /** Of one that was closed later, what the answer was is not known any more. */
    private static String answer(Counted stands) {
        return switch (stands.state()) {
            case ACCEPTED, IN_PROGRESS, ENDED -> "accepted the referral";
            case DECLINED -> "declined the referral";
            case WITHDRAWN -> stands.days().begun().isPresent() ? "accepted the referral" : "answered the referral";
            case DRAFT, SENT ->
                throw new IllegalStateException("Nobody has answered a referral that is " + stands.state());
        };
    }

    /** What an agency received is its own to do: it goes from one of its people to another, and to nobody else. */
    @Override
    public Map<Long, Handing> handing(Collection<Intervention> given, Worker to) {
        Map<Long, Handing> said = new HashMap<>();
        book.known(given).forEach((id, each) -> {
            if (each.to().agencyId().isPresent()) {
                said.put(
                        id,
                        each.to().agencyId().equals(to.agencyId())
                                ? new Handing.Fits()
                                : new Handing.Refused(Problem.of(
                                        "worker",
                                        "HANDOVER-AGENCY",
                                        "A referral stays with the agency to which it was sent",
                                        "Choose somebody of the agency, or leave the referral out")));
            }
        });
        return said;
    }

    @Override
    public Map<Long, String> knownAs(Collection<Intervention> interventions) {
        Map<Long, String> names = new HashMap<>();
        book.known(interventions).forEach((id, each) -> names.put(id, each.knownAs()));
        return names;
    }

    @Override
    public List<Start> starts(Child child) {
        boolean may = Viewers.current().orElse(null) instanceof Viewer.Person person
                && Receivers.WORK.stream().anyMatch(role -> person.hasAt(role, child.schoolId()));
        return may ? List.of(new Start("Refer to a service", PATH + "/new?child=" + child.publicId())) : List.of();
    }
}
