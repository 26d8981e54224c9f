package uk.haven.intake.formats;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.tables.FileRefused;

/**
 * What the census tables of a set call schools, and which LAESTABs those are: said in a map, the name itself, or, where
 * someone of one school sends tables of one school, theirs.
 *
 * @param names every {@code NativeId} of the set's pupil tables, in order
 */
record CensusSchools(Set<String> names, Map<String, String> said, Set<String> own) {

    private static final Pattern LAESTAB = Pattern.compile("(\\d{3})/?(\\d{4})");

    static CensusSchools of(SentSet set, Limits limits) {
        var names = new TreeSet<String>();
        for (SentFile file : set.files()) {
            try {
                if (CensusReader.isCensus(file, limits, CensusTable.PUPILS)
                        || CensusReader.isCensus(file, limits, CensusTable.LEAVERS)) {
                    try (var reader = CensusReader.open(file, limits)) {
                        reader.forEach(row -> names.add(row.get("nativeid")));
                    }
                }
            } catch (IOException | FileRefused unreadable) {
                // that file says so itself when its turn comes
                continue;
            }
        }
        names.remove("");
        return new CensusSchools(names, set.schoolMap(), set.own());
    }

    /** The school's LAESTAB, or null when nothing tells it. */
    @Nullable
    String known(String name) {
        String mapped = said.get(name);
        if (mapped != null) {
            return mapped;
        }
        var number = LAESTAB.matcher(name);
        if (number.matches()) {
            return number.group(1) + "/" + number.group(2);
        }
        return takenFor(name).orElse(null);
    }

    /** The sender's only school, when this is the only name in the tables. */
    Optional<String> takenFor(String name) {
        boolean only = own.size() == 1 && names.size() == 1 && names.contains(name);
        return only && !said.containsKey(name) && !LAESTAB.matcher(name).matches()
                ? Optional.of(own.iterator().next())
                : Optional.empty();
    }

    /** Whether the sender writes for some schools only, so that none is made up for them. */
    boolean ofOneSender() {
        return !own.isEmpty();
    }
}
