package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.IntPredicate;
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
        // the same result of a day is told once, with everyone who has it: a county has hundreds of thousands of
        // results
        // and a few hundred different ones
        jdbc.sql("""
                        select assessed_on, scheme, subject, result, tenths, array_agg(child_id)
                          from schooling.assessment
                         where superseded_by is null and tenths is not null and scheme = any (:schemes)
                           and assessed_on between :first and :last
                           and (:everyone or child_id = any (:children))
                         group by assessed_on, scheme, subject, result, tenths
                         order by assessed_on, max(id)
                        """)
                .param("schemes", schemes.toArray(String[]::new))
                .param("first", first)
                .param("last", last)
                .param("everyone", childIds.isEmpty())
                .param("children", records.with(childIds).toArray(Integer[]::new))
                .query(row -> {
                    int day = Math.toIntExact(row.getObject(1, LocalDate.class).toEpochDay());
                    String scheme = row.getString(2);
                    String subject = row.getString(3);
                    String result = row.getString(4);
                    int tenths = row.getInt(5);
                    for (Integer child : (Integer[]) row.getArray(6).getArray()) {
                        consumer.accept(records.kept(child), day, scheme, subject, result, tenths);
                    }
                });
    }

    @Override
    public void sessions(HalfTerm halfTerm, Collection<Integer> childIds, LocalDate asOf, Sessions consumer) {
        sessions(
                halfTerm.schoolYear(),
                number -> number == halfTerm.number(),
                halfTerm.start(),
                childIds,
                asOf,
                (child, number, counts) -> consumer.accept(child, counts));
    }

    @Override
    public void sessionsOfYear(
            SchoolYear year, Collection<Integer> childIds, LocalDate asOf, SessionsOfHalfTerm consumer) {
        LocalDate start = partnership.calendar().startOf(year).orElse(asOf);
        sessions(year, _ -> true, start, childIds, asOf, consumer);
    }

    /**
     * @param wanted numbers of half-terms; of the others nothing is unpacked
     * @param since schools left before this day are not looked at
     */
    private void sessions(
            SchoolYear year,
            IntPredicate wanted,
            LocalDate since,
            Collection<Integer> childIds,
            LocalDate asOf,
            SessionsOfHalfTerm consumer) {
        ChildRecords records = children.records();
        CountedSessions.Consumer told = (child, school, halfTerm, counts) -> {
            if (wanted.test(halfTerm.number())) {
                consumer.accept(records.kept(child), halfTerm.number(), counts);
            }
        };
        if (childIds.isEmpty()) {
            everyone.blocksOfYear(
                    year,
                    asOf,
                    (counts, school, of) -> {
                        if (wanted.test(of.number())) {
                            for (int row = 0; row < counts.size(); row++) {
                                consumer.accept(records.kept(counts.child(row)), of.number(), counts.counts(row));
                            }
                        }
                    },
                    told);
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
