package uk.haven.support.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.haven.children.Child;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;

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
     * Ids of those by which somebody acts for the child at the date. Unless a kind says otherwise, each does; a referral or
     * an assessment alone is not yet support. Answers with a fixed number of queries.
     */
    default Set<Long> acting(Collection<Intervention> interventions, LocalDate date) {
        return interventions.stream()
                .filter(each -> each.kind() != InterventionKind.REFERRAL && each.kind() != InterventionKind.CAF)
                .map(Intervention::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the viewer may begin for the child, in order: links on the child's page. */
    List<Start> starts(Child child);

    /** @param label a verb first: "Start a programme" */
    record Start(String label, String path) {}
}
