package uk.haven.intake.formats;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.haven.platform.tables.TableLimits;

/**
 * How much is taken in at once ({@code haven.intake.limits.*}; SECURITY.md, figure 13).
 *
 * @param uploadBytes largest file sent over the web or found on disk
 * @param unpackedBytes most bytes that a zip may unpack to
 * @param ratio most bytes unpacked for one packed
 * @param entries most files in a zip or a folder
 * @param columns most columns
 * @param cellLength most characters in a cell
 * @param rowLength most characters in a row
 * @param workbookBytes most bytes that a workbook may unpack to
 * @param xmlBytes largest XML file
 * @param rejectedKept most rejected rows of a file that are kept for mending on the page; the errors file has them all
 */
@ConfigurationProperties("haven.intake.limits")
public record Limits(
        @DefaultValue("2147483648") long uploadBytes,
        @DefaultValue("4294967296") long unpackedBytes,
        @DefaultValue("200") int ratio,
        @DefaultValue("500") int entries,
        @DefaultValue("500") int columns,
        @DefaultValue("10000") int cellLength,
        @DefaultValue("200000") int rowLength,
        @DefaultValue("536870912") long workbookBytes,
        @DefaultValue("536870912") long xmlBytes,
        @DefaultValue("5000") int rejectedKept) {

    /** The defaults, for use without a configuration. */
    public static Limits defaults() {
        return new Limits(
                2_147_483_648L, 4_294_967_296L, 200, 500, 500, 10_000, 200_000, 536_870_912L, 536_870_912L, 5_000);
    }

    public TableLimits table() {
        return new TableLimits(columns, cellLength, rowLength, workbookBytes, ratio);
    }
}
