package uk.haven.audit.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of ids as ranges in ascending order, as PostgreSQL writes an {@code int8multirange}.
 *
 * @param ranges each from its first id to its last, both in it
 */
public record IdRanges(List<Range> ranges) {

    public static final IdRanges NONE = new IdRanges(List.of());

    public IdRanges {
        ranges = List.copyOf(ranges);
    }

    public record Range(long first, long last) {}

    /** Of ids in ascending order. */
    public static IdRanges of(long[] ids) {
        var ranges = new ArrayList<Range>();
        for (int i = 0; i < ids.length; ) {
            int end = i;
            while (end + 1 < ids.length && ids[end + 1] == ids[end] + 1) {
                end++;
            }
            ranges.add(new Range(ids[i], ids[end]));
            i = end + 1;
        }
        return new IdRanges(ranges);
    }

    /** Reads {@code {[1,6),[7,10)}}. */
    public static IdRanges parse(String text) {
        var ranges = new ArrayList<Range>();
        String inside = text.substring(1, text.length() - 1);
        if (!inside.isEmpty()) {
            for (String range : inside.split("(?<=\\)),")) {
                String[] ends = range.substring(1, range.length() - 1).split(",");
                ranges.add(new Range(Long.parseLong(ends[0]), Long.parseLong(ends[1]) - 1));
            }
        }
        return new IdRanges(ranges);
    }

    /** As PostgreSQL reads and writes it. */
    @Override
    public String toString() {
        var text = new StringBuilder("{");
        for (Range range : ranges) {
            text.append(text.length() > 1 ? "," : "")
                    .append('[')
                    .append(range.first())
                    .append(',')
                    .append(range.last() + 1)
                    .append(')');
        }
        return text.append('}').toString();
    }

    /** Every id, ascending. */
    public long[] ids() {
        return ranges.stream()
                .flatMapToLong(range -> java.util.stream.LongStream.rangeClosed(range.first(), range.last()))
                .toArray();
    }

    public boolean contains(long id) {
        return ranges.stream().anyMatch(range -> range.first() <= id && id <= range.last());
    }

    /** The greatest id, or 0 when there is none. */
    public long highest() {
        return ranges.isEmpty() ? 0 : ranges.getLast().last();
    }
}
