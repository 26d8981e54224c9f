package uk.haven.intake.formats;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who the rows of the set's pupil tables are, for the tables that refer to them by key. */
record CensusPupils(Map<String, Pupil> byKey, Set<Pupil> onRoll, int tables) {

    /** A pupil of the tables. */
    record Pupil(String upn, String nativeId) {}

    static CensusPupils of(SentSet set, Limits limits) {
        var pupils = new HashMap<String, Pupil>();
        int tables = 0;
        for (SentFile file : set.files()) {
            try {
                if (!CensusReader.isCensus(file, limits, CensusTable.PUPILS)) {
                    continue;
                }
                tables++;
                try (var reader = CensusReader.open(file, limits)) {
                    for (var row : reader) {
                        pupils.put(row.get("pupilonrolltableid"), new Pupil(row.get("upn"), row.get("nativeid")));
                    }
                }
            } catch (IOException | uk.haven.platform.tables.FileRefused unreadable) {
                // that file says so itself when its turn comes
                continue;
            }
        }
        return new CensusPupils(Map.copyOf(pupils), Set.copyOf(pupils.values()), tables);
    }

    /** Whether the set has the pupil on this school's roll. */
    boolean onRoll(String upn, String nativeId) {
        return onRoll.contains(new Pupil(upn, nativeId));
    }

    @Nullable
    Pupil find(String key) {
        return byKey.get(key);
    }
}
