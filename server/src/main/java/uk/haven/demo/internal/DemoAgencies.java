package uk.haven.demo.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.haven.directory.CatalogueEditor;
import uk.haven.directory.Continuum;
import uk.haven.directory.Service;
import uk.haven.directory.ServiceDraft;
import uk.haven.directory.Services;
import uk.haven.partnership.Agencies;
import uk.haven.partnership.Agency;
import uk.haven.partnership.AgencyKind;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;

/** The agencies around the demo's schools, and which services each gives; invented figures. */
@Component
class DemoAgencies {

    static final String LOCALITY = "Children's services locality team";
    static final String WELFARE = "Education Welfare Service";

    private static final List<Body> BODIES = List.of(
            new Body(
                    LOCALITY,
                    AgencyKind.CHILDRENS_SERVICES,
                    List.of("locality-team", "family-support-worker", "looked-after-team"),
                    60,
                    "38.00",
                    "hour"),
            new Body(
                    "Health visiting and school nursing",
                    AgencyKind.HEALTH,
                    List.of("health-visiting"),
                    90,
                    "29.50",
                    "hour"),
            new Body(
                    "Child and family therapy service",
                    AgencyKind.HEALTH,
                    List.of("child-family-therapy", "counselling"),
                    12,
                    "64.00",
                    "session"),
            new Body(WELFARE, AgencyKind.EDUCATION, List.of("education-welfare-service"), 45, "27.00", "hour"),
            new Body(
                    "Behaviour support and psychology",
                    AgencyKind.EDUCATION,
                    List.of("behaviour-support", "educational-psychologist"),
                    20,
                    "52.00",
                    "hour"),
            new Body(
                    "Safer Schools police team",
                    AgencyKind.POLICE,
                    List.of("safer-schools-police"),
                    30,
                    "31.00",
                    "hour"),
            new Body(
                    "Youth offending team",
                    AgencyKind.POLICE,
                    List.of("youth-offending-team", "youth-inclusion-support-project"),
                    15,
                    "44.00",
                    "hour"),
            new Body(
                    "Youth service and Connexions",
                    AgencyKind.YOUTH,
                    List.of("youth-service", "connexions"),
                    50,
                    "18.50",
                    "session"),
            new Body(
                    "Harbour Friends, a local charity",
                    AgencyKind.VOLUNTARY,
                    List.of("voluntary-agencies", "adult-mentor"),
                    25,
                    "12.00",
                    "session"));

    private static final String INVENTED = "Invented for the demonstration";
    private static final LocalDate PRICED = LocalDate.of(2007, 9, 1);

    /** What the schools give themselves, by code. */
    private static final Map<String, Cost> OWN = Map.of(
            "learning-mentor", new Cost("14.50", "hour"),
            "home-school-link-worker", new Cost("13.80", "hour"),
            "nurture-group", new Cost("4200.00", "place"),
            "special-school-outreach", new Cost("46.00", "session"));

    private record Cost(String pounds, String per) {}

    private record Body(String name, AgencyKind kind, List<String> services, int places, String cost, String per) {}

    private final Agencies agencies;
    private final Services services;
    private final CatalogueEditor editor;
    private final Partnership partnership;

    DemoAgencies(Agencies agencies, Services services, CatalogueEditor editor, Partnership partnership) {
        this.agencies = agencies;
        this.services = services;
        this.editor = editor;
        this.partnership = partnership;
    }

    Optional<Agency> named(String name) {
        return agencies.all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Makes those that are not there yet, and gives them their services. */
    void create() {
        if (services.ofCode("health-visiting").isEmpty()) {
            editor.add(new ServiceDraft(
                    "Health visiting",
                    "Visits families with children under five, and talks with them about health, sleep and play.",
                    Set.of(),
                    Continuum.PREVENTION,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Optional.of(YearGroup.N1),
                    Optional.of(YearGroup.R),
                    "",
                    OptionalInt.empty(),
                    Optional.empty(),
                    "",
                    "",
                    Optional.empty(),
                    true));
        }
        for (Body body : BODIES) {
            agencies.add(body.name(), body.kind());
            Agency agency = named(body.name()).orElseThrow();
            for (String code : body.services()) {
                services.ofCode(code)
                        .ifPresent(service -> editor.change(
                                service,
                                service.version(),
                                service.draft()
                                        .byAgency(agency.id())
                                        .withPlaces(body.places())
                                        .at(new BigDecimal(body.cost()), body.per(), INVENTED, PRICED)));
            }
        }
        OWN.forEach((code, price) -> services.ofCode(code)
                .ifPresent(service -> editor.change(
                        service,
                        service.version(),
                        service.draft().at(new BigDecimal(price.pounds()), price.per(), INVENTED, PRICED))));
        partnership.schools().stream()
                .filter(each -> each.phase() == Phase.SPECIAL)
                .findFirst()
                .ifPresent(special -> services.ofCode("special-school-outreach")
                        .ifPresent(outreach -> editor.change(
                                outreach, outreach.version(), outreach.draft().bySchool(special.id()))));
    }

    Optional<Service> service(String code) {
        return services.ofCode(code);
    }
}
