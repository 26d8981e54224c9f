package uk.haven.support.web.family;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.children.Families;
import uk.haven.children.Families.Claim;
import uk.haven.children.Families.ClaimState;
import uk.haven.platform.ui.Words;
import uk.haven.support.web.SupportForms;

/** Answers what other schools ask about brothers and sisters, and shows how one's own questions stand. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class LinksController {

    private final Families families;
    private final Children children;
    private final FamiliesController.Frame frame;

    LinksController(Families families, Children children, FamiliesController.Frame frame) {
        this.families = families;
        this.children = children;
        this.frame = frame;
    }

    @GetMapping(FamilyNavigation.PATH + "/links")
    ModelAndView page(@ModelAttribute("done") String done) {
        return frame.forms.inTransaction(() -> {
            List<Claim> claims = families.claims();
            Map<ChildId, Child> known = children.find(
                    claims.stream()
                            .flatMap(each -> each.about().stream())
                            .distinct()
                            .toList(),
                    frame.forms.today());
            frame.listed("family-links.listed", claims.size());
            return new ModelAndView(
                    "support/family/links",
                    Map.of(
                            "page",
                            new LinksPage(
                                    frame.sections.links(FamilyNavigation.PATH),
                                    claims.stream()
                                            .filter(each -> each.about()
                                                    .filter(known::containsKey)
                                                    .isPresent())
                                            .map(each -> toAnswer(
                                                    each,
                                                    Objects.requireNonNull(known.get(
                                                            each.about().orElseThrow()))))
                                            .toList(),
                                    claims.stream()
                                            .filter(Claim::mine)
                                            .map(LinksController::mine)
                                            .toList(),
                                    done)));
        });
    }

    private LinksPage.Asked toAnswer(Claim claim, Child child) {
        return new LinksPage.Asked(
                claim.id().toString(),
                frame.words.school(claim.askerId()) + " says that its " + claim.childName()
                        + " is a brother or sister of your " + child.name(),
                claim.askedBy() + ", " + Words.time(claim.askedAt())
                        + (claim.state() == ClaimState.OPEN ? "" : " · " + state(claim.state())),
                claim.state() == ClaimState.OPEN);
    }

    private static LinksPage.Asked mine(Claim claim) {
        return new LinksPage.Asked(
                claim.id().toString(),
                claim.childName() + " and " + claim.stated(),
                claim.askedBy() + ", " + Words.time(claim.askedAt()) + " · " + state(claim.state()),
                claim.state() == ClaimState.OPEN);
    }

    private static String state(ClaimState state) {
        return switch (state) {
            case OPEN -> "no answer yet";
            case AGREED -> "agreed";
            case REFUSED -> "not confirmed";
            case WITHDRAWN -> "withdrawn";
        };
    }

    @PostMapping(FamilyNavigation.PATH + "/links/" + FamilyNavigation.ID)
    String answer(@PathVariable UUID id, @RequestParam(name = "do") String what, RedirectAttributes flash) {
        boolean done = frame.forms.inTransaction(() -> switch (what) {
            case "agree" -> families.answer(id, true);
            case "refuse" -> families.answer(id, false);
            case "withdraw" -> families.withdraw(id);
            default -> throw SupportForms.notThere();
        });
        flash.addFlashAttribute(
                "done",
                !done
                        ? "It had been answered or withdrawn before"
                        : switch (what) {
                            case "agree" -> "They are in one family now";
                            case "refuse" -> "The other school is told that you could not confirm it";
                            default -> "The question has been withdrawn";
                        });
        return "redirect:" + FamilyNavigation.PATH + "/links";
    }
}
