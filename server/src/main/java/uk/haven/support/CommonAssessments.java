package uk.haven.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import uk.haven.children.Child;

/**
 * Common assessments and the teams that follow them, for other modules to write, by the rules that hold on the pages.
 *
 * <p>Call inside a transaction. Each throws {@link IllegalArgumentException} with the rule's own words when it is refused.
 */
public interface CommonAssessments {

    /** Begins one at the child's school. @param finishBy day by which it is to be complete */
    Intervention start(Child child, LocalDate on, LocalDate finishBy, OptionalLong workerId);

    /**
     * Writes a part, in place of what it held.
     *
     * @param part code of the part: {@code development}
     * @param answers texts by field: {@code health-needs}, {@code actions-0-what}
     */
    void write(Intervention assessment, String part, Map<String, String> answers);

    /** Records that the family agrees. @param toServices to services; else to the assessment */
    void agreed(Intervention assessment, boolean toServices, String whom, LocalDate on);

    /** Records a refusal with its reason. @param toServices of services; else of the assessment */
    void refused(Intervention assessment, boolean toServices, String whom, LocalDate on, String reason);

    void complete(Intervention assessment, LocalDate on);

    /** Begins the next version with what the last one says. */
    void review(Intervention assessment, LocalDate on);

    void close(Intervention assessment, LocalDate on, InterventionOutcome outcome, String reason);

    /** Takes a worker into the team. */
    void join(Intervention assessment, Worker worker, LocalDate on);

    /**
     * Takes in a worker of an agency that has the child in hand: it accepted a referral, and what is shared with it is not over.
     *
     * @param why they need to read the assessment
     * @return false when no agency has
     */
    boolean joinFromAgency(Intervention assessment, String why, LocalDate on);

    /** Takes somebody of the family into the team. @param relation "Mother" */
    void join(Intervention assessment, String name, String relation, LocalDate on);

    /** Plans a meeting of the team, today or later. */
    void meets(Intervention assessment, LocalDate on, String place);

    /** Writes up a meeting that was held. @param came names of who came */
    void met(Intervention assessment, LocalDate on, List<String> came, String agreed);

    /** Says that the action with these words is done. */
    void done(Intervention assessment, String action, LocalDate on, String note);
}
