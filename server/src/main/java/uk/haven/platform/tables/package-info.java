/** Reading and writing tables: CSV and XLSX, within limits, with cells that no spreadsheet mistakes for a formula. */
@NullMarked
@NamedInterface("tables")
package uk.haven.platform.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
