package uk.haven.support.web.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewers;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.domain.assessment.Consent;

/** What a family said: the form, and how it reads. */
@Component
class ConsentForms {

    /** How it stands, for the assessment and for services. */
    static List<SummaryRow> now(List<Consent> consents) {
        var rows = new ArrayList<SummaryRow>();
        for (Consent.To to : Consent.To.values()) {
            rows.add(SummaryRow.of(
                    to.label(),
                    Consent.latest(consents, to).map(ConsentForms::words).orElse("Not asked yet")));
        }
        return rows;
    }

    private static String words(Consent each) {
        return each.decision().label() + " on " + Words.date(each.on()) + " by " + each.byWhom() + ", "
                + each.how().label().toLowerCase(java.util.Locale.ROOT)
                + (each.reason().isEmpty() ? "" : ". Reason: " + each.reason());
    }

    /** Everything that was said, latest first; nothing when nothing was said twice. */
    static List<String> history(List<Consent> consents) {
        return consents.size() <= 2
                        && consents.stream().map(Consent::to).distinct().count() == consents.size()
                ? List.of()
                : Consent.history(consents).stream()
                        .map(each -> each.to().label() + ": " + words(each) + ". Recorded by " + each.recordedBy())
                        .toList();
    }

    AssessmentPage.ConsentForm form(Typed typed, LocalDate today, List<Problem> problems) {
        return new AssessmentPage.ConsentForm(
                typed.has("whom"),
                typed.field("to", "Consent to", problems),
                options(Consent.To.values(), Consent.To::label, typed.text("to", Consent.To.ASSESSMENT.name())),
                typed.field("decision", "What was said", problems),
                options(Consent.Decision.values(), Consent.Decision::label, typed.text("decision")),
                typed.field("whom", "By whom", problems).withHint("Their name, and what they are to the child"),
                typed.field("how", "How", problems),
                options(Consent.How.values(), Consent.How::label, typed.text("how", Consent.How.IN_WRITING.name())),
                typed.field("said-on", "When", problems),
                typed.date("said-on", DateAnswer.of(today)),
                typed.field("reason", "Reason, of a refusal or a withdrawal", problems));
    }

    private static <E extends Enum<E>> List<Option> options(
            E[] all, java.util.function.Function<E, String> label, String chosen) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (E each : all) {
            labels.put(each.name(), label.apply(each));
        }
        return Option.of(labels, chosen);
    }

    /** What was typed, as it would be recorded; or what is wrong with it. */
    sealed interface Read {
        record Said(Consent consent) implements Read {}

        record Wrong(Problem problem) implements Read {}
    }

    Read read(Typed typed) {
        var to = typed.one(Consent.To.class, "to");
        var decision = typed.one(Consent.Decision.class, "decision");
        var how = typed.one(Consent.How.class, "how");
        var on = typed.date("said-on");
        if (to.isEmpty() || how.isEmpty() || decision.isEmpty()) {
            return new Read.Wrong(Problem.of(
                    "decision",
                    "CONSENT-DECISION",
                    "It is not said what the family said",
                    "Choose agreed, refused or withdrawn"));
        }
        if (on.date().isEmpty()) {
            return new Read.Wrong(on.problem("said-on", "the day on which it was said"));
        }
        var longer = typed.longer("whom", 200).or(() -> typed.longer("reason", 1000));
        return longer.<Read>map(Read.Wrong::new)
                .orElseGet(() -> new Read.Said(new Consent(
                        to.get(),
                        decision.get(),
                        typed.text("whom").strip(),
                        how.get(),
                        on.date().get(),
                        decision.get() == Consent.Decision.GIVEN
                                ? ""
                                : typed.text("reason").strip(),
                        Viewers.person().name())));
    }
}
