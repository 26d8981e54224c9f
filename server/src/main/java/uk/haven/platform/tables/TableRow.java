package uk.haven.platform.tables;

import java.util.List;

/**
 * One row as it stands in the file, neutralising apostrophes still on.
 *
 * @param line line of the file on which it begins, the header's being 1
 */
public record TableRow(long line, List<String> cells) {}
