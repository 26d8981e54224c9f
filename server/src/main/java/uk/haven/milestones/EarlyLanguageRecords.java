package uk.haven.milestones;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import uk.haven.children.Child;

/**
 * Judgements on early language for other modules to write, by the rules that hold on the pages. Call inside a transaction,
 * as batch work.
 */
public interface EarlyLanguageRecords {

    /** What is judged. */
    enum Judged {
        RELEASED,
        GOES_ON,
        NEEDS_MORE
    }

    /** The children whose language is looked at, of Year R and Year 1 at the school, by name. */
    List<Child> at(long schoolId, LocalDate asOf);

    /**
     * Judges all of them.
     *
     * @param by who judged
     * @param words what was seen, or ""
     * @throws IllegalArgumentException with the rule's own words when it is refused
     */
    void judge(Collection<Child> children, Judged judged, LocalDate on, String by, String words);
}
