package uk.haven.directory.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.directory.AroundCatalogue;
import uk.haven.directory.CatalogueEditor;
import uk.haven.directory.Service;
import uk.haven.directory.Services;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;

/** Adds a service to the catalogue, changes it and closes it. */
@Controller
@AllowedTo({Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER})
class ServiceEditController {

    private static final String CHANGE = CatalogueController.PATH + "/{id:[0-9a-f-]{36}}/change";

    private final Services services;
    private final CatalogueEditor editor;
    private final Givers givers;
    private final AroundCatalogue around;
    private final TransactionTemplate transactions;

    ServiceEditController(
            Services services,
            CatalogueEditor editor,
            Givers givers,
            AroundCatalogue around,
            TransactionTemplate transactions) {
        this.services = services;
        this.editor = editor;
        this.givers = givers;
        this.around = around;
        this.transactions = transactions;
    }

    @GetMapping(CatalogueController.PATH + "/new")
    Object fresh() {
        return inTransaction(() -> adding(Typed.nothing(), List.of()));
    }

    @PostMapping(CatalogueController.PATH)
    Object add(@RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return inTransaction(() -> {
            var read = ServiceForm.read(typed, givers.all());
            List<Problem> problems = read.draft().map(editor::problems).orElse(read.problems());
            if (!problems.isEmpty()) {
                return adding(typed, problems);
            }
            Service added = editor.add(read.draft().orElseThrow());
            flash.addFlashAttribute("done", "The service is in the catalogue");
            return "redirect:" + CatalogueController.PATH + "/" + added.publicId();
        });
    }

    private ModelAndView adding(Typed typed, List<Problem> problems) {
        return shown(
                new ServiceEditPage(
                        around.parts(CatalogueController.PATH),
                        List.of(new Crumb("Services", CatalogueController.PATH)),
                        "Add a service",
                        CatalogueController.PATH,
                        0,
                        ServiceForm.fields(typed, givers.all(), problems),
                        List.of(),
                        problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(CHANGE)
    Object form(@PathVariable UUID id) {
        return inTransaction(() -> {
            Service service = service(id);
            return changing(service, service.version(), ServiceForm.typed(service.draft()), List.of(), List.of());
        });
    }

    @PostMapping(CHANGE)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        return inTransaction(() -> {
            Service service = service(id);
            var read = ServiceForm.read(typed, givers.all());
            List<Problem> problems = read.draft().map(editor::problems).orElse(read.problems());
            if (!problems.isEmpty()) {
                return changing(service, version, typed, List.of(), problems);
            }
            if (!editor.change(service, version, read.draft().orElseThrow())) {
                Service theirs = service(id);
                return changing(
                        theirs,
                        theirs.version(),
                        typed,
                        ServiceList.facts(theirs, givers.all()),
                        List.of(Problem.of(
                                "",
                                "OVERTAKEN",
                                "Somebody else has changed this service since you opened it",
                                "Look at both versions below; what you save now replaces theirs")));
            }
            flash.addFlashAttribute("done", "Saved");
            return "redirect:" + CatalogueController.PATH + "/" + id;
        });
    }

    private Service service(UUID id) {
        return services.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView changing(
            Service service, int version, Typed typed, List<SummaryRow> theirs, List<Problem> problems) {
        String path = CatalogueController.PATH + "/" + service.publicId();
        HttpStatus status = problems.isEmpty()
                ? HttpStatus.OK
                : theirs.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return shown(
                new ServiceEditPage(
                        around.parts(CatalogueController.PATH),
                        List.of(new Crumb("Services", CatalogueController.PATH), new Crumb(service.name(), path)),
                        "Change a service",
                        path + "/change",
                        version,
                        ServiceForm.fields(typed, givers.all(), problems),
                        theirs,
                        problems),
                status);
    }

    private static ModelAndView shown(ServiceEditPage page, HttpStatus status) {
        return new ModelAndView("directory/edit", Map.of("page", page), status);
    }

    private Object inTransaction(Supplier<Object> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
