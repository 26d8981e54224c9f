package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.platform.SchoolYear;

/**
 * The sessions of some children at every school of the partnership: whole blocks of the schools whose registers the viewer
 * may read, and these children's own bytes of the others'.
 */
@Component
class SessionsOfChildren {

    private final CountedSessions sessions;
    private final Children children;

    SessionsOfChildren(CountedSessions sessions, Children children) {
        this.sessions = sessions;
        this.children = children;
    }

    /**
     * @param wanted every id of the children ({@link ChildRecords#with})
     * @param since schools left before this day are not looked at
     */
    void of(
            Set<Integer> wanted,
            ChildRecords records,
            LocalDate since,
            SchoolYear year,
            LocalDate asOf,
            CountedSessions.Consumer consumer) {
        Spread spread = spread(wanted, records, since);
        CountedSessions.Consumer adding = (child, school, halfTerm, counts) -> {
            if (wanted.contains(child)) {
                consumer.accept(child, school, halfTerm, counts);
            }
        };
        sessions.ofSchools(spread.own(), year, asOf, adding);
        if (!spread.elsewhere().isEmpty()) {
            sessions.ofChildren(spread.elsewhere(), year, asOf, adding);
        }
    }

    /**
     * Where children were.
     *
     * @param own schools whose registers the viewer may read whole
     * @param elsewhere ids of the other schools, by every id of a child
     */
    record Spread(Set<Long> own, Map<Integer, Set<Long>> elsewhere) {}

    /** @param wanted every id of the children @param since schools left before this day are not looked at */
    Spread spread(Set<Integer> wanted, ChildRecords records, LocalDate since) {
        Set<Long> own = new HashSet<>();
        Map<Integer, Set<Long>> elsewhere = new HashMap<>();
        children.schoolsOf(wanted.stream().map(ChildId::new).toList(), since)
                .forEach((child, schools) -> schools.forEach(school -> {
                    if (maySeeWhole(school)) {
                        own.add(school);
                    } else {
                        // what is held of one child may be held under any of its ids
                        records.of(child.value())
                                .forEach(id -> elsewhere
                                        .computeIfAbsent(id, none -> new HashSet<>())
                                        .add(school));
                    }
                }));
        return new Spread(own, elsewhere);
    }

    private static boolean maySeeWhole(long school) {
        return switch (Viewers.current().orElse(null)) {
            case Viewer.Person person -> person.schoolIds().contains(school);
            case Viewer.System system -> true;
            case null -> false;
        };
    }
}
