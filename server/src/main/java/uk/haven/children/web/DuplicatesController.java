package uk.haven.children.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.children.internal.Duplicates;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;

/** Two records side by side; a person says whether they are one child. */
@Controller
@AllowedTo({Role.DATA_MANAGER, Role.SENCO, Role.HEAD})
class DuplicatesController {

    private static final String PATH = "/children/duplicates";

    private final Duplicates duplicates;
    private final Partnership partnership;

    DuplicatesController(Duplicates duplicates, Partnership partnership) {
        this.duplicates = duplicates;
        this.partnership = partnership;
    }

    @GetMapping(PATH)
    String list(@ModelAttribute("done") String done, Model model) {
        List<Duplicates.Pair> pairs = duplicates.all();
        model.addAttribute(
                "page",
                new DuplicatesPage(
                        pairs.stream()
                                .filter(pair -> pair.decision().isEmpty())
                                .map(this::pair)
                                .toList(),
                        pairs.stream()
                                .filter(pair -> !pair.decision().isEmpty())
                                .map(this::pair)
                                .toList(),
                        done));
        return "children/duplicates";
    }

    @PostMapping(PATH + "/{publicId:[0-9a-f-]{36}}")
    String decide(@PathVariable String publicId, @RequestParam String decision, RedirectAttributes after) {
        UUID pair = ChildController.uuid(publicId);
        boolean done = switch (decision) {
            case "same" -> duplicates.same(pair, partnership.today());
            case "different" -> duplicates.different(pair);
            case "undo" -> duplicates.undo(pair, partnership.today());
            default -> throw ChildController.nothingHere();
        };
        after.addFlashAttribute(
                "done",
                !done
                        ? "Somebody has decided that already"
                        : switch (decision) {
                            case "same" -> "Kept as the same child";
                            case "different" -> "Kept as different children";
                            default -> "The decision was taken back";
                        });
        return "redirect:" + PATH;
    }

    private DuplicatesPage.Pair pair(Duplicates.Pair pair) {
        String sentence = pair.conflict()
                ? "A file gave the number " + pair.held().upn() + " to a child of another name and birth date."
                : "Same surname and birth date, similar forename, two numbers.";
        String decision = pair.decision().isEmpty()
                ? ""
                : (pair.decision().equals("SAME") ? "The same child" : "Different children") + ", decided by "
                        + pair.decidedBy();
        return new DuplicatesPage.Pair(pair.publicId(), sentence, sides(pair), decision);
    }

    private Table sides(Duplicates.Pair pair) {
        Duplicates.Side a = pair.held();
        Duplicates.Side b = pair.other();
        return new Table(
                "Side by side, found on " + Words.date(pair.found()),
                List.of(
                        Table.Column.text("What"),
                        Table.Column.text("Held"),
                        Table.Column.text(pair.conflict() ? "In the file" : "Also held")),
                List.of(
                        Table.Row.of("Surname", a.surname(), b.surname()),
                        Table.Row.of("Forename", a.forename(), b.forename()),
                        Table.Row.of("Born", Words.date(a.birthDate()), Words.date(b.birthDate())),
                        Table.Row.of("Sex", a.sex(), b.sex()),
                        Table.Row.of("UPN", a.upn(), b.upn()),
                        Table.Row.of("School", school(a.schoolId()), school(b.schoolId())),
                        Table.Row.of("From", Words.date(a.entry()), Words.date(b.entry())),
                        Table.Row.of("To", Words.date(a.leaving()), Words.date(b.leaving()))));
    }

    private String school(long id) {
        return partnership.school(id).map(School::name).orElse("");
    }
}
