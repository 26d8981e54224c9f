package uk.haven.milestones;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import uk.haven.children.Child;
import uk.haven.children.ChildId;

/**
 * Starts programmes, as a Spring bean of the later module that keeps them. Call inside a transaction; what the viewer may
 * not do is refused.
 */
public interface ProgrammeStarts {

    /** A type of programme. @param code stable: {@code reading} */
    record Kind(String code, String label) {}

    /** The types there are. */
    List<Kind> kinds();

    /** Somebody who can lead a programme. @param described "A. Name, learning mentor" */
    record Leader(UUID id, String described) {}

    /** Those who work at the school on the day. */
    List<Leader> leaders(long schoolId, LocalDate date);

    /** The leaders that an account is: one at each place where its person works. */
    Set<UUID> leadersOf(long accountId);

    /**
     * @param kind {@link Kind#code}
     * @param group what the group is called, or ""
     * @param target what it is to reach
     * @param leader {@link Leader#id}
     * @param outreach whether the special school's outreach service gives it
     */
    record Wanted(
            String kind,
            String group,
            String target,
            LocalDate from,
            LocalDate until,
            Optional<UUID> leader,
            boolean outreach) {}

    /** The catalogue's service by which the special school gives programmes to other schools, by its id; none without one. */
    OptionalLong outreach();

    /** How many of its programmes began from the first day to the last, at all schools together: counted from the records. */
    long outreachGiven(LocalDate first, LocalDate last);

    /** What came of it. */
    sealed interface Answer {
        record Started(UUID programme) implements Answer {}

        /** @param why in words for a person */
        record Refused(String why) implements Answer {}
    }

    /** Starts one for the child. */
    Answer start(Child child, Wanted wanted);

    /**
     * A programme that was started.
     *
     * @param path of its page, or "" when the viewer may not open it
     * @param words how it stands: "goes on", "ended 4 July 2008: what was hoped for was reached"
     * @param ended whether it has ended
     */
    record Standing(String path, String words, boolean ended) {}

    /** A programme that goes on. @param kind {@link Kind#code} @param progress a few words, or "" */
    record Running(UUID programme, String kind, String title, Standing standing, String progress) {}

    /**
     * Programmes of these kinds that go on at the date, whoever started them, by child; a child who has none is absent, and so
     * is what the viewer may not see. A fixed number of queries.
     *
     * @param kinds {@link Kind#code}s
     */
    Map<ChildId, List<Running>> running(Collection<ChildId> children, Set<String> kinds, LocalDate date);

    /** How programmes stand at the date; those that the viewer may not see are absent. One query. */
    Map<UUID, Standing> standing(Collection<UUID> programmes, LocalDate date);
}
