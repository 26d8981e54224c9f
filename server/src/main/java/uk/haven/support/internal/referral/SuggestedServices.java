package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.directory.Services;
import uk.haven.support.domain.referral.Suggestions;
import uk.haven.support.domain.referral.Suggestions.Need;
import uk.haven.support.domain.referral.Suggestions.Suggestion;
import uk.haven.vulnerability.Vulnerability;

/** Services to think of for a child: what the framework offers at its level, and whom the directory says they take. */
@Component
public class SuggestedServices {

    private final Services services;
    private final Vulnerability vulnerability;
    private final ReferralStore store;

    SuggestedServices(Services services, Vulnerability vulnerability, ReferralStore store) {
        this.services = services;
        this.vulnerability = vulnerability;
        this.store = store;
    }

    /** Call inside a transaction. */
    public List<Suggestion> of(Child child, LocalDate date) {
        var asked = List.of(child.id());
        int recorded = vulnerability.recordedLevels(asked, date).getOrDefault(child.id(), 0);
        int proposed = vulnerability.proposedLevels(asked, date).getOrDefault(child.id(), 0);
        int level = Math.max(recorded, proposed);
        var need = new Need(
                level,
                recorded == level,
                level == 0 ? Set.of() : Set.copyOf(vulnerability.supports(level, date)),
                Optional.ofNullable(child.yearGroup()));
        return Suggestions.of(services.all(), need, store.fullServices());
    }
}
