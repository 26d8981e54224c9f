package uk.haven.intake.formats;

import java.io.IOException;

/** What a file turned out to be, from its name and its beginning; nothing else of it has been read. */
public interface Recognised {

    SentFile file();

    /** Name of the kind for reports: {@code pupils}, {@code ctf}, {@code census-pupils-on-roll}. */
    String kind();

    /** When it is its turn among the files of its set ({@link uk.haven.intake.FileKind#order}). */
    int order();

    /**
     * Checks the whole file and opens it.
     *
     * @param faults told of rows that do not fit the header
     * @throws uk.haven.platform.tables.FileRefused when it is not what it says
     */
    Reading open(RowFaults faults) throws IOException;
}
