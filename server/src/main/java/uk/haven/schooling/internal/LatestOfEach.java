package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.platform.HalfTerm;
import uk.haven.schooling.Destination;
import uk.haven.schooling.LatestEvidence;

/** See {@link LatestEvidence}. */
@Component
class LatestOfEach implements LatestEvidence {

    private final CountedSessions everyone;
    private final SessionsOfChildren some;
    private final PlaceStore placeStore;
    private final Children children;
    private final JdbcClient jdbc;

    LatestOfEach(
            CountedSessions everyone,
            SessionsOfChildren some,
            PlaceStore placeStore,
            Children children,
            JdbcClient jdbc) {
        this.everyone = everyone;
        this.some = some;
        this.placeStore = placeStore;
        this.children = children;
        this.jdbc = jdbc;
    }

    @Override
    public void results(
            Set<String> schemes, Collection<Integer> childIds, LocalDate first, LocalDate last, Results consumer) {
        ChildRecords records = children.records();
        jdbc.sql("""
                        select child_id, assessed_on, scheme, subject, result, tenths
                          from schooling.assessment
                         where superseded_by is null and tenths is not null and scheme = any (:schemes)
                           and assessed_on between :first and :last
                           and (:everyone or child_id = any (:children))
                         order by assessed_on, id
                        """)
                .param("schemes", schemes.toArray(String[]::new))
                .param("first", first)
                .param("last", last)
                .param("everyone", childIds.isEmpty())
                .param("children", records.with(childIds).toArray(Integer[]::new))
                .query(row -> {
                    consumer.accept(
                            records.kept(row.getInt(1)),
                            Math.toIntExact(row.getObject(2, LocalDate.class).toEpochDay()),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getInt(6));
                });
    }

    @Override
    public void sessions(HalfTerm halfTerm, Collection<Integer> childIds, LocalDate asOf, Sessions consumer) {
        ChildRecords records = children.records();
        CountedSessions.Consumer ofTheHalfTerm = (child, school, of, counts) -> {
            if (of.number() == halfTerm.number()) {
                consumer.accept(records.kept(child), counts);
            }
        };
        if (childIds.isEmpty()) {
            everyone.ofYear(halfTerm.schoolYear(), asOf, ofTheHalfTerm);
        } else {
            some.of(records.with(childIds), records, halfTerm.start(), halfTerm.schoolYear(), asOf, ofTheHalfTerm);
        }
    }

    @Override
    public void places(Collection<Integer> childIds, LocalDate last, Places consumer) {
        ChildRecords records = children.records();
        placeStore.until(
                records.with(childIds),
                last,
                (child, recordedOn, destination) -> Destination.of(destination)
                        .ifPresent(each -> consumer.accept(records.kept(child), recordedOn, each)));
    }
}
