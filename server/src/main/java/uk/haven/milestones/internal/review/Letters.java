package uk.haven.milestones.internal.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.ChildId;
import uk.haven.children.Families;
import uk.haven.children.Families.Correspondent;
import uk.haven.milestones.domain.review.LetterText;
import uk.haven.milestones.internal.review.Letter.Recipient;
import uk.haven.milestones.internal.review.Letter.Run;
import uk.haven.milestones.internal.review.Reviews.Line;
import uk.haven.partnership.Partnership;
import uk.haven.platform.ui.Words;

/**
 * Letters home: to whom one may be written, what it says, and every one as it was sent. A letter tells the days in school of
 * the child whom it is about, and nothing of why, of decisions, levels or brothers and sisters. Call inside a transaction.
 */
@Service("lettersHome")
public class Letters {

    /** Who has no address is written to all the same: the child takes the letter home. */
    public static final String HOME = "parent or carer";

    private static final int LISTED = 50;

    private final LetterWordings wordings;
    private final LetterStore store;
    private final Families families;
    private final Reviews reviews;
    private final Written written;

    Letters(LetterWordings wordings, LetterStore store, Families families, Reviews reviews, Written written) {
        this.wordings = wordings;
        this.store = store;
        this.families = families;
        this.reviews = reviews;
        this.written = written;
    }

    /** Where and when letters are written, and the trail of it. */
    @Component("letterWritten")
    static class Written {
        private final Partnership partnership;
        private final Audit audit;
        private final Clock clock;

        Written(Partnership partnership, Audit audit, Clock clock) {
            this.partnership = partnership;
            this.audit = audit;
            this.clock = clock;
        }
    }

    /**
     * A child about whom letters can be written.
     *
     * @param offered who may be written to; the last takes the letter home with the child
     */
    public record Draft(Line line, List<Offer> offered) {}

    /** @param relation "mother", or "" @param first whether it is chosen unless somebody chooses otherwise */
    public record Offer(Recipient to, String relation, boolean first) {}

    /** One query for the contacts of all. */
    public List<Draft> drafts(Collection<Line> lines) {
        Map<ChildId, List<Correspondent>> known = families.correspondents(
                lines.stream().map(each -> each.child().id()).toList());
        return lines.stream()
                .map(line ->
                        new Draft(line, offers(known.getOrDefault(line.child().id(), List.of()))))
                .toList();
    }

    /** The first with parental responsibility is chosen, else the first; else the child takes the letter home. */
    private static List<Offer> offers(List<Correspondent> known) {
        Optional<Correspondent> first = known.stream()
                .filter(each -> each.responsibility() == Families.Responsibility.YES)
                .findFirst()
                .or(() -> known.stream().findFirst());
        var offers = new ArrayList<Offer>();
        known.forEach(each -> offers.add(new Offer(
                new Recipient(Optional.of(each.person()), each.name(), each.address()),
                each.relation(),
                first.filter(each::equals).isPresent())));
        offers.add(new Offer(new Recipient(Optional.empty(), HOME, ""), "", known.isEmpty()));
        return offers;
    }

    /** The letter as it would be written on the day. */
    public Letter letter(LetterWording wording, Line line, Recipient to, LocalDate on) {
        var child = line.child();
        var halfTerm = reviews.halfTerm(line.review());
        int possible = line.standing().halfTerm().possible();
        int attended = line.standing().halfTerm().attended();
        Map<String, String> facts = new HashMap<>();
        facts.put("recipient", to.name());
        facts.put("child", child.name());
        facts.put("first name", child.forename());
        facts.put("school", schoolName(line.review().schoolId()));
        facts.put("from", halfTerm.map(each -> Words.date(each.start())).orElse(""));
        facts.put("until", halfTerm.map(each -> Words.date(each.end())).orElse(""));
        facts.put("attended", Words.days(attended));
        facts.put("possible", Words.days(possible));
        facts.put("date", Words.date(on));
        facts.put("sender", Viewers.current().orElseThrow().name());
        return new Letter(
                line.review().id(),
                child.id().value(),
                child.name(),
                child.forename(),
                to,
                wording.text().filled(facts),
                possible,
                attended);
    }

    private String schoolName(long school) {
        return written.partnership.school(school).map(each -> each.name()).orElse("");
    }

    /** Writes them together. @param wording as it was shown @return empty when the wording has changed since */
    public Optional<Run> write(long school, long wording, Map<Line, List<Recipient>> to, LocalDate on) {
        LetterWording now = wordings.current(school);
        if (now.id() != wording) {
            return Optional.empty();
        }
        var letters = new ArrayList<Letter>();
        to.forEach((line, all) -> all.forEach(each -> letters.add(letter(now, line, each, on))));
        Run run = store.insert(
                school,
                now.id(),
                letters,
                on,
                account(),
                Viewers.current().orElseThrow().name(),
                written.clock.instant());
        to.keySet()
                .forEach(line -> written.audit.record(new Audit.Entry(
                        "letter.written",
                        "child",
                        String.valueOf(line.child().id().value()),
                        "letters " + run.id())));
        return Optional.of(run);
    }

    /** Those of the schools, latest first. */
    public List<Run> runs(Collection<Long> schools) {
        return store.runs(schools, LISTED);
    }

    /** Those with a letter about the review, latest first. */
    public List<Run> runsOf(Review review) {
        return store.runsOf(review.id());
    }

    public Optional<Run> find(UUID run) {
        return store.find(run);
    }

    /** The version of the wording in which they were written. */
    public Optional<LetterWording> wording(Run run) {
        return wordings.find(run.wordingId());
    }

    /**
     * The letters as they were written. An address is left out once its holder may no longer be written to: where somebody
     * lived before a guard was put up is often where they live now.
     *
     * @param why action for the audit: {@code letters.viewed}
     */
    public List<Letter> letters(Run run, String why) {
        List<Letter> letters = store.letters(run);
        Set<UUID> reachable = families
                .correspondents(letters.stream()
                        .map(each -> new ChildId(each.childId()))
                        .distinct()
                        .toList())
                .values()
                .stream()
                .flatMap(List::stream)
                .map(Correspondent::person)
                .collect(Collectors.toSet());
        written.audit.record(new Audit.Entry(why, "letter_run", String.valueOf(run.id()), letters.size() + " letters"));
        return letters.stream()
                .map(each -> each.to()
                                .person()
                                .filter(person -> !reachable.contains(person))
                                .isPresent()
                        ? withoutAddress(each)
                        : each)
                .toList();
    }

    private static Letter withoutAddress(Letter each) {
        return new Letter(
                each.reviewId(),
                each.childId(),
                each.childName(),
                each.firstName(),
                new Recipient(each.to().person(), each.to().name(), ""),
                each.text(),
                each.possible(),
                each.attended());
    }

    /** What a wording says about a child who does not exist. */
    public static LetterText sample(LetterText text, String school, String sender) {
        Map<String, String> facts = new HashMap<>();
        facts.put("recipient", "Alex Example");
        facts.put("child", "Sam Example");
        facts.put("first name", "Sam");
        facts.put("school", school);
        facts.put("from", "25 February 2008");
        facts.put("until", "4 April 2008");
        facts.put("attended", Words.days(51));
        facts.put("possible", Words.days(60));
        facts.put("date", "21 April 2008");
        facts.put("sender", sender);
        return text.filled(facts);
    }

    private static @Nullable Long account() {
        var account = Viewers.current().orElseThrow().accountId();
        return account.isPresent() ? account.getAsLong() : null;
    }
}
