package uk.haven.support.web.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Words;
import uk.haven.platform.web.PageShell;
import uk.haven.support.Intervention;
import uk.haven.support.Workers;
import uk.haven.support.domain.referral.SharedParts;
import uk.haven.support.domain.referral.Sharing;
import uk.haven.support.internal.Shareable;
import uk.haven.support.internal.referral.Referral;
import uk.haven.support.internal.referral.ShareableParts;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;

/** What the pages of referrals share: what a referral says, as rows. */
@Component
class ReferralFacts {

    private static final Set<Role> DECIDE = Set.of(Role.SENCO, Role.HEAD);

    private final SupportForms forms;
    private final SupportSections sections;
    private final ShareableParts parts;
    private final Workers workers;

    ReferralFacts(SupportForms forms, SupportSections sections, ShareableParts parts, Workers workers) {
        this.forms = forms;
        this.sections = sections;
        this.parts = parts;
        this.workers = workers;
    }

    SupportForms forms() {
        return forms;
    }

    List<PageShell.Link> sections() {
        return sections.links(ReferralNavigation.PATH);
    }

    /** Everything it says, for those on the child's side. */
    List<SummaryRow> said(Referral of) {
        var said = of.said();
        var rows = new ArrayList<>(reasons(of));
        rows.add(SummaryRow.of(
                "The family",
                said.consentNote().isEmpty()
                        ? said.consent().label()
                        : said.consent().label() + ": " + said.consentNote()));
        if (said.sharing() == Sharing.NOT_SHARED) {
            rows.add(SummaryRow.of("Not shared, because", said.sharingReason()));
        }
        if (of.outside()) {
            rows.addAll(basis(of));
            String labels = parts.all().stream()
                    .filter(each -> said.parts().contains(each.code()))
                    .map(Shareable::label)
                    .collect(Collectors.joining("; "));
            rows.add(SummaryRow.of("What is shared", labels.isEmpty() ? "Nothing ticked" : labels));
            if (!said.sensitiveReason().isEmpty()) {
                rows.add(SummaryRow.of("Why the most sensitive parts", said.sensitiveReason()));
            }
        } else {
            rows.add(SummaryRow.of("What is shared", said.sharing().label()));
        }
        return rows;
    }

    /**
     * What was shared, for somebody on the child's side. The copy was made with the sender's eyes: what is restricted or
     * sensitive in it is open to those who could read it in the child's record and to who sent it, and to no other colleague.
     */
    SharedParts readable(Referral of, Child child, String receiver) {
        boolean sent = of.askedBy().isPresent()
                && Viewers.current().orElseThrow().accountId().equals(of.askedBy());
        return sent || SupportForms.may(DECIDE, child)
                ? of.shared()
                : of.shared()
                        .withheld(
                                parts.sensitive(),
                                new SharedParts.Row(
                                        "Shared with " + receiver, "Open to the SENCo, the head and who sent it"));
    }

    /** What its receiver reads besides the parts. */
    List<SummaryRow> toReceiver(Referral of) {
        var rows = new ArrayList<>(reasons(of));
        rows.add(SummaryRow.of("The family", of.said().consent().label()));
        rows.addAll(basis(of));
        return rows;
    }

    /** Whether a colleague of the viewer's agency has it in hand. */
    boolean colleagues(Intervention of, Referral referral) {
        return referral.state().inHand()
                && referral.to().agencyId().isPresent()
                && workers.ofAccount(Viewers.person().id()).stream()
                        .noneMatch(each -> of.workerId().equals(OptionalLong.of(each.id())));
    }

    private static List<SummaryRow> reasons(Referral of) {
        var said = of.said();
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("How soon", said.urgency().label()));
        rows.add(SummaryRow.of("Concern", said.reason().isEmpty() ? "Nothing written yet" : said.reason()));
        if (!said.evidence().isEmpty()) {
            rows.add(SummaryRow.of("Seen and tried", said.evidence()));
        }
        return rows;
    }

    private static List<SummaryRow> basis(Referral of) {
        var said = of.said();
        return List.of(
                SummaryRow.of("To be used for", said.purpose().isEmpty() ? "Nothing written yet" : said.purpose()),
                SummaryRow.of(
                        "Basis",
                        said.basis()
                                .map(each -> each.label() + " (" + each.law() + ")")
                                .orElse("None chosen")),
                SummaryRow.of("Shared until", said.until().map(Words::date).orElse("No last day yet")));
    }
}
