package uk.haven.platform.tables;

/**
 * How much of a table is read before it is refused.
 *
 * @param columns most columns in a row
 * @param cellLength most characters in a cell
 * @param rowLength most characters in a row
 * @param unpackedBytes most bytes that a spreadsheet may unpack to
 * @param ratio most bytes unpacked for one packed
 */
public record TableLimits(int columns, int cellLength, int rowLength, long unpackedBytes, int ratio) {

    /** 500 columns, 10,000 characters a cell, 200,000 a row, 2 GB unpacked, 200 to one. */
    public static final TableLimits DEFAULT = new TableLimits(500, 10_000, 200_000, 2_000_000_000L, 200);
}
