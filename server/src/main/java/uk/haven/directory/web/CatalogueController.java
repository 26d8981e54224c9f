package uk.haven.directory.web;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.access.WhereAndWhen;
import uk.haven.directory.AroundCatalogue;
import uk.haven.directory.Service;
import uk.haven.directory.Services;
import uk.haven.platform.ui.Crumb;

/** The catalogue of services: the list and a service's page. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER, Role.AGENCY_WORKER
})
class CatalogueController {

    static final String PATH = "/support/services";

    private final Services services;
    private final Givers givers;
    private final AroundCatalogue around;
    private final WhereAndWhen when;
    private final TransactionTemplate transactions;

    CatalogueController(
            Services services,
            Givers givers,
            AroundCatalogue around,
            WhereAndWhen when,
            TransactionTemplate transactions) {
        this.services = services;
        this.givers = givers;
        this.around = around;
        this.when = when;
        this.transactions = transactions;
    }

    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String continuum,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String giver,
            @ModelAttribute("done") String done) {
        return inTransaction(() -> new ModelAndView(
                "directory/services",
                Map.of(
                        "page",
                        new ServiceList(
                                        services.all(),
                                        givers.all(),
                                        new ServiceList.Asked(level, continuum, year, giver))
                                .page(around.parts(PATH), mayEdit(), done))));
    }

    @GetMapping(PATH + "/{id:[0-9a-f-]{36}}")
    ModelAndView service(@PathVariable UUID id, @ModelAttribute("done") String done) {
        LocalDate date = when.today();
        return inTransaction(() -> {
            Service service = services.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return new ModelAndView(
                    "directory/service",
                    Map.of(
                            "page",
                            new ServicePage(
                                    around.parts(PATH),
                                    List.of(new Crumb("Services", PATH)),
                                    service.name(),
                                    service.about(),
                                    service.open(),
                                    ServiceList.facts(service, givers.all()),
                                    around.figures(service, date).map(CatalogueController::eager),
                                    mayEdit() ? PATH + "/" + id + "/change" : "",
                                    done)));
        });
    }

    /** Figures are read inside the transaction; what was written is kept until the page is. */
    private static Content eager(Content content) {
        var output = new StringOutput();
        content.writeTo(output);
        String html = output.toString();
        return out -> out.writeContent(html);
    }

    static boolean mayEdit() {
        return Viewers.person().hasAny(List.of(Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
