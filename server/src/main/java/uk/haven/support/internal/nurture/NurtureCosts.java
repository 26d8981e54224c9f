package uk.haven.support.internal.nurture;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.support.InterventionKind;
import uk.haven.support.domain.SupportCost.Given;
import uk.haven.support.internal.CostSource;

/** A place in a nurture group costs what the catalogue says of a place; time in the group is not priced by the hour. */
@Component
class NurtureCosts implements CostSource {

    private static final String SERVICE = "nurture-group";

    @Override
    public Set<InterventionKind> kinds() {
        return Set.of(InterventionKind.NURTURE);
    }

    @Override
    public Map<Long, Given> given(Collection<Long> interventions, LocalDate from, LocalDate to) {
        return Map.of();
    }

    @Override
    public Map<Long, String> services(Collection<Long> interventions) {
        return interventions.stream().distinct().collect(Collectors.toMap(Function.identity(), _ -> SERVICE));
    }
}
