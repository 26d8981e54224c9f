package uk.haven.support.domain.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.haven.platform.Problem;

/**
 * What the family has said to the assessment, or to the services that it leads to. Consent to a service is not the lawful
 * basis on which anything is shared (STANDARDS.md, "Information sharing"): that is kept with what is shared.
 *
 * @param byWhom who said it, and how they are related
 * @param reason of a refusal or a withdrawal, or ""
 * @param recordedBy who wrote it down
 */
public record Consent(
        To to, Decision decision, String byWhom, How how, LocalDate on, String reason, String recordedBy) {

    /** What is agreed to. */
    public enum To {
        ASSESSMENT("The assessment"),
        SERVICES("Services");

        private final String label;

        To(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum Decision {
        GIVEN("Agreed"),
        REFUSED("Refused"),
        WITHDRAWN("Withdrawn");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public enum How {
        IN_WRITING("In writing"),
        IN_PERSON("In person"),
        BY_TELEPHONE("By telephone");

        private final String label;

        How(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What was said last: of one day, what was recorded last.
     *
     * @param consents in the order in which they were recorded
     */
    public static Optional<Consent> latest(List<Consent> consents, To to) {
        return consents.stream()
                .filter(each -> each.to() == to)
                .reduce((before, next) -> next.on().isBefore(before.on()) ? before : next);
    }

    /** Whether it can be recorded, after what was recorded before. Keys of problems are fields of the form. */
    public Optional<Problem> problem(List<Consent> before, LocalDate today) {
        if (byWhom.isBlank()) {
            return Optional.of(Problem.of("whom", "CONSENT-WHOM", "Nobody is named", "Say who said it"));
        }
        if (on.isAfter(today)) {
            return Optional.of(Problem.of(
                    "said-on",
                    "CONSENT-AHEAD",
                    "It was said by today at the latest",
                    "Give the day on which it was said"));
        }
        if (decision != Decision.GIVEN && reason.isBlank()) {
            return Optional.of(Problem.of(
                    "reason",
                    "CONSENT-REASON",
                    "A refusal is kept with its reason",
                    "Say why, or that no reason was given"));
        }
        if (decision == Decision.WITHDRAWN
                && latest(before, to).map(Consent::decision).orElse(Decision.REFUSED) != Decision.GIVEN) {
            return Optional.of(Problem.of(
                    "decision",
                    "CONSENT-WITHDRAWN",
                    "Only consent that was given can be withdrawn",
                    "Choose refused, or look at what was recorded"));
        }
        return Optional.empty();
    }

    /** Latest first, for reading. */
    public static List<Consent> history(List<Consent> consents) {
        return consents.reversed().stream()
                .sorted(Comparator.comparing(Consent::on).reversed())
                .toList();
    }
}
