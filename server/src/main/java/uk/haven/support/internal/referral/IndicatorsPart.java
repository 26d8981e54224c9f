package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.platform.ui.Words;
import uk.haven.support.internal.Shareable;
import uk.haven.vulnerability.Vulnerability;

/** Indicators that hold, as far as whoever shares may read them: what is restricted to them is not shared by them. */
@Component
class IndicatorsPart implements Shareable {

    private final Vulnerability vulnerability;

    IndicatorsPart(Vulnerability vulnerability) {
        this.vulnerability = vulnerability;
    }

    @Override
    public String code() {
        return "indicators";
    }

    @Override
    public String label() {
        return "Indicators that professionals have recorded";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean sensitive() {
        return true;
    }

    @Override
    public Optional<Part> at(Child child, LocalDate date) {
        List<Row> rows = vulnerability.indicators(child.id(), date).stream()
                .map(each -> new Row(each.wording(), "seen " + Words.date(each.observedOn()) + ", " + each.source()))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Part("Indicators on " + Words.date(date), rows));
    }
}
