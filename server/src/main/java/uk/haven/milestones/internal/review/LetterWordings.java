package uk.haven.milestones.internal.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.milestones.domain.review.LetterText;
import uk.haven.platform.Problem;

/** The wording of the letter home, in versions of each school. Call inside a transaction. */
@Service
public class LetterWordings {

    private final LetterWordingStore store;
    private final Audit audit;
    private final Clock clock;

    LetterWordings(LetterWordingStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of saving. */
    public sealed interface Saved {
        record Done() implements Saved {}

        record Refused(List<Problem> problems) implements Saved {}

        /** Somebody was faster. @param theirs what holds now */
        record Overtaken(LetterWording theirs) implements Saved {}
    }

    /** What the school's letters say now. */
    public LetterWording current(long school) {
        return store.current(school);
    }

    public Optional<LetterWording> find(long id) {
        return store.find(id);
    }

    /** Saves the school's next version. @param seen id of the wording that was changed */
    public Saved save(long school, long seen, LetterText text) {
        List<Problem> problems = text.problems();
        if (!problems.isEmpty()) {
            return new Saved.Refused(problems);
        }
        LetterWording now = store.current(school);
        int next = now.schoolId().isPresent() ? now.version() + 1 : 1;
        if (now.id() != seen
                || !store.insert(
                        school,
                        next,
                        text,
                        account(),
                        Viewers.current().orElseThrow().name(),
                        clock.instant())) {
            return new Saved.Overtaken(store.current(school));
        }
        audit.record(new Audit.Entry("letter.reworded", "school", String.valueOf(school), "version " + next));
        return new Saved.Done();
    }

    private static @Nullable Long account() {
        var account = Viewers.current().orElseThrow().accountId();
        return account.isPresent() ? account.getAsLong() : null;
    }
}
