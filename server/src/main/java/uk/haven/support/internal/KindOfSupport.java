package uk.haven.support.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Worker;

/** What one kind of support adds where all kinds are shown together; a Spring bean of the kind's own package. */
public interface KindOfSupport {

    /** Kinds it speaks for; each kind has one speaker. */
    Set<InterventionKind> kinds();

    /** Where one of them can be read and worked on: {@code /support/programmes/<public id>}. */
    String path(Intervention intervention);

    /**
     * A few words on how each is going: {@code 1 of 2 exit criteria met}. By intervention id; absent where there is
     * nothing to say. Answers with a fixed number of queries.
     */
    Map<Long, String> progress(Collection<Intervention> interventions, LocalDate date);

    /**
     * Ids of those by which somebody acts for the child at the date although they do not count as support yet (see
     * {@link uk.haven.support.Interventions#countingFrom}): a referral to which an answer may still be expected. Answers with a
     * fixed number of queries.
     */
    default Set<Long> acting(Collection<Intervention> interventions, LocalDate date) {
        return Set.of();
    }

    /**
     * What the kind itself says of giving each of them to the worker, by intervention id; absent where the general rule decides
     * alone. Answers with a fixed number of queries.
     */
    default Map<Long, Handing> handing(Collection<Intervention> given, Worker to) {
        return Map.of();
    }

    /** Whether a worker may take a piece of support on, by its kind. */
    sealed interface Handing {

        /** They may, wherever they work. */
        record Fits() implements Handing {}

        record Refused(Problem problem) implements Handing {}
    }

    /**
     * What the child of each is called by those who know only what they were told, by intervention id; for viewers who do not
     * see the child. Answers with a fixed number of queries.
     */
    default Map<Long, String> knownAs(Collection<Intervention> interventions) {
        return Map.of();
    }

    /**
     * What they add to the child's story, any order: when each began and how it ended, unless a kind says otherwise. Answers with a
     * fixed number of queries.
     */
    default List<Told> story(Collection<Intervention> interventions) {
        var told = new ArrayList<Told>();
        for (Intervention each : interventions) {
            told.add(new Told(
                    each.beganOn(), each.title() + " began", each.kind().label()));
            each.endedOn()
                    .ifPresent(end -> told.add(new Told(
                            end,
                            each.title() + " ended",
                            each.outcome().map(InterventionOutcome::label).orElse(""))));
        }
        return told;
    }

    /** Something that happened on the day. @param more about it, or "" */
    record Told(LocalDate on, String what, String more) {}

    /**
     * Ends one of them where all kinds are ended together, by the kind's own rule, and keeps why. Call inside a transaction,
     * which is rolled back when something is wrong. A kind that says nothing here ends on its own pages alone.
     *
     * @param why in words; not blank
     * @return what is wrong, or nothing
     */
    default List<Problem> end(Intervention intervention, LocalDate on, InterventionOutcome outcome, String why) {
        return List.of(Problem.of("", "END-ELSEWHERE", intervention.title() + " ends on its own page", "Open it"));
    }

    /** What the viewer may begin for the child, in order: links on the child's page. */
    List<Start> starts(Child child);

    /** @param label a verb first: "Start a programme" */
    record Start(String label, String path) {}
}
