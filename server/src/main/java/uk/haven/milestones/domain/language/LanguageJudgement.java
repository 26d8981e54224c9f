package uk.haven.milestones.domain.language;

import java.time.LocalDate;

/**
 * A judgement on a child's language as it was written down; it is never changed, a later one counts in its place.
 *
 * @param schoolId the school that judged
 * @param number 1 for the first of the child, then one more each time
 * @param judgedBy who judged, as they are called
 * @param words what was seen, or why a release is taken back; may be ""
 * @param recordedBy who wrote it down
 */
public record LanguageJudgement(
        int childId,
        long schoolId,
        int number,
        Judgement judgement,
        LocalDate on,
        String judgedBy,
        Evidence evidence,
        String words,
        String recordedBy) {}
