package uk.haven.intake.formats;

import java.nio.file.Path;
import java.time.LocalDate;
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
 * @param own LAESTABs of those schools; empty for every school
 * @param arrivals for a transfer file, the day on which its pupils come onto the receiving school's roll, where said
 * @param shared what formats have worked out for the whole set, by their own names
 */
public record SentSet(
        List<SentFile> files,
        Map<String, String> schoolMap,
        Set<Long> schools,
        Set<String> own,
        Map<Path, LocalDate> arrivals,
        Map<String, Object> shared) {

    /** Sent by the partnership, or of kinds whose files name schools as Haven does. */
    public SentSet(List<SentFile> files, Map<String, String> schoolMap, Set<Long> schools) {
        this(List.copyOf(files), Map.copyOf(schoolMap), Set.copyOf(schools), Set.of(), Map.of(), new HashMap<>());
    }

    /** Sent by someone of some schools. */
    public SentSet(List<SentFile> files, Set<Long> schools, Set<String> own, Map<Path, LocalDate> arrivals) {
        this(List.copyOf(files), Map.of(), Set.copyOf(schools), Set.copyOf(own), Map.copyOf(arrivals), new HashMap<>());
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
