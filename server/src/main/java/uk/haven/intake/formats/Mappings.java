package uk.haven.intake.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saved answers to "which of your columns is which of ours". */
public interface Mappings {

    /** The mapping saved for files with these columns, in any order. */
    Optional<Mapping> find(List<String> header);

    /**
     * @param kind name of the kind that the file holds
     * @param columns the file's column, in lower case, to the kind's
     */
    record Mapping(String kind, Map<String, String> columns) {}
}
