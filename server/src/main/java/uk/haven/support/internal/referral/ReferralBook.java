package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.directory.Service;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.domain.referral.ReferralDays;
import uk.haven.support.domain.referral.ReferralDraft;
import uk.haven.support.domain.referral.ReferralRules;
import uk.haven.support.domain.referral.ReferralState;
import uk.haven.support.domain.referral.ReferralStep;
import uk.haven.support.domain.referral.ReferralTable;
import uk.haven.support.domain.referral.ServiceFigures.Counted;
import uk.haven.support.domain.referral.SharedParts;
import uk.haven.support.domain.referral.Sharing;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.referral.Referral.EntryKind;

/** Drafts and sends referrals, by the rules and with their audit. Call inside a transaction. */
@org.springframework.stereotype.Service
public class ReferralBook {

    private final ReferralStore store;
    private final ReferralEntryStore entries;
    private final SupportBook book;
    private final ShareableParts parts;
    private final Receivers receivers;
    private final ReferralSurroundings around;

    ReferralBook(
            ReferralStore store,
            ReferralEntryStore entries,
            SupportBook book,
            ShareableParts parts,
            Receivers receivers,
            ReferralSurroundings around) {
        this.store = store;
        this.entries = entries;
        this.book = book;
        this.parts = parts;
        this.receivers = receivers;
        this.around = around;
    }

    /** What came of an attempt. */
    public sealed interface Answer {
        record Done(Intervention intervention) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {}

        /** Somebody else changed it first. */
        record Overtaken(Referral theirs) implements Answer {}
    }

    public Optional<Referral> find(Intervention of) {
        return store.find(of.id());
    }

    /** What a programme for the child can be started from: the referral, when it is the child's and was accepted. */
    public Optional<Referral> leadingOn(Intervention of, ChildId child) {
        return of.child().equals(child) ? find(of).filter(each -> each.state().leadsOn()) : Optional.empty();
    }

    /** Each as the viewer may read it, by id; one query. */
    Map<Long, Referral> known(Collection<Intervention> of) {
        return of.isEmpty()
                ? Map.of()
                : store.find(of.stream().map(Intervention::id).toList()).stream()
                        .collect(Collectors.toMap(Referral::id, each -> each));
    }

    /** Where each stands and since when, by id, without what it says; one small query. */
    Map<Long, Counted> standing(Collection<Intervention> of) {
        return of.isEmpty()
                ? Map.of()
                : entries.standing(of.stream().map(Intervention::id).toList());
    }

    /** Of the child, latest drafted first. */
    public List<Referral> of(ChildId child) {
        return store.ofChildren(around.records().of(child.value()));
    }

    /** Latest first. */
    public List<Referral.Entry> entries(Intervention of) {
        return entries.of(of.id());
    }

    /** Who asks: an account and a name. */
    public record Asker(OptionalLong account, String name) {
        public static Asker viewer() {
            var viewer = Viewers.current().orElseThrow();
            return new Asker(viewer.accountId(), viewer.name());
        }
    }

    /** Begins a draft. */
    public Answer draft(Child child, Service service, ReferralDraft said, Asker asker, LocalDate on) {
        List<Problem> problems = new ArrayList<>(ReferralRules.toKeep(said));
        if (!service.open()) {
            problems.add(Problem.of(
                    "service", "SERVICE-CLOSED", service.name() + " takes no referrals now", "Choose another service"));
        }
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        Intervention opened = book.open(new SupportBook.Opening(
                child.id(),
                child.schoolId(),
                InterventionKind.REFERRAL,
                service.name(),
                OptionalLong.of(service.id()),
                OptionalLong.empty(),
                service.continuum(),
                on,
                Optional.empty(),
                Optional.empty()));
        var to = receivers.of(service, child.schoolId());
        var referral = new Referral(
                opened.id(),
                child.id().value(),
                child.schoolId(),
                service.id(),
                to,
                ReferralState.DRAFT,
                within(said, to.isSchool(child.schoolId())),
                SharedParts.none(),
                Optional.empty(),
                asker.account(),
                asker.name(),
                new ReferralDays(on, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                1,
                asker.name(),
                around.now());
        store.insert(referral, around.by());
        entries.add(opened.id(), EntryKind.DRAFT, on, "", false, around.by());
        return new Answer.Done(opened);
    }

    /** Nothing need be shared with the child's own school. */
    private static ReferralDraft within(ReferralDraft said, boolean ownSchool) {
        return ownSchool
                ? new ReferralDraft(
                        said.urgency(),
                        said.reason(),
                        said.evidence(),
                        said.purpose(),
                        said.consent(),
                        said.consentNote(),
                        Sharing.WITHIN_SCHOOL,
                        "",
                        Optional.empty(),
                        java.util.Set.of(),
                        "",
                        Optional.empty())
                : said;
    }

    /** Changes a draft. @param version the one that was on the page */
    public Answer change(Intervention of, int version, ReferralDraft said) {
        Referral was = store.find(of.id()).orElseThrow();
        if (was.state() != ReferralState.DRAFT) {
            return refused(Problem.of(
                    "",
                    "REFERRAL-SENT",
                    "What a referral says is kept once it is sent",
                    "Write a note, or send another"));
        }
        List<Problem> problems = ReferralRules.toKeep(said);
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        if (!store.change(of.id(), version, within(said, !was.outside()), around.by())) {
            return new Answer.Overtaken(store.find(of.id()).orElseThrow());
        }
        around.audited("referral.drafted", was.childId(), "");
        return new Answer.Done(of);
    }

    /** What keeps the draft from being sent; nothing when it may be. */
    public List<Problem> toSend(Referral referral, Child child, Service service, LocalDate on) {
        var problems =
                new ArrayList<>(ReferralRules.toSend(referral.said(), referral.outside(), parts.sensitive(), on));
        if (!service.open()) {
            problems.add(Problem.of(
                    "service", "SERVICE-CLOSED", service.name() + " takes no referrals now", "Choose another service"));
        }
        if (store.open(around.records().of(child.id().value()), service.id())) {
            problems.add(Problem.of(
                    "service",
                    "REFERRAL-TWICE",
                    "A referral of this child to " + service.name() + " is open already",
                    "Look at that one first"));
        }
        if (problems.isEmpty()
                && referral.outside()
                && preview(referral, child, on).parts().isEmpty()) {
            problems.add(Problem.of(
                    "part", "SHARE-EMPTY", "None of the parts that are ticked holds anything", "Tick another"));
        }
        return problems;
    }

    /** What the receiver would read if it were sent on the day. */
    public SharedParts preview(Referral referral, Child child, LocalDate on) {
        return referral.said().sharing() == Sharing.SHARED
                ? parts.at(child, referral.said().parts(), on)
                : SharedParts.none();
    }

    /** Why a referral cannot take the step as it stands. */
    static Optional<Problem> refusal(ReferralState state, ReferralStep step) {
        return ReferralTable.TABLE.refusal(state, step, "REFERRAL-STATE", "Look at it again");
    }

    /** Sends a draft: from now on the receiver can read what is shared, as it stands today. */
    public Answer send(Intervention of, Child child, Service service, LocalDate on) {
        Referral was = store.find(of.id()).orElseThrow();
        Optional<Problem> refusal = refusal(was.state(), ReferralStep.SEND);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        book.hold(List.of(child.id()));
        List<Problem> problems = toSend(was, child, service, on);
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        SharedParts shared = preview(was, child, on);
        if (!store.send(of.id(), receivers.of(service, was.schoolId()), shared, on)) {
            return new Answer.Overtaken(store.find(of.id()).orElseThrow());
        }
        entries.add(of.id(), EntryKind.SEND, on, "", false, around.by());
        around.audited(
                "referral.sent",
                was.childId(),
                was.outside()
                        ? "shared: "
                                + shared.parts().stream()
                                        .map(SharedParts.Part::code)
                                        .collect(Collectors.joining(", "))
                        : "within the school");
        return new Answer.Done(of);
    }

    private static Answer refused(Problem problem) {
        return new Answer.Refused(List.of(problem));
    }
}
