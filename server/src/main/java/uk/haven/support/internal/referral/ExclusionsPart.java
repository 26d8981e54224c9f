package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.platform.ui.Words;
import uk.haven.schooling.ChildHistory;
import uk.haven.support.internal.Shareable;

/** Exclusions of the last two years: when, of what kind and how long; not what for. */
@Component
class ExclusionsPart implements Shareable {

    private static final int YEARS = 2;

    private final ChildHistory history;

    ExclusionsPart(ChildHistory history) {
        this.history = history;
    }

    @Override
    public String code() {
        return "exclusions";
    }

    @Override
    public String label() {
        return "Exclusions of the last two years, without their reasons";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean sensitive() {
        return false;
    }

    @Override
    public Optional<Part> at(Child child, LocalDate date) {
        LocalDate since = date.minusYears(YEARS);
        List<Row> rows = history.exclusions(child.id(), date).stream()
                .filter(each -> each.start().isAfter(since))
                .map(each -> new Row(
                        Words.date(each.start()),
                        each.sessions() == 0
                                ? each.category().label()
                                : each.category().label() + ", " + Words.days(each.sessions())))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Part("Exclusions since " + Words.date(since), rows));
    }
}
