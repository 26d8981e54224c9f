package uk.haven.support.web.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.directory.Service;
import uk.haven.directory.Services;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Moment;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.platform.web.PageShell;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.domain.referral.ReferralState;
import uk.haven.support.domain.referral.ReferralStep;
import uk.haven.support.domain.referral.ReferralTable;
import uk.haven.support.domain.referral.SharedParts;
import uk.haven.support.domain.referral.Sharing;
import uk.haven.support.internal.programme.ProgrammeBook;
import uk.haven.support.internal.referral.Receivers;
import uk.haven.support.internal.referral.Referral;
import uk.haven.support.internal.referral.Referral.EntryKind;
import uk.haven.support.internal.referral.ReferralBook;
import uk.haven.support.internal.referral.ReferralWords;
import uk.haven.support.web.SupportForms;

/** Puts a referral's page together: everything for the child's side, what is shared for its receiver. */
@Component
class ReferralPages {

    private final ReferralBook book;
    private final Services services;
    private final Receivers receivers;
    private final ReferralFacts facts;
    private final ProgrammeBook programmes;

    ReferralPages(
            ReferralBook book, Services services, Receivers receivers, ReferralFacts facts, ProgrammeBook programmes) {
        this.book = book;
        this.services = services;
        this.receivers = receivers;
        this.facts = facts;
        this.programmes = programmes;
    }

    Service service(Intervention of) {
        return services.find(of.serviceId().orElseThrow()).orElseThrow();
    }

    /** For those who work at the child's school. */
    ReferralPage asking(
            Intervention of, Referral referral, Child child, Typed typed, List<Problem> problems, String done) {
        LocalDate today = facts.forms().today();
        boolean draft = referral.state() == ReferralState.DRAFT;
        String receiver = receivers.names().of(referral.to());
        List<Problem> stops = draft ? book.toSend(referral, child, service(of), today) : List.of();
        SharedParts parts = draft ? book.preview(referral, child, today) : facts.readable(referral, child, receiver);
        boolean open = !ReferralTable.TABLE.last(referral.state());
        boolean declined = referral.state() == ReferralState.DECLINED;
        return new ReferralPage(
                facts.sections(),
                List.of(
                        new Crumb(child.name(), SupportForms.path(child)),
                        new Crumb("Referrals", ReferralNavigation.PATH)),
                of.title(),
                child.name(),
                path(of),
                true,
                draft,
                draft || declined,
                ReferralWords.standing(referral, today),
                receiver,
                facts.said(referral),
                draft ? "What " + receiver + " will see" : "What " + receiver + " was given to see",
                parts.parts(),
                partsText(referral, parts, receiver),
                stops,
                draft && stops.isEmpty(),
                answers(referral, referral.outside(), typed, problems),
                open ? close(referral, typed, problems) : null,
                declined ? refusal(of) : "",
                declined ? ReferralNavigation.PATH + "/new?child=" + child.publicId() : "",
                referral.state().leadsOn()
                        ? "/support/programmes/new?child=" + child.publicId() + "&referral=" + of.publicId()
                        : "",
                led(of),
                draft || !referral.outside() ? null : share(referral, today, typed, problems),
                open && !draft ? note(typed, problems) : null,
                false,
                history(of),
                done,
                problems);
    }

    private List<PageShell.Link> led(Intervention of) {
        return programmes.startedFrom(of).stream()
                .map(each -> new PageShell.Link(each.title(), "/support/programmes/" + each.publicId(), false))
                .toList();
    }

    private String refusal(Intervention of) {
        return book.entries(of).stream()
                .filter(each -> each.kind() == EntryKind.DECLINE)
                .map(Referral.Entry::words)
                .findFirst()
                .orElse("");
    }

    private static String partsText(Referral referral, SharedParts parts, String receiver) {
        if (!referral.outside()) {
            return "It stays within the school, whose staff see the child anyway.";
        }
        if (referral.said().sharing() == Sharing.NOT_SHARED) {
            return "Nothing is shared with " + receiver + ".";
        }
        return parts.parts().isEmpty()
                ? "Nothing of the child's record yet."
                : "Besides the concern, what has been seen and tried, the purpose and the basis, exactly this and nothing"
                        + " else of the child.";
    }

    /** For those who received it. */
    ReferralPage receiving(Intervention of, Referral referral, Typed typed, List<Problem> problems, String done) {
        LocalDate today = facts.forms().today();
        return new ReferralPage(
                facts.sections(),
                List.of(new Crumb("Referrals", ReferralNavigation.PATH)),
                referral.knownAs(),
                of.title(),
                path(of),
                false,
                false,
                referral.state() == ReferralState.SENT,
                ReferralWords.standing(referral, today) + ". From "
                        + receivers.names().school(referral.schoolId()) + ", asked by " + referral.askedByName(),
                receivers.names().of(referral.to()),
                facts.toReceiver(referral),
                "What is shared with you",
                referral.shared().parts(),
                "As it stood on "
                        + referral.days().sent().map(Words::date).orElse("")
                        + ". Use it for the purpose above only; every time you open it is recorded.",
                List.of(),
                false,
                answers(referral, false, typed, problems),
                null,
                "",
                "",
                "",
                List.of(),
                null,
                note(typed, problems),
                facts.colleagues(of, referral),
                history(of),
                done,
                problems);
    }

    private static String path(Intervention of) {
        return ReferralNavigation.PATH + "/" + of.publicId();
    }

    private static ReferralPage.@Nullable Answers answers(
            Referral referral, boolean forThem, Typed typed, List<Problem> problems) {
        List<ReferralStep> steps = ReferralTable.TABLE.open(referral.state()).stream()
                .filter(ReferralStep::receivers)
                .toList();
        if (steps.isEmpty()) {
            return null;
        }
        boolean ends = steps.contains(ReferralStep.END);
        var buttons = new ArrayList<ReferralPage.Button>();
        steps.forEach(step -> buttons.add(new ReferralPage.Button(step.name(), step.label(), buttons.isEmpty())));
        String words = referral.state() == ReferralState.SENT
                ? "What you want to say; declining needs a reason"
                : "What came of it";
        return new ReferralPage.Answers(
                forThem ? "Write down what they answered elsewhere" : "Your answer",
                forThem,
                Field.of("words", words).withValue(typed.text("words")).withProblems(problems),
                Field.of("outcome", "If it ends: how?").withProblems(problems),
                ends
                        ? Arrays.stream(InterventionOutcome.values())
                                .map(each -> Option.of(each.name(), each.label())
                                        .chosenIf(typed.text("outcome").equals(each.name())))
                                .toList()
                        : List.of(),
                buttons);
    }

    private static ReferralPage.Close close(Referral referral, Typed typed, List<Problem> problems) {
        boolean draft = referral.state() == ReferralState.DRAFT;
        boolean declined = referral.state() == ReferralState.DECLINED;
        String heading = draft
                ? "Close it without sending"
                : declined ? "Close it: what comes next instead" : "Withdraw the referral";
        String typedWhy =
                typed.has("why") ? typed.text("why") : draft ? referral.said().sharingReason() : "";
        return new ReferralPage.Close(
                heading,
                Field.of("why", declined ? "What comes next?" : "Why?")
                        .withValue(typedWhy)
                        .withProblems(problems),
                draft || declined ? "Close it" : "Withdraw it");
    }

    private static ReferralPage.Share share(Referral referral, LocalDate today, Typed typed, List<Problem> problems) {
        boolean holds = referral.holds(today);
        Optional<LocalDate> until = referral.said().until();
        String standing;
        if (holds) {
            standing = "They can read it until " + until.map(Words::date).orElse("") + ".";
        } else if (referral.shareEndedOn().isPresent()) {
            standing = "Withdrawn on " + Words.date(referral.shareEndedOn().get()) + ": they can read nothing of it.";
        } else if (referral.state().withReceiver()) {
            standing = "Its last day was " + until.map(Words::date).orElse("") + ": they can read nothing of it.";
        } else {
            standing = "The referral is over: they can read nothing of it.";
        }
        boolean typedUntil = typed.has("until-day");
        return new ReferralPage.Share(
                standing,
                referral.state().withReceiver() && referral.shareEndedOn().isEmpty(),
                holds,
                Field.of("until", "New last day").withProblems(problems),
                typedUntil ? typed.date("until") : uk.haven.platform.ui.DateAnswer.NONE,
                Field.of("share-reason", "Why for longer?")
                        .withValue(typed.text("share-reason"))
                        .withProblems(problems),
                Field.of("withdraw-reason", "Why is it withdrawn?")
                        .withValue(typed.text("withdraw-reason"))
                        .withProblems(problems));
    }

    private static ReferralPage.Note note(Typed typed, List<Problem> problems) {
        return new ReferralPage.Note(
                Field.of("kind", "What is it?"),
                List.of(
                        Option.of(EntryKind.CONTACT.name(), "A contact with the child, the family or staff")
                                .chosenIf(!typed.text("kind").equals(EntryKind.NOTE.name())),
                        Option.of(EntryKind.NOTE.name(), "A note")
                                .chosenIf(typed.text("kind").equals(EntryKind.NOTE.name()))),
                Field.of("note", "What happened? Both sides read it.")
                        .withValue(typed.text("note"))
                        .withProblems(problems));
    }

    private List<Moment> history(Intervention of) {
        return book.entries(of).stream()
                .map(each -> new Moment(
                        each.on(),
                        each.byReceiver() ? "From those who received it" : "From the school",
                        each.kind().label(),
                        each.words(),
                        each.by(),
                        null))
                .toList();
    }
}
