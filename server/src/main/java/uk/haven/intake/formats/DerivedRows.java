package uk.haven.intake.formats;

import java.util.Iterator;
import java.util.Set;
import java.util.function.Supplier;
import uk.haven.intake.FileKind;
import uk.haven.intake.Rows;

/** Rows made from records of another layout. */
record DerivedRows(Set<String> columns, Supplier<Iterator<? extends Rows.Row>> source) implements Rows {

    static DerivedRows of(FileKind kind, Supplier<Iterator<? extends Rows.Row>> source) {
        return new DerivedRows(
                kind.columns().stream()
                        .map(FileKind.Column::name)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()),
                source);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Iterator<Rows.Row> iterator() {
        return (Iterator<Rows.Row>) source.get();
    }
}
