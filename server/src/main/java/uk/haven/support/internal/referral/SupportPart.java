package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Interventions;
import uk.haven.support.internal.Shareable;

/** What has been tried: support of every kind of the last two years, referrals aside. */
@Component
class SupportPart implements Shareable {

    private static final int YEARS = 2;

    private final Interventions interventions;

    SupportPart(Interventions interventions) {
        this.interventions = interventions;
    }

    @Override
    public String code() {
        return "support";
    }

    @Override
    public String label() {
        return "Support so far, and how it ended";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean sensitive() {
        return true;
    }

    @Override
    public Optional<Part> at(Child child, LocalDate date) {
        LocalDate since = date.minusYears(YEARS);
        List<Row> rows = interventions.of(child.id()).stream()
                .filter(each -> each.kind() != InterventionKind.REFERRAL)
                .filter(each -> !each.beganOn().isAfter(date)
                        && each.endedOn().map(end -> end.isAfter(since)).orElse(true))
                .map(each -> new Row(each.title(), told(each, date)))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Part("Support since " + Words.date(since), rows));
    }

    private static String told(Intervention each, LocalDate date) {
        String from = "from " + Words.date(each.beganOn());
        if (each.activeOn(date)) {
            return from + ", going on";
        }
        return from + " to " + each.endedOn().map(Words::date).orElse("") + ". "
                + each.outcome().map(outcome -> outcome.label()).orElse("");
    }
}
