package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.platform.ui.Words;
import uk.haven.schooling.ChildHistory;
import uk.haven.support.internal.Shareable;

/** Results of the last two years as their schemes write them. */
@Component
class ResultsPart implements Shareable {

    private static final int YEARS = 2;

    private final ChildHistory history;

    ResultsPart(ChildHistory history) {
        this.history = history;
    }

    @Override
    public String code() {
        return "results";
    }

    @Override
    public String label() {
        return "Results of the last two years";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean sensitive() {
        return false;
    }

    @Override
    public Optional<Part> at(Child child, LocalDate date) {
        LocalDate since = date.minusYears(YEARS);
        List<Row> rows = history.assessments(child.id(), date).stream()
                .filter(each -> each.date().isAfter(since))
                .map(each -> new Row(
                        each.subjectInWords() + ", " + Words.date(each.date()),
                        each.result() + " (" + each.schemeInWords() + ")"))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Part("Results since " + Words.date(since), rows));
    }
}
