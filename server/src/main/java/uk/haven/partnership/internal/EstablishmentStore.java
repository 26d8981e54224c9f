package uk.haven.partnership.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Establishments of the national register, and what links them. */
@Repository
class EstablishmentStore {

    private final JdbcClient jdbc;

    EstablishmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one is to another: {@code 136078 Successor}. */
    record Link(String urn, String kind) implements Comparable<Link> {
        @Override
        public int compareTo(Link other) {
            int byUrn = urn.compareTo(other.urn);
            return byUrn != 0 ? byUrn : kind.compareTo(other.kind);
        }
    }

    record Establishment(
            String urn,
            String laestab,
            String name,
            String phase,
            @Nullable Integer lowestAge,
            @Nullable Integer highestAge,
            @Nullable LocalDate opened,
            @Nullable LocalDate closed,
            boolean open,
            TreeSet<Link> links) {}

    Map<String, Establishment> all() {
        Map<String, TreeSet<Link>> links = new HashMap<>();
        jdbc.sql("select urn, linked_urn, kind from partnership.establishment_link")
                .query(row -> {
                    links.computeIfAbsent(row.getString(1), urn -> new TreeSet<>())
                            .add(new Link(row.getString(2), row.getString(3)));
                });
        Map<String, Establishment> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select urn, laestab, name, phase, lowest_age, highest_age, opened, closed, open
                          from partnership.establishment""").query(row -> {
            found.put(
                    row.getString(1),
                    new Establishment(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, Integer.class),
                            row.getObject(6, Integer.class),
                            row.getObject(7, LocalDate.class),
                            row.getObject(8, LocalDate.class),
                            row.getBoolean(9),
                            links.getOrDefault(row.getString(1), new TreeSet<>())));
        });
        return found;
    }

    void put(Establishment one, long fileId) {
        jdbc.sql("""
                        insert into partnership.establishment (urn, laestab, name, phase, lowest_age, highest_age, opened,
                            closed, open, file_id)
                        values (:urn, :laestab, :name, :phase, :lowest, :highest, :opened, :closed, :open, :file)
                        on conflict (urn) do update
                           set laestab = excluded.laestab, name = excluded.name, phase = excluded.phase,
                               lowest_age = excluded.lowest_age, highest_age = excluded.highest_age,
                               opened = excluded.opened, closed = excluded.closed, open = excluded.open,
                               file_id = excluded.file_id""")
                .param("urn", one.urn())
                .param("laestab", one.laestab())
                .param("name", one.name())
                .param("phase", one.phase())
                .param("lowest", one.lowestAge())
                .param("highest", one.highestAge())
                .param("opened", one.opened())
                .param("closed", one.closed())
                .param("open", one.open())
                .param("file", fileId)
                .update();
        for (Link link : one.links()) {
            jdbc.sql("""
                            insert into partnership.establishment_link (urn, linked_urn, kind)
                            values (:urn, :linked, :kind) on conflict do nothing""")
                    .param("urn", one.urn())
                    .param("linked", link.urn())
                    .param("kind", link.kind())
                    .update();
        }
    }

    /**
     * An establishment linked to a school that takes part, as the register says on either side.
     *
     * @param laestab "" when the register's extract does not hold the other one
     */
    record Linked(String urn, String kind, String laestab, String name) {}

    List<Linked> linkedTo(String urn) {
        return jdbc.sql("""
                        with linked as (
                            select linked_urn as urn, kind from partnership.establishment_link where urn = :urn
                            union
                            select urn, case kind when 'Successor' then 'Predecessor' when 'Predecessor' then 'Successor'
                                             else kind end
                              from partnership.establishment_link where linked_urn = :urn)
                        select l.urn, l.kind, coalesce(e.laestab, ''), coalesce(e.name, '')
                          from linked l left join partnership.establishment e on e.urn = l.urn
                         order by l.kind, e.opened nulls first, l.urn""")
                .param("urn", urn)
                .query((row, n) -> new Linked(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
