package uk.haven.intake.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Saved answers to "which of your columns is which of ours". */
public interface Mappings {

    /**
     * The mapping that one of the schools saved for files with these columns, in any order; empty as well when several
     * schools said different things of them, so that it must be said again.
     *
     * @param schools ids of the sender's schools; empty for all of them
     */
    Optional<Mapping> find(List<String> header, Set<Long> schools);

    /**
     * @param kind name of the kind that the file holds
     * @param columns the file's column, in lower case, to the kind's
     */
    record Mapping(String kind, Map<String, String> columns) {}
}
