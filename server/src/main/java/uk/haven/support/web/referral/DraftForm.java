package uk.haven.support.web.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import uk.haven.children.Child;
import uk.haven.directory.Service;
import uk.haven.directory.Services;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;
import uk.haven.support.domain.referral.Consent;
import uk.haven.support.domain.referral.LawfulBasis;
import uk.haven.support.domain.referral.ReferralDraft;
import uk.haven.support.domain.referral.Sharing;
import uk.haven.support.domain.referral.Urgency;
import uk.haven.support.internal.Shareable;
import uk.haven.support.internal.referral.ShareableParts;

/** A referral between what was typed and what is kept. */
@Component
class DraftForm {

    /** A share is proposed for so many weeks: a referral's usual length, well within the year that is allowed. */
    private static final int WEEKS = 12;

    /** A part of more rows than these is only counted in the hint. */
    private static final int SHOWN = 4;

    private final ShareableParts parts;
    private final Services services;

    DraftForm(ShareableParts parts, Services services) {
        this.parts = parts;
        this.services = services;
    }

    /** What a new referral begins with. @param service code of the service that was chosen, or "" */
    Typed fresh(String service, LocalDate today) {
        var all = new LinkedMultiValueMap<String, String>();
        all.add("service", service);
        all.add("urgency", Urgency.ROUTINE.name());
        all.add("part", "identity");
        date(all, "until", Optional.of(today.plusWeeks(WEEKS)));
        return new Typed(all);
    }

    Typed typed(ReferralDraft draft) {
        var all = new LinkedMultiValueMap<String, String>();
        all.add("urgency", draft.urgency().name());
        all.add("reason", draft.reason());
        all.add("evidence", draft.evidence());
        all.add("consent", draft.consent().name());
        all.add("consent-note", draft.consentNote());
        all.add("sharing", draft.sharing().name());
        all.add("sharing-reason", draft.sharingReason());
        all.add("purpose", draft.purpose());
        all.add("basis", draft.basis().map(LawfulBasis::name).orElse(""));
        draft.parts().forEach(part -> all.add("part", part));
        all.add("sensitive-reason", draft.sensitiveReason());
        date(all, "until", draft.until());
        return new Typed(all);
    }

    private static void date(LinkedMultiValueMap<String, String> all, String name, Optional<LocalDate> date) {
        DateAnswer answer = DateAnswer.of(date.orElse(null));
        all.add(name + "-day", answer.day());
        all.add(name + "-month", answer.month());
        all.add(name + "-year", answer.year());
    }

    /** What was said, or what could not be understood. */
    record Read(Optional<ReferralDraft> draft, List<Problem> problems) {}

    Read read(Typed typed) {
        DateAnswer until = typed.date("until");
        if (!until.empty() && until.date().isEmpty()) {
            return new Read(Optional.empty(), List.of(until.problem("until", "the last day of the share")));
        }
        Set<String> known = Set.copyOf(parts.all().stream().map(Shareable::code).toList());
        return new Read(
                Optional.of(new ReferralDraft(
                        typed.one(Urgency.class, "urgency").orElse(Urgency.ROUTINE),
                        typed.text("reason").strip(),
                        typed.text("evidence").strip(),
                        typed.text("purpose").strip(),
                        typed.one(Consent.class, "consent").orElse(Consent.UNKNOWN),
                        typed.text("consent-note").strip(),
                        typed.one(Sharing.class, "sharing")
                                .filter(each -> each != Sharing.WITHIN_SCHOOL)
                                .orElse(Sharing.UNDECIDED),
                        typed.text("sharing-reason").strip(),
                        typed.one(LawfulBasis.class, "basis"),
                        Set.copyOf(typed.texts("part").stream()
                                .filter(known::contains)
                                .distinct()
                                .toList()),
                        typed.text("sensitive-reason").strip(),
                        until.date())),
                List.of());
    }

    DraftPage.Fields fields(Typed typed, Child child, List<Problem> problems, LocalDate today) {
        Map<String, String> open = new LinkedHashMap<>();
        open.put("", "Choose one");
        services.all().stream().filter(Service::open).forEach(each -> open.put(each.code(), each.name()));
        return new DraftPage.Fields(
                field("service", "Service", typed, problems),
                Option.of(open, typed.text("service")),
                field("urgency", "How soon should somebody act?", typed, problems),
                Arrays.stream(Urgency.values())
                        .map(each -> Option.of(each.name(), each.label())
                                .chosenIf(typed.text("urgency").equals(each.name())))
                        .toList(),
                field("reason", "What is the concern, and what should change?", typed, problems),
                field("evidence", "What has been seen, and what has been tried?", typed, problems),
                field("consent", "What did the family say to this service?", typed, problems)
                        .withHint("This is about the service. It is not the basis on which anything is shared."),
                consents(typed),
                field("consent-note", "Who said so and when; or why it goes on without their yes", typed, problems),
                field("sharing", "Is anything of the child's record shared?", typed, problems),
                sharings(typed),
                field("sharing-reason", "Why nothing is shared", typed, problems)
                        .withHint("Only when nothing is: the reason is kept"),
                field("purpose", "What may they use it for?", typed, problems),
                field("basis", "On what basis is it shared?", typed, problems),
                bases(typed),
                field("part", "What do they need to know?", typed, problems)
                        .withHint("Tick no more than that. Each part is shared as it stands on the day of sending."),
                parts(typed, child, today),
                field("sensitive-reason", "Why do they need the most sensitive parts?", typed, problems),
                field("until", "Until which day may they read it?", typed, problems)
                        .withHint("A year from today at most"),
                typed.date("until"));
    }

    private static List<Option> consents(Typed typed) {
        return Arrays.stream(Consent.values())
                .filter(each -> each != Consent.UNKNOWN)
                .map(each -> Option.of(each.name(), each.label())
                        .chosenIf(typed.text("consent").equals(each.name())))
                .toList();
    }

    private static List<Option> sharings(Typed typed) {
        return List.of(
                new Option(
                        Sharing.SHARED.name(),
                        "Yes, what is ticked below",
                        "",
                        typed.text("sharing").equals(Sharing.SHARED.name())),
                new Option(
                        Sharing.NOT_SHARED.name(),
                        "No, nothing is shared",
                        "The referral is then not sent; the reason is kept",
                        typed.text("sharing").equals(Sharing.NOT_SHARED.name())));
    }

    private static List<Option> bases(Typed typed) {
        return Arrays.stream(LawfulBasis.values())
                .map(each -> new Option(
                        each.name(),
                        each.label(),
                        each.law(),
                        typed.text("basis").equals(each.name())))
                .toList();
    }

    /** Each part with what it says today, so that nobody ticks blindly. */
    private List<Option> parts(Typed typed, Child child, LocalDate today) {
        Set<String> ticked = Set.copyOf(typed.texts("part"));
        var options = new ArrayList<Option>();
        for (Shareable each : parts.all()) {
            String says = each.at(child, today)
                    .map(part -> part.rows().size() > SHOWN
                            ? part.rows().size() + " entries"
                            : String.join(
                                    "; ",
                                    part.rows().stream()
                                            .map(row -> row.key() + ": " + row.value())
                                            .toList()))
                    .orElse("Nothing is held today");
            String hint = each.sensitive()
                    ? "Among the most sensitive. Today: " + shortened(says)
                    : "Today: " + shortened(says);
            options.add(new Option(each.code(), each.label(), hint, ticked.contains(each.code())));
        }
        return options;
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }

    private static Field field(String name, String label, Typed typed, List<Problem> problems) {
        return Field.of(name, label).withValue(typed.text(name)).withProblems(problems);
    }
}
