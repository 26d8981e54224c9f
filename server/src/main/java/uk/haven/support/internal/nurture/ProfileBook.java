package uk.haven.support.internal.nurture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Words;
import uk.haven.support.domain.nurture.PlacementRules;
import uk.haven.support.domain.nurture.StrandScores;
import uk.haven.support.domain.nurture.StrandThreshold;
import uk.haven.support.internal.nurture.Placement.Profile;
import uk.haven.support.internal.nurture.ProfileStore.Held;

/** Strand scores of children, and the threshold they are compared with. Call inside a transaction. */
@Service
public class ProfileBook {

    private static final int LONGEST_NAME = 200;

    private final ProfileStore store;
    private final Children children;
    private final Partnership partnership;
    private final Audit audit;
    private final Clock clock;

    ProfileBook(ProfileStore store, Children children, Partnership partnership, Audit audit, Clock clock) {
        this.store = store;
        this.children = children;
        this.partnership = partnership;
        this.audit = audit;
        this.clock = clock;
    }

    /** Code of the problem that there is a profile of that day. */
    public static final String SAME_DAY = "PROFILE-SAME-DAY";

    /**
     * A profile as a form makes it.
     *
     * @param completedBy who knows the child and completed it
     * @param replaces when the profile of the same day was written down that this one is to replace
     */
    public record Entry(LocalDate on, StrandScores scores, String completedBy, Optional<Instant> replaces) {

        /** One that replaces none. */
        public Entry(LocalDate on, StrandScores scores, String completedBy) {
            this(on, scores, completedBy, Optional.empty());
        }
    }

    /** When the child's profile of the day was written down, where there is one. */
    public Optional<Instant> writtenAt(ChildId child, LocalDate on) {
        return store.held(child, on).map(ProfileStore.Held::at);
    }

    /** By child, earliest first; one query. */
    public Map<ChildId, List<Profile>> of(Collection<ChildId> asked) {
        Map<ChildId, List<Profile>> found = new HashMap<>();
        if (!asked.isEmpty()) {
            ChildRecords records = children.records();
            store.of(records.with(asked.stream().map(ChildId::value).toList()))
                    .forEach(each -> found.computeIfAbsent(records.kept(each.child()), _ -> new ArrayList<>())
                            .add(each));
        }
        return found;
    }

    /** What is wrong with it besides its scores. */
    public Optional<Problem> problem(Entry entry) {
        if (entry.completedBy().isBlank() || entry.completedBy().length() > LONGEST_NAME) {
            return Optional.of(Problem.of(
                    "completed", "PROFILE-BY", "Who completed the profile?", "Name somebody who knows the child"));
        }
        return PlacementRules.come("taken", "The profile was taken", entry.on(), partnership.today());
    }

    /** Writes the scores down; over those of the same day only where the entry says which it replaces. */
    public Optional<Problem> record(ChildId child, Entry entry) {
        return problem(entry).or(() -> switch (write(child, entry)) {
            case Written.Done _ -> Optional.empty();
            case Written.Refused(Problem problem) -> Optional.of(problem);
        });
    }

    /** What came of writing one down. */
    sealed interface Written {
        record Done(long id) implements Written {}

        record Refused(Problem problem) implements Written {}
    }

    Written write(ChildId child, Entry entry) {
        Optional<Held> theirs = store.held(child, entry.on());
        if (theirs.filter(each -> says(each, entry)).isPresent()) {
            return new Written.Done(theirs.get().id());
        }
        if (theirs.filter(Held::decided).isPresent()) {
            return new Written.Refused(Problem.of(
                    "taken",
                    "PROFILE-DECIDED",
                    "A place was decided on the profile of " + Words.date(entry.on()) + ", which stays as it was then",
                    "Give the day on which this one was completed"));
        }
        Optional<Long> id =
                store.write(child, entry, Viewers.current().orElseThrow().name(), clock.instant());
        if (id.isEmpty()) {
            return new Written.Refused(store.held(child, entry.on())
                    .map(each -> sameDay(each, entry.on()))
                    .orElseThrow());
        }
        audit.record(new Audit.Entry("nurture.profiled", "child", String.valueOf(child.value()), ""));
        return new Written.Done(id.get());
    }

    private static boolean says(Held theirs, Entry entry) {
        return theirs.scores().equals(entry.scores())
                && theirs.completedBy().equals(entry.completedBy().strip());
    }

    private static Problem sameDay(Held theirs, LocalDate on) {
        return Problem.of(
                "taken",
                SAME_DAY,
                theirs.by() + " has written down a profile of " + Words.date(on) + " already, completed by "
                        + theirs.completedBy() + ": "
                        + line(StrandScores.DEVELOPMENTAL, theirs.scores().developmental())
                        + "; " + line(StrandScores.DIAGNOSTIC, theirs.scores().diagnostic()),
                "Yours is in the form: replace theirs with it, or give another day");
    }

    /** "A 5, B 7". */
    private static String line(List<String> strands, List<Integer> scores) {
        var words = new ArrayList<String>();
        for (int i = 0; i < strands.size(); i++) {
            words.add(strands.get(i) + " " + scores.get(i));
        }
        return String.join(", ", words);
    }

    /** The threshold that counts; empty until the partnership has entered one. */
    public Optional<StrandThreshold> threshold() {
        return store.threshold();
    }

    /** Every version, latest first. */
    public List<StrandThreshold> thresholds() {
        return store.thresholds();
    }

    /** Strands of the placement's profile outside the threshold as it was compared; absent where nothing can be compared. */
    public Optional<List<String>> outside(Placement of) {
        if (of.profileId().isEmpty() || of.threshold().isEmpty()) {
            return Optional.empty();
        }
        Optional<StrandThreshold> then = store.thresholds().stream()
                .filter(each -> each.version() == of.threshold().getAsInt())
                .findFirst();
        return of(List.of(of.child())).getOrDefault(of.child(), List.of()).stream()
                .filter(each -> each.id() == of.profileId().getAsLong())
                .findFirst()
                .flatMap(profile -> then.map(each -> each.outside(profile.scores())));
    }

    /**
     * Enters a new version of the threshold.
     *
     * @param seen version that was on the page, 0 for none
     * @return what is wrong, or that somebody else entered one meanwhile
     */
    public Optional<Problem> enter(int seen, String source, Map<String, Integer> bounds) {
        if (source.isBlank() || source.length() > 500) {
            return Optional.of(Problem.of(
                    "source", "THRESHOLD-SOURCE", "Where are these figures from?", "Say it in 1 to 500 characters"));
        }
        if (bounds.isEmpty()) {
            return Optional.of(Problem.of(
                    "strand-A", "THRESHOLD-EMPTY", "No strand has a figure", "Enter one for a strand at least"));
        }
        var threshold = new StrandThreshold(
                seen + 1, source.strip(), Viewers.current().orElseThrow().name(), bounds);
        if (!store.write(threshold, clock.instant())) {
            return Optional.of(Problem.of(
                    "",
                    "OVERTAKEN",
                    "Somebody else has entered version " + (seen + 1) + " since you opened this page",
                    "Theirs stands beside yours; what you save now becomes the version after it"));
        }
        audit.record(new Audit.Entry("nurture.threshold", "settings", String.valueOf(threshold.version()), ""));
        return Optional.empty();
    }
}
