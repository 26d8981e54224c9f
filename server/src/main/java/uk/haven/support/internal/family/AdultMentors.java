package uk.haven.support.internal.family;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.platform.Problem;

/** Volunteers who mentor children: workers of a school who are on no list of staff, with their check and induction. */
@Service
public class AdultMentors {

    /** What their role is called among workers. */
    public static final String ROLE = "Adult mentor";

    private final MentorStore store;
    private final Audit audit;
    private final Clock clock;

    AdultMentors(MentorStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A volunteer.
     *
     * @param checked day of the disclosure certificate that the school has seen
     * @param trained day of the induction
     */
    public record Mentor(
            long workerId,
            UUID id,
            long schoolId,
            String name,
            Optional<LocalDate> checked,
            Optional<LocalDate> trained) {}

    /** Those of the schools, by name. */
    public List<Mentor> at(Collection<Long> schools) {
        return store.at(schools);
    }

    /** The volunteer that the worker is; empty for staff. */
    public Optional<Mentor> find(long school, long worker) {
        return at(List.of(school)).stream()
                .filter(each -> each.workerId() == worker)
                .findFirst();
    }

    /** What is wrong with what was said of a volunteer. */
    public static List<Problem> problems(
            String name, Optional<LocalDate> checked, Optional<LocalDate> trained, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (name.isBlank() || name.length() > 200) {
            problems.add(Problem.of("name", "MENTOR-NAME", "Who is it?", "Give the name, up to 200 characters"));
        }
        if (checked.filter(today::isBefore).isPresent()) {
            problems.add(Problem.of(
                    "checked", "MENTOR-CHECK-AHEAD", "That day has not come yet", "Give the day on the certificate"));
        }
        if (trained.filter(today::isBefore).isPresent()) {
            problems.add(Problem.of(
                    "trained", "MENTOR-TRAINING-AHEAD", "That day has not come yet", "Record it once it was held"));
        }
        return problems;
    }

    /** Adds a volunteer. @return {@code support.worker.id} */
    public long add(
            long school, String name, LocalDate from, Optional<LocalDate> checked, Optional<LocalDate> trained) {
        long worker = store.add(school, name.strip(), from);
        keep(worker, checked, trained);
        audit.record(new Audit.Entry("mentor.added", "worker", String.valueOf(worker), ""));
        return worker;
    }

    /** Records a newer check or induction; what is empty stays as it was. */
    public void change(Mentor mentor, Optional<LocalDate> checked, Optional<LocalDate> trained) {
        keep(mentor.workerId(), checked.or(mentor::checked), trained.or(mentor::trained));
        audit.record(new Audit.Entry("mentor.checked", "worker", String.valueOf(mentor.workerId()), ""));
    }

    private void keep(long worker, Optional<LocalDate> checked, Optional<LocalDate> trained) {
        store.keep(worker, checked, trained, Viewers.current().orElseThrow().name(), OffsetDateTime.now(clock));
    }
}
