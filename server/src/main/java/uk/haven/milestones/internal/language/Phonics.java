package uk.haven.milestones.internal.language;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.milestones.domain.language.LetterPhases;
import uk.haven.schooling.ChildHistory;
import uk.haven.schooling.LatestEvidence;
import uk.haven.schooling.RecordedResults;

/** Phases of Letters and Sounds, which are kept with the results of assessments. Call inside a transaction. */
@Service
public class Phonics {

    /** Years before the day in which a phase still says something: Years R to 2. */
    private static final int YEARS = 4;

    private final LatestEvidence latest;
    private final ChildHistory history;
    private final RecordedResults results;

    Phonics(LatestEvidence latest, ChildHistory history, RecordedResults results) {
        this.latest = latest;
        this.history = history;
        this.results = results;
    }

    /** @param reached the last phase whose end was reached, 0 while phase 1 goes on */
    public record Phase(int reached, LocalDate on) {

        /** As a form carries it, to notice what somebody else recorded meanwhile. */
        public String mark() {
            return on + "/" + reached;
        }
    }

    /** The latest phase of each child as of the day; one query. */
    public Map<ChildId, Phase> of(Collection<ChildId> ids, LocalDate asOf) {
        Map<ChildId, Phase> phases = new HashMap<>();
        if (!ids.isEmpty()) {
            latest.results(
                    Set.of(LetterPhases.SCHEME),
                    ids.stream().map(ChildId::value).toList(),
                    asOf.minusYears(YEARS),
                    asOf,
                    (child, day, scheme, subject, result, tenths) -> {
                        if (subject.equals(LetterPhases.SUBJECT)) {
                            phases.put(new ChildId(child), new Phase(tenths / 10, LocalDate.ofEpochDay(day)));
                        }
                    });
        }
        return phases;
    }

    /** Everything recorded of the child until the day, latest first. */
    public List<Phase> of(Child child, LocalDate asOf) {
        return history.assessments(child.id(), asOf).stream()
                .filter(each -> each.scheme().equals(LetterPhases.SCHEME)
                        && each.subject().equals(LetterPhases.SUBJECT)
                        && each.tenths().isPresent())
                .map(each -> new Phase(each.tenths().getAsInt() / 10, each.date()))
                .toList();
    }

    /** Records what each has reached as of the day. */
    public void record(LocalDate on, Map<Child, Integer> reached) {
        results.phases(
                on,
                reached.entrySet().stream()
                        .map(each -> new RecordedResults.Found(each.getKey(), String.valueOf(each.getValue())))
                        .toList());
    }
}
