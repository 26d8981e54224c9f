package uk.haven.support.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import uk.haven.support.InterventionKind;
import uk.haven.support.domain.SupportCost.Given;
import uk.haven.support.domain.SupportCost.Price;

/** What a kind of support knows of the time given and of prices; a Spring bean of the kind's own package. */
public interface CostSource {

    Set<InterventionKind> kinds();

    /** Time and sessions logged between the days, both included, by intervention id; absent where neither is logged. */
    Map<Long, Given> given(Collection<Long> interventions, LocalDate from, LocalDate to);

    /**
     * Codes of the catalogue's services that they are, by intervention id, of those that do not say so themselves; absent where
     * there is none.
     */
    default Map<Long, String> services(Collection<Long> interventions) {
        return Map.of();
    }

    /** Prices that plans of their own say, by intervention id; else the catalogue's is taken. */
    default Map<Long, Price> prices(Collection<Long> interventions) {
        return Map.of();
    }
}
