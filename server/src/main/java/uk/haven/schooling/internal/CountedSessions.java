package uk.haven.schooling.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.SessionCounts;
import uk.haven.schooling.domain.AttendanceCodes;
import uk.haven.schooling.domain.FactBlock;
import uk.haven.schooling.domain.RegisterSheet;
import uk.haven.schooling.domain.WeekPlan;

/**
 * Sessions by child, school and half-term as they stood at a date: from the blocks where every session counted in them
 * lies on or before the date, else from the registers themselves.
 */
@Component
class CountedSessions {

    private final BlockStore blocks;
    private final RegisterStore registers;
    private final Partnership partnership;

    CountedSessions(BlockStore blocks, RegisterStore registers, Partnership partnership) {
        this.blocks = blocks;
        this.registers = registers;
        this.partnership = partnership;
    }

    interface Consumer {
        /** @param counts packed {@link uk.haven.schooling.SessionCounts} */
        void accept(int childId, long schoolId, HalfTerm halfTerm, long counts);
    }

    private record Late(long schoolId, HalfTerm halfTerm) {}

    /** Everything that the viewer may see of the school year until the date. */
    void ofYear(SchoolYear year, LocalDate asOf, Consumer consumer) {
        blocksOfYear(year, asOf, (counts, school, halfTerm) -> each(counts, school, halfTerm, consumer), consumer);
    }

    private static void each(FactBlock counts, long school, HalfTerm halfTerm, Consumer consumer) {
        for (int row = 0; row < counts.size(); row++) {
            consumer.accept(counts.child(row), school, halfTerm, counts.counts(row));
        }
    }

    interface BlockConsumer {
        /** Every child of one school's half-term. */
        void accept(FactBlock counts, long schoolId, HalfTerm halfTerm);
    }

    /** The same, whole blocks at a time where they serve. */
    void blocksOfYear(SchoolYear year, LocalDate asOf, BlockConsumer whole, Consumer single) {
        var begun = begun(year, asOf);
        var late = new ArrayList<Late>();
        blocks.ofYear(year.start(), block -> {
            for (HalfTerm halfTerm : halfTerm(begun, block.key().halfTerm())) {
                if (block.lastSession().isAfter(asOf)) {
                    late.add(new Late(block.key().schoolId(), halfTerm));
                } else {
                    whole.accept(block.counts(), block.key().schoolId(), halfTerm);
                }
            }
        });
        recount(late, asOf, null, single);
    }

    interface SumConsumer {
        void accept(long schoolId, HalfTerm halfTerm, SessionCounts counts);
    }

    /** The same with the children of each school's half-term added up, in one part or in several. */
    void sumsOfYear(SchoolYear year, LocalDate asOf, SumConsumer consumer) {
        blocksOfYear(
                year,
                asOf,
                (counts, school, halfTerm) -> consumer.accept(school, halfTerm, counts.sum()),
                (child, school, halfTerm, counts) -> consumer.accept(school, halfTerm, SessionCounts.of(counts)));
    }

    /** The same for these schools. */
    void ofSchools(Collection<Long> schoolIds, SchoolYear year, LocalDate asOf, Consumer consumer) {
        var begun = begun(year, asOf);
        var late = new ArrayList<Late>();
        blocks.ofYear(year.start(), schoolIds, block -> take(block, begun, asOf, late, consumer));
        recount(late, asOf, null, consumer);
    }

    /**
     * The same for some children at schools of which the viewer sees no more than these children.
     *
     * @param schools ids of its schools, by child
     */
    void ofChildren(Map<Integer, Set<Long>> schools, SchoolYear year, LocalDate asOf, Consumer consumer) {
        var begun = begun(year, asOf);
        var late = new HashSet<Late>();
        blocks.ofChildren(
                schools,
                year.start(),
                block -> halfTerm(begun, block.halfTerm()).forEach(halfTerm -> {
                    if (block.lastSession().isAfter(asOf)) {
                        late.add(new Late(block.schoolId(), halfTerm));
                    } else {
                        consumer.accept(block.child(), block.schoolId(), halfTerm, block.counts());
                    }
                }));
        recount(late, asOf, schools.keySet(), consumer);
    }

    private List<HalfTerm> begun(SchoolYear year, LocalDate asOf) {
        return partnership.calendar().halfTerms(year).stream()
                .filter(halfTerm -> !halfTerm.start().isAfter(asOf))
                .toList();
    }

    private static List<HalfTerm> halfTerm(List<HalfTerm> begun, int number) {
        return begun.stream().filter(halfTerm -> halfTerm.number() == number).toList();
    }

    private static void take(
            BlockStore.Block block, List<HalfTerm> begun, LocalDate asOf, List<Late> late, Consumer consumer) {
        for (HalfTerm halfTerm : halfTerm(begun, block.key().halfTerm())) {
            if (block.lastSession().isAfter(asOf)) {
                late.add(new Late(block.key().schoolId(), halfTerm));
                continue;
            }
            each(block.counts(), block.key().schoolId(), halfTerm, consumer);
        }
    }

    /** @param children null for whole schools */
    private void recount(Collection<Late> late, LocalDate asOf, @Nullable Set<Integer> children, Consumer consumer) {
        for (HalfTerm halfTerm : late.stream().map(Late::halfTerm).distinct().toList()) {
            List<Long> schools = late.stream()
                    .filter(one -> one.halfTerm().equals(halfTerm))
                    .map(Late::schoolId)
                    .toList();
            LocalDate first = halfTerm.start().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            if (children == null) {
                registers.present(schools, first, asOf, held -> sheet(held, halfTerm, asOf, consumer));
            } else {
                registers.weeksOf(children, schools, first, asOf).forEach(week -> {
                    for (var stretch : plan(week.weekStart(), asOf).stretches()) {
                        if (stretch.halfTerm().equals(halfTerm)) {
                            consumer.accept(week.child(), week.schoolId(), halfTerm, stretch.count(week.marks()));
                        }
                    }
                });
            }
        }
    }

    private void sheet(RegisterStore.Held held, HalfTerm halfTerm, LocalDate asOf, Consumer consumer) {
        for (var stretch : plan(held.weekStart(), asOf).stretches()) {
            if (stretch.halfTerm().equals(halfTerm)) {
                var sheet = RegisterSheet.decode(held.sheet());
                for (int row = 0; row < sheet.size(); row++) {
                    consumer.accept(sheet.child(row), held.schoolId(), halfTerm, stretch.count(sheet.week(row)));
                }
            }
        }
    }

    private WeekPlan plan(LocalDate monday, LocalDate asOf) {
        return WeekPlan.of(partnership.calendar(), AttendanceCodes.standard(), monday, asOf);
    }
}
