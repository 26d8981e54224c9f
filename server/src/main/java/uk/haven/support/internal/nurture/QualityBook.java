package uk.haven.support.internal.nurture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.domain.nurture.PlacementRules;
import uk.haven.support.domain.nurture.QualityStandard;
import uk.haven.support.internal.nurture.QualityReview.Answer;

/** Writes and reads groups' reviews of their own quality. Call inside a transaction. */
@Service
public class QualityBook {

    private static final String FILE = "/support/nurture-quality-%d.json";
    private static final int LATEST = 1;

    private final QualityStore store;
    private final Partnership partnership;
    private final Audit audit;
    private final Clock clock;
    private final List<QualityStandard> standards;

    QualityBook(QualityStore store, Partnership partnership, Audit audit, Clock clock) {
        this.store = store;
        this.partnership = partnership;
        this.audit = audit;
        this.clock = clock;
        this.standards =
                IntStream.rangeClosed(1, LATEST).mapToObj(QualityBook::read).toList();
    }

    private static QualityStandard read(int version) {
        String file = FILE.formatted(version);
        try (var in = QualityBook.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the build");
            }
            return JsonMapper.builder().build().readValue(in, QualityStandard.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What reviews are made against now. */
    public QualityStandard standard() {
        return standards.getLast();
    }

    /** What a review of that version was made against. */
    public QualityStandard standard(int version) {
        return standards.get(version - 1);
    }

    /** Latest first. */
    public List<QualityReview> of(NurtureGroup group) {
        return store.of(group.id());
    }

    /** A review judges every statement, on a day that has come, once a day. @return what is wrong; empty when written */
    public List<Problem> review(NurtureGroup group, LocalDate on, Map<String, Answer> answers) {
        List<Problem> missing = standard().statements().stream()
                .filter(each -> !answers.containsKey(each.code()))
                .map(each -> Problem.of(
                        "judgement-" + each.code(),
                        "REVIEW-WHOLE",
                        "No judgement yet: " + each.words(),
                        "Choose in place, partly or not yet"))
                .toList();
        if (!missing.isEmpty()) {
            return missing;
        }
        Optional<Problem> ahead = PlacementRules.come("on", "The review was held", on, partnership.today());
        if (ahead.isPresent()) {
            return List.of(ahead.get());
        }
        var review = new QualityReview(
                on, standard().version(), Viewers.current().orElseThrow().name(), answers);
        if (!store.insert(group.id(), review, clock.instant())) {
            return List.of(Problem.of(
                    "on", "REVIEW-TWICE", "There is a review of that day already", "Give the day of this one"));
        }
        audit.record(new Audit.Entry("nurture.reviewed", "nurture group", String.valueOf(group.id()), ""));
        return List.of();
    }
}
