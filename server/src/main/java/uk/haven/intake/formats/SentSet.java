package uk.haven.intake.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Files that are sent together, for layouts whose files refer to one another.
 *
 * @param files every file of the set
 * @param schoolMap the other system's names of schools to LAESTABs; empty when none was given
 * @param schools ids of the schools for which the sender may write; empty for every school
 * @param shared what formats have worked out for the whole set, by their own names
 */
public record SentSet(
        List<SentFile> files, Map<String, String> schoolMap, Set<Long> schools, Map<String, Object> shared) {

    public SentSet(List<SentFile> files, Map<String, String> schoolMap, Set<Long> schools) {
        this(List.copyOf(files), Map.copyOf(schoolMap), Set.copyOf(schools), new HashMap<>());
    }

    /** Works something out once for the set. */
    public <T> T once(Class<T> type, Function<SentSet, T> work) {
        Object found = shared.get(type.getName());
        if (found == null) {
            found = work.apply(this);
            shared.put(type.getName(), found);
        }
        return type.cast(found);
    }
}
