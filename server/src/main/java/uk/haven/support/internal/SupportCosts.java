package uk.haven.support.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import uk.haven.directory.Services;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Interventions;
import uk.haven.support.domain.SupportCost;
import uk.haven.support.domain.SupportCost.Given;
import uk.haven.support.domain.SupportCost.Price;
import uk.haven.support.domain.SupportCost.Sum;

/** What support cost at a school, by kind, where a price is known. Call inside a transaction. */
@Service
public class SupportCosts {

    private final Interventions interventions;
    private final Services services;
    private final List<CostSource> sources;

    SupportCosts(Interventions interventions, Services services, ObjectProvider<CostSource> sources) {
        this.interventions = interventions;
        this.services = services;
        this.sources = sources.orderedStream().toList();
    }

    /** Of what went on and counted as support at any time between the days: see {@link Interventions#countingFrom}. */
    public Map<InterventionKind, Sum> at(long schoolId, LocalDate from, LocalDate to) {
        List<Intervention> all = interventions.at(schoolId, from, to);
        Map<Long, LocalDate> counting =
                interventions.countingFrom(all.stream().map(Intervention::id).toList());
        List<Intervention> held = all.stream()
                .filter(each -> counting.get(each.id()) instanceof LocalDate counted && !counted.isAfter(to))
                .toList();
        Map<Long, Price> catalogue = new HashMap<>();
        Map<String, Price> byCode = new HashMap<>();
        services.all().stream().filter(each -> holds(each, to)).forEach(each -> {
            var price = new Price(each.cost().orElseThrow(), each.costPer());
            catalogue.put(each.id(), price);
            byCode.put(each.code(), price);
        });
        Map<Long, Given> given = new HashMap<>();
        Map<Long, Price> own = new HashMap<>();
        for (CostSource source : sources) {
            List<Long> ids = held.stream()
                    .filter(each -> source.kinds().contains(each.kind()))
                    .map(Intervention::id)
                    .toList();
            if (!ids.isEmpty()) {
                given.putAll(source.given(ids, from, to));
                source.services(ids).forEach((id, code) -> {
                    if (byCode.get(code) instanceof Price price) {
                        own.put(id, price);
                    }
                });
                own.putAll(source.prices(ids));
            }
        }
        return held.stream()
                .collect(Collectors.groupingBy(
                        Intervention::kind,
                        () -> new EnumMap<>(InterventionKind.class),
                        Collectors.reducing(
                                Sum.NOTHING,
                                each -> sum(price(each, own, catalogue), given.get(each.id())),
                                Sum::plus)));
    }

    /** Whether its cost is known and holds by the day. */
    private static boolean holds(uk.haven.directory.Service service, LocalDate day) {
        return service.cost().isPresent()
                && service.costSince().filter(day::isBefore).isEmpty();
    }

    private static Optional<Price> price(Intervention each, Map<Long, Price> own, Map<Long, Price> catalogue) {
        Price said = own.get(each.id());
        return said != null || each.serviceId().isEmpty()
                ? Optional.ofNullable(said)
                : Optional.ofNullable(catalogue.get(each.serviceId().getAsLong()));
    }

    /** An hour or a session costs only where hours and sessions are logged; else it is not known. */
    private static Sum sum(Optional<Price> price, @Nullable Given given) {
        if (price.isEmpty() || given == null && !price.get().per().equals("place")) {
            return SupportCost.unknown();
        }
        return SupportCost.of(price.get(), given == null ? Given.NOTHING : given);
    }
}
