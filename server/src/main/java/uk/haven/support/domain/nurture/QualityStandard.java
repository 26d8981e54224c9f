package uk.haven.support.domain.nurture;

import java.util.List;
import java.util.Optional;

/**
 * What a nurture group judges itself against: the six principles of nurture and what the partnership expects besides
 * (paper, Appendix 7), as statements in our own words.
 *
 * @param version counts up; a review keeps the one it was made with
 */
public record QualityStandard(int version, List<Part> parts) {

    public QualityStandard {
        parts = List.copyOf(parts);
    }

    /** A principle or a group of expectations. */
    public record Part(String title, List<Statement> statements) {
        public Part {
            statements = List.copyOf(statements);
        }
    }

    /** @param code stable: small letters and hyphens */
    public record Statement(String code, String words) {}

    /** What a group finds of a statement. */
    public enum Judgement {
        IN_PLACE("In place"),
        PARTLY("Partly"),
        NOT_YET("Not yet");

        private final String label;

        Judgement(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public List<Statement> statements() {
        return parts.stream().flatMap(each -> each.statements().stream()).toList();
    }

    public Optional<Statement> statement(String code) {
        return statements().stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
