package uk.haven.support.internal.nurture;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.haven.support.domain.nurture.QualityStandard.Judgement;

/**
 * A group's review of its own quality.
 *
 * @param standard version of the statements that were judged
 * @param by who wrote it down
 * @param answers by code of the statement
 */
public record QualityReview(LocalDate on, int standard, String by, Map<String, Answer> answers) {

    public QualityReview {
        answers = Map.copyOf(answers);
    }

    /**
     * What was found of one statement.
     *
     * @param evidence what shows it, or ""
     * @param action what is to be done, or ""
     * @param actionBy by when
     */
    public record Answer(Judgement judgement, String evidence, String action, Optional<LocalDate> actionBy) {}

    public long count(Judgement judgement) {
        return answers.values().stream()
                .filter(each -> each.judgement() == judgement)
                .count();
    }
}
