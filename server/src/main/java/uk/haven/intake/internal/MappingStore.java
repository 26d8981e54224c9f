package uk.haven.intake.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.haven.intake.formats.Mappings;

/** {@code intake.column_mapping}. */
@Component
class MappingStore implements Mappings {

    private final JdbcClient jdbc;

    MappingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Mapping> find(List<String> header, Set<Long> schools) {
        var saved = jdbc
                .sql("""
                select kind, theirs, ours from intake.column_mapping
                 where fingerprint = :fingerprint and (:everyone or school_id = any (:schools))""")
                .param("fingerprint", fingerprint(header))
                .param("everyone", schools.isEmpty())
                .param("schools", schools.toArray(Long[]::new))
                .query((row, number) -> new Mapping(
                        row.getString("kind"),
                        pairs((String[]) row.getArray("theirs").getArray(), (String[])
                                row.getArray("ours").getArray())))
                .list()
                .stream()
                .distinct()
                .toList();
        return saved.size() == 1 ? Optional.of(saved.getFirst()) : Optional.empty();
    }

    /** Keeps the answer, in place of an earlier one for the same columns. */
    void save(long schoolId, String source, String kind, List<String> header, Map<String, String> columns) {
        var theirs = header.stream().map(MappingStore::plain).toList();
        jdbc.sql("""
                insert into intake.column_mapping (school_id, source, kind, fingerprint, theirs, ours)
                values (:school, :source, :kind, :fingerprint, :theirs, :ours)
                on conflict on constraint column_mapping_one do update
                   set source = excluded.source, kind = excluded.kind, theirs = excluded.theirs, ours = excluded.ours,
                       saved_at = now()""")
                .param("school", schoolId)
                .param("source", source)
                .param("kind", kind)
                .param("fingerprint", fingerprint(header))
                .param("theirs", theirs.toArray(String[]::new))
                .param(
                        "ours",
                        theirs.stream()
                                .map(name -> columns.getOrDefault(name, ""))
                                .toArray(String[]::new))
                .update();
    }

    private static Map<String, String> pairs(String[] theirs, String[] ours) {
        var pairs = new HashMap<String, String>();
        for (int i = 0; i < theirs.length; i++) {
            if (!ours[i].isEmpty()) {
                pairs.put(theirs[i], ours[i]);
            }
        }
        return pairs;
    }

    static String fingerprint(List<String> header) {
        String sorted = header.stream()
                .map(MappingStore::plain)
                .filter(name -> !name.equals("errors"))
                .sorted()
                .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(Hash.digest().digest(sorted.getBytes(StandardCharsets.UTF_8)));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
