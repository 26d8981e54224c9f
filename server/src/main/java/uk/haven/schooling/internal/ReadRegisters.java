package uk.haven.schooling.internal;

/**
 * A file once read and checked.
 *
 * @param repeated rows that said again what an earlier row of the file said
 * @param tolerated bit set of codes that had ended by their date and were kept all the same
 */
record ReadRegisters(RegisterBoard board, Patterns patterns, long repeated, long tolerated) {}
