package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.Destination;
import uk.haven.schooling.LatestEvidence;

/** See {@link LatestEvidence}. */
@Component
class LatestOfEach implements LatestEvidence {

    private final CountedSessions everyone;
    private final SessionsOfChildren some;
    private final PlaceStore placeStore;
    private final Children children;
    private final Partnership partnership;
    private final JdbcClient jdbc;

    LatestOfEach(
            CountedSessions everyone,
            SessionsOfChildren some,
            PlaceStore placeStore,
            Children children,
            Partnership partnership,
            JdbcClient jdbc) {
        this.everyone = everyone;
        this.some = some;
        this.placeStore = placeStore;
        this.children = children;
        this.partnership = partnership;
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
        sessions(halfTerm.schoolYear(), halfTerm.start(), childIds, asOf, (child, number, counts) -> {
            if (number == halfTerm.number()) {
                consumer.accept(child, counts);
            }
        });
    }

    @Override
    public void sessionsOfYear(
            SchoolYear year, Collection<Integer> childIds, LocalDate asOf, SessionsOfHalfTerm consumer) {
        LocalDate start = partnership.calendar().startOf(year).orElse(asOf);
        sessions(year, start, childIds, asOf, consumer);
    }

    /** @param since schools left before this day are not looked at */
    private void sessions(
            SchoolYear year,
            LocalDate since,
            Collection<Integer> childIds,
            LocalDate asOf,
            SessionsOfHalfTerm consumer) {
        ChildRecords records = children.records();
        CountedSessions.Consumer told =
                (child, school, halfTerm, counts) -> consumer.accept(records.kept(child), halfTerm.number(), counts);
        if (childIds.isEmpty()) {
            everyone.ofYear(year, asOf, told);
        } else {
            some.of(records.with(childIds), records, since, year, asOf, told);
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
