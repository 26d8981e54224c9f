package uk.haven.children;

/** Identity of a child within Haven ({@code children.child.id}); fits in 31 bits so that registers can be packed. */
public record ChildId(int value) implements Comparable<ChildId> {
    @Override
    public int compareTo(ChildId other) {
        return Integer.compare(value, other.value);
    }
}
