package uk.haven.directory.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.directory.AroundCatalogue;
import uk.haven.directory.Service;
import uk.haven.directory.Services;
import uk.haven.partnership.Agencies;
import uk.haven.partnership.Agency;
import uk.haven.partnership.AgencyKind;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Typed;

/** The agencies: who they are, and which services' referrals each receives. */
@Controller
@AllowedTo({Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER})
class AgenciesController {

    private static final String PATH = "/support/agencies";
    private static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";

    private final Agencies agencies;
    private final Services services;
    private final AroundCatalogue around;
    private final TransactionTemplate transactions;

    AgenciesController(Agencies agencies, Services services, AroundCatalogue around, TransactionTemplate transactions) {
        this.agencies = agencies;
        this.services = services;
        this.around = around;
        this.transactions = transactions;
    }

    @GetMapping(PATH)
    Object list(@ModelAttribute("done") String done) {
        return inTransaction(() -> shown(Optional.empty(), 0, Typed.nothing(), List.of(), done));
    }

    @GetMapping(ONE)
    Object open(@PathVariable UUID id) {
        return inTransaction(() -> {
            Agency agency = agency(id);
            return shown(Optional.of(agency), agency.version(), typed(agency), List.of(), "");
        });
    }

    @PostMapping(PATH)
    Object add(@RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return inTransaction(() -> {
            List<Problem> problems = problems(typed);
            if (problems.isEmpty()
                    && agencies.add(
                                    typed.text("name"),
                                    typed.one(AgencyKind.class, "kind").orElseThrow())
                            .isEmpty()) {
                problems = List.of(taken());
            }
            return problems.isEmpty()
                    ? back(flash, "The agency has been added")
                    : shown(Optional.empty(), 0, typed, problems, "");
        });
    }

    @PostMapping(ONE)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        return inTransaction(() -> {
            Agency agency = agency(id);
            List<Problem> problems = problems(typed);
            if (!problems.isEmpty()) {
                return shown(Optional.of(agency), version, typed, problems, "");
            }
            return switch (agencies.change(
                    agency,
                    version,
                    typed.text("name"),
                    typed.one(AgencyKind.class, "kind").orElseThrow())) {
                case DONE -> back(flash, "Saved");
                case NAME_TAKEN -> shown(Optional.of(agency), version, typed, List.of(taken()), "");
                case OVERTAKEN ->
                    shown(
                            Optional.of(agency),
                            agency.version(),
                            typed,
                            List.of(Problem.of(
                                    "",
                                    "OVERTAKEN",
                                    "Somebody else has called it “" + agency.name() + "” since you opened it",
                                    "What you save now replaces theirs")),
                            "");
            };
        });
    }

    private static Object back(RedirectAttributes flash, String done) {
        flash.addFlashAttribute("done", done);
        return "redirect:" + PATH;
    }

    private static Problem taken() {
        return Problem.of("name", "AGENCY-NAME-TAKEN", "Another agency has that name", "Choose another name");
    }

    private static List<Problem> problems(Typed typed) {
        String name = typed.text("name").strip();
        if (name.isEmpty() || name.length() > Agency.LONGEST_NAME) {
            return List.of(Problem.of(
                    "name", "AGENCY-NAME", "An agency has a name of at most 200 characters", "Give it a name"));
        }
        return typed.one(AgencyKind.class, "kind").isPresent()
                ? List.of()
                : List.of(Problem.of("kind", "AGENCY-KIND", "What kind of body is it?", "Choose one"));
    }

    private static Typed typed(Agency agency) {
        var all = new org.springframework.util.LinkedMultiValueMap<String, String>();
        all.add("name", agency.name());
        all.add("kind", agency.kind().name());
        return new Typed(all);
    }

    private Agency agency(UUID id) {
        return agencies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView shown(Optional<Agency> open, int version, Typed typed, List<Problem> problems, String done) {
        var page = new AgenciesPage(
                around.parts(CatalogueController.PATH),
                List.of(new Crumb("Services", CatalogueController.PATH)),
                table(),
                form(open, version, typed, problems),
                done,
                problems);
        return new ModelAndView(
                "directory/agencies",
                Map.of("page", page),
                problems.isEmpty()
                        ? HttpStatus.OK
                        : problems.getFirst().code().equals("OVERTAKEN")
                                ? HttpStatus.CONFLICT
                                : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static AgenciesPage.Form form(Optional<Agency> open, int version, Typed typed, List<Problem> problems) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", "Choose one");
        for (AgencyKind each : AgencyKind.values()) {
            kinds.put(each.name(), each.label());
        }
        return new AgenciesPage.Form(
                open.isPresent() ? "Change " + open.get().name() : "Add an agency",
                open.map(each -> PATH + "/" + each.publicId()).orElse(PATH),
                version,
                Field.of("name", "Name").withValue(typed.text("name")).withProblems(problems),
                Field.of("kind", "What kind of body it is").withProblems(problems),
                Option.of(kinds, typed.text("kind")),
                open.isPresent() ? "Save" : "Add it");
    }

    private Table table() {
        Map<Long, List<Service>> received = services.all().stream()
                .filter(each -> each.agencyId().isPresent())
                .collect(Collectors.groupingBy(each -> each.agencyId().getAsLong()));
        var rows = agencies.all().stream()
                .map(each -> Table.Row.of(
                        Table.Cell.link(each.name(), PATH + "/" + each.publicId()),
                        Table.Cell.of(each.kind().label()),
                        Table.Cell.of(received.getOrDefault(each.id(), List.of()).stream()
                                .map(Service::name)
                                .collect(Collectors.collectingAndThen(
                                        Collectors.joining(", "), names -> names.isEmpty() ? "None yet" : names)))))
                .toList();
        return new Table(
                "Agencies",
                List.of(
                        Table.Column.text("Agency"),
                        Table.Column.text("Kind"),
                        Table.Column.text("Receives referrals for")),
                rows,
                "No agency yet.");
    }

    private Object inTransaction(Supplier<Object> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
