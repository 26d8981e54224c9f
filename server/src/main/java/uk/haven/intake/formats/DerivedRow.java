package uk.haven.intake.formats;

import java.util.List;
import java.util.Map;

/**
 * A row of one of our kinds, made from a record of another layout.
 *
 * @param record number of the record it comes from; below 0 when it comes from none and is not to be counted
 */
record DerivedRow(long line, long record, Map<String, String> values, List<String> sentCells) implements SentRow {

    @Override
    public String get(String column) {
        return values.getOrDefault(column, "").strip();
    }
}
