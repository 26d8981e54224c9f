package uk.haven.platform.versions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One version of a document.
 *
 * @param id number of the version
 * @param effectiveFrom first day in force; empty for a draft
 * @param basedOn the version it was drafted from
 * @param draftedBy account that began it
 * @param publishedBy account that published it
 */
public record Version<C>(
        int id,
        String title,
        Optional<LocalDate> effectiveFrom,
        Optional<Integer> basedOn,
        OptionalLong draftedBy,
        OptionalLong publishedBy,
        C content) {

    public boolean published() {
        return effectiveFrom.isPresent();
    }
}
