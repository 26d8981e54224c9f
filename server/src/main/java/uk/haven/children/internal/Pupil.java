package uk.haven.children.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.children.domain.Counting;
import uk.haven.children.domain.Counting.Stay;
import uk.haven.children.internal.PupilRow.Identity;
import uk.haven.children.internal.PupilRow.Traits;
import uk.haven.platform.Problem;

/** A child of the file with what is held of them; works out what the file's rows change. */
final class Pupil {

    /** An enrolment, held or new. Its key is school and entry; {@code id} is 0 while it is new. */
    static final class Stint {
        final long id;
        final long schoolId;
        final LocalDate entry;

        @Nullable
        LocalDate leaving;

        @Nullable
        String year;

        boolean changed;

        Stint(long id, long schoolId, LocalDate entry, @Nullable LocalDate leaving, @Nullable String year) {
            this.id = id;
            this.schoolId = schoolId;
            this.entry = entry;
            this.leaving = leaving;
            this.year = year;
        }

        boolean overlaps(LocalDate otherEntry, @Nullable LocalDate otherLeaving) {
            return (leaving == null || !leaving.isBefore(otherEntry))
                    && (otherLeaving == null || !otherLeaving.isBefore(entry));
        }
    }

    final String upn;
    final boolean pseudonymous;
    final List<PupilRow> rows = new ArrayList<>(1);
    final List<Stint> stints = new ArrayList<>(2);
    int id;
    /** The UPN that the child is held under; another than the row's where two records were found to be one child. */
    String heldUpn = "";

    @Nullable
    Identity held;

    @Nullable
    Identity identity;

    @Nullable
    Traits heldTraits;

    @Nullable
    Traits traits;

    /** Whose row the characteristics come from. */
    long traitsSchool;

    LocalDate traitsEntry = LocalDate.MIN;
    long homeBefore;
    long home;
    boolean enrolmentsChanged;

    Pupil(String upn, boolean pseudonymous) {
        this.upn = upn;
        this.pseudonymous = pseudonymous;
    }

    boolean isNew() {
        return id == 0;
    }

    boolean identityChanged() {
        return identity != null && !identity.equals(held);
    }

    boolean traitsChanged() {
        return traits != null && !traits.equals(heldTraits == null ? Traits.NONE : heldTraits);
    }

    /** What becomes of each row. */
    interface Verdicts {
        void changed(PupilRow row);

        void unchanged(PupilRow row);

        void rejected(PupilRow row, Problem problem);

        /** The number is held for a child of another name and birth date. */
        void conflict(Pupil pupil, PupilRow row);
    }

    void decide(Verdicts verdicts) {
        if (rows.size() > 1) {
            rows.sort(Comparator.comparing(PupilRow::entry)
                    .thenComparing(row -> row.row().line()));
        }
        PupilRow base = held == null ? firstInFile() : null;
        Identity known = held != null ? held : base == null ? null : base.identity();
        LocalDate latest =
                stints.stream().map(s -> s.entry).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
        var applied = new ArrayList<PupilRow>(rows.size());
        var changedBy = new ArrayList<Boolean>(rows.size());
        for (PupilRow row : rows) {
            if (known != null && row.identity().contradicts(known)) {
                verdicts.conflict(this, row);
                continue;
            }
            PupilRow twin = twin(applied, row);
            if (twin != null) {
                rejectTwin(verdicts, row, twin);
                continue;
            }
            Stint overlapped = overlapped(row);
            if (overlapped != null) {
                verdicts.rejected(row, overlap(row, overlapped));
                continue;
            }
            applied.add(row);
            changedBy.add(apply(row));
            if (!row.entry().isBefore(latest)) {
                latest = row.entry();
            }
        }
        PupilRow speaker = speaker(applied, latest);
        boolean spoke = speaker != null && speak(speaker);
        for (int i = 0; i < applied.size(); i++) {
            PupilRow row = applied.get(i);
            if (changedBy.get(i) || (row == speaker && spoke)) {
                verdicts.changed(row);
            } else {
                verdicts.unchanged(row);
            }
        }
    }

    private @Nullable PupilRow firstInFile() {
        return rows.stream().min(Comparator.comparing(row -> row.row().line())).orElse(null);
    }

    private static @Nullable PupilRow twin(List<PupilRow> applied, PupilRow row) {
        for (PupilRow other : applied) {
            if (other.schoolId() == row.schoolId() && other.entry().equals(row.entry())) {
                return other;
            }
        }
        return null;
    }

    private static void rejectTwin(Verdicts verdicts, PupilRow row, PupilRow twin) {
        boolean same = row.identity().equals(twin.identity())
                && java.util.Objects.equals(row.leaving(), twin.leaving())
                && row.year() == twin.year()
                && row.traits().equals(twin.traits());
        if (same) {
            verdicts.unchanged(row);
        } else {
            verdicts.rejected(
                    row,
                    Problem.of(
                            "entry_date",
                            "TWICE-IN-FILE",
                            "this enrolment stands in line %d already, otherwise"
                                    .formatted(twin.row().line()),
                            "keep the right one of the two"));
        }
    }

    private @Nullable Stint overlapped(PupilRow row) {
        for (Stint stint : stints) {
            if (stint.schoolId == row.schoolId()
                    && !stint.entry.equals(row.entry())
                    && stint.overlaps(row.entry(), row.leaving())) {
                return stint;
            }
        }
        return null;
    }

    private static Problem overlap(PupilRow row, Stint other) {
        return Problem.of(
                "entry_date",
                "ENROLMENT-OVERLAPS",
                "the child is on this school's roll from %s %s already"
                        .formatted(other.entry, other.leaving == null ? "with no leaving date" : "to " + other.leaving),
                "send that enrolment with its leaving date first, or correct entry_date " + row.entry());
    }

    private boolean apply(PupilRow row) {
        String year = row.year() == null ? null : row.year().name();
        for (Stint stint : stints) {
            if (stint.schoolId == row.schoolId() && stint.entry.equals(row.entry())) {
                LocalDate leaving = row.leavingSaid() ? row.leaving() : stint.leaving;
                String newYear = year == null ? stint.year : year;
                if (java.util.Objects.equals(leaving, stint.leaving) && java.util.Objects.equals(newYear, stint.year)) {
                    return false;
                }
                stint.leaving = leaving;
                stint.year = newYear;
                stint.changed = true;
                enrolmentsChanged = true;
                return true;
            }
        }
        var added = new Stint(0, row.schoolId(), row.entry(), row.leaving(), year);
        added.changed = true;
        stints.add(added);
        enrolmentsChanged = true;
        return true;
    }

    /** The row of the enrolment begun last says who the child is; a former school's row does not. */
    private static @Nullable PupilRow speaker(List<PupilRow> applied, LocalDate latest) {
        PupilRow last = applied.isEmpty() ? null : applied.getLast();
        return last != null && last.entry().equals(latest) ? last : null;
    }

    private boolean speak(PupilRow row) {
        // A number that leads to another record's child says nothing of that child's name.
        boolean alias = held != null && !heldUpn.equals(row.upn());
        identity = held == null ? row.identity() : alias ? held : row.identity().over(held);
        traits = row.traits().over(heldTraits == null ? Traits.NONE : heldTraits);
        traitsSchool = row.schoolId();
        traitsEntry = row.entry();
        return identityChanged() || traitsChanged();
    }

    /** Puts the enrolments in the order in which they count. */
    void settle(LocalDate today) {
        stints.sort(Comparator.<Stint, LocalDate>comparing(s -> s.entry)
                .thenComparing(s -> s.id == 0 ? Long.MAX_VALUE : s.id));
        home = homeOf(today);
    }

    private long homeOf(LocalDate today) {
        long found = 0;
        for (Stint stint : stints) {
            if (found == 0 || !stint.entry.isAfter(today)) {
                found = stint.schoolId;
            }
        }
        return found;
    }

    List<String> counts() {
        if (stints.size() == 1) {
            return List.of(Counting.written(List.of(new Stay(stints.getFirst().entry, stints.getFirst().leaving))));
        }
        return Counting.ranges(
                        stints.stream().map(s -> new Stay(s.entry, s.leaving)).toList())
                .stream()
                .map(Counting::written)
                .toList();
    }

    /** Every school but the home one, as PostgreSQL writes an array. */
    String otherSchools() {
        var text = new StringBuilder("{");
        stints.stream()
                .map(s -> s.schoolId)
                .filter(s -> s != home)
                .distinct()
                .sorted()
                .forEach(s -> {
                    if (text.length() > 1) {
                        text.append(',');
                    }
                    text.append(s);
                });
        return text.append('}').toString();
    }
}
