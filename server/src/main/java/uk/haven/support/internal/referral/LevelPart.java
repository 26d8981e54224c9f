package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.platform.ui.Words;
import uk.haven.support.internal.Shareable;
import uk.haven.vulnerability.Vulnerability;

/** The recorded level with its reason; never one that is only proposed. */
@Component
class LevelPart implements Shareable {

    private final Vulnerability vulnerability;

    LevelPart(Vulnerability vulnerability) {
        this.vulnerability = vulnerability;
    }

    @Override
    public String code() {
        return "level";
    }

    @Override
    public String label() {
        return "Recorded level of vulnerability, with its reason";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean sensitive() {
        return true;
    }

    @Override
    public Optional<Part> at(Child child, LocalDate date) {
        return vulnerability
                .recorded(child.id(), date)
                .filter(each -> each.level() > 0)
                .map(each -> new Part(
                        "Recorded level",
                        List.of(
                                new Row(
                                        "Level " + each.level(),
                                        "decided on " + Words.date(each.decidedOn()) + " by " + each.decidedBy()),
                                new Row("Reason", each.reason().isBlank() ? "None written down" : each.reason()))));
    }
}
