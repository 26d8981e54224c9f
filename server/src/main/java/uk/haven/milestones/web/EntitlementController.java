package uk.haven.milestones.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.Accounts;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.milestones.domain.Area;
import uk.haven.milestones.domain.Asked;
import uk.haven.milestones.domain.EcmOutcome;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.internal.Entitlements;
import uk.haven.milestones.internal.Outreach;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Words;
import uk.haven.platform.versions.Version;

/** The entitlement: everyone reads it, and how much outreach is left; the partnership says how much was agreed. */
@Controller
class EntitlementController {

    private static final String PATH = "/milestones/entitlement";

    private final Entitlements entitlements;
    private final Outreach outreach;
    private final Accounts accounts;
    private final SchoolsAtHand places;

    EntitlementController(Entitlements entitlements, Outreach outreach, Accounts accounts, SchoolsAtHand places) {
        this.entitlements = entitlements;
        this.outreach = outreach;
        this.accounts = accounts;
        this.places = places;
    }

    @GetMapping(PATH)
    ModelAndView show(@RequestParam(required = false) @Nullable Integer version, @ModelAttribute("done") String done) {
        Version<Framework> shown = version == null
                ? entitlements.at(places.when().asOf())
                : entitlements.all().stream()
                        .filter(each -> each.id() == version && each.published())
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return shown(shown, "", done, List.of());
    }

    /** Says how many reading programmes outreach gives in the school year. */
    @PostMapping(PATH + "/outreach")
    @AllowedTo(Role.PARTNERSHIP_MANAGER)
    Object agree(@RequestParam(name = "places", defaultValue = "") String typed, RedirectAttributes flash) {
        SchoolYear year = places.year("").orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!typed.strip().matches("[0-9]{1,4}")) {
            return shown(
                    entitlements.at(places.when().asOf()),
                    typed,
                    "",
                    List.of(Problem.of(
                            "places",
                            "OUTREACH-NUMBER",
                            "“" + typed + "” is no number of programmes",
                            "Write a whole number from 0 to 9999")));
        }
        places.inTransaction(() -> {
            outreach.agree(year, Integer.parseInt(typed.strip()));
            return true;
        });
        flash.addFlashAttribute("done", "The volume of " + year + " has been saved");
        return "redirect:" + PATH;
    }

    private ModelAndView shown(Version<Framework> shown, String typed, String done, List<Problem> problems) {
        boolean manager = Viewers.person().has(Role.PARTNERSHIP_MANAGER);
        EntitlementPage page = places.inTransaction(() -> new EntitlementPage(
                shown.title(),
                "Version " + shown.id() + ", " + from(shown),
                phases(shown.content()),
                versions(shown),
                outreach(),
                manager
                        ? Field.of("places", "Programmes agreed for the school year")
                                .withValue(typed)
                                .withProblems(problems)
                        : null,
                Viewers.person().has(Role.ADMINISTRATOR),
                done,
                problems));
        return new ModelAndView(
                "milestones/entitlement",
                Map.of("page", page),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String outreach() {
        SchoolYear year = places.year("").orElse(null);
        if (year == null) {
            return "The calendar holds no school year yet.";
        }
        Outreach.Volume volume = outreach.volume(year);
        return volume.agreed() == 0
                ? "Nothing has been agreed for " + year + " yet."
                : Words.count(volume.agreed(), "programme is", "programmes are") + " agreed for " + year + ": "
                        + Words.number(volume.taken()) + " taken, " + Words.number(volume.left()) + " left.";
    }

    private static List<EntitlementPage.Phase> phases(Framework content) {
        var phases = new ArrayList<EntitlementPage.Phase>();
        for (MilestonePhase phase : MilestonePhase.values()) {
            var areas = new ArrayList<EntitlementPage.InArea>();
            for (Area area : Area.values()) {
                var entries = content.in(phase, area);
                if (!entries.isEmpty()) {
                    Set<EcmOutcome> served = entries.stream()
                            .flatMap(each -> each.outcomes().stream())
                            .collect(Collectors.toSet());
                    areas.add(new EntitlementPage.InArea(
                            area.label(),
                            Arrays.stream(EcmOutcome.values())
                                    .filter(served::contains)
                                    .map(EcmOutcome::label)
                                    .collect(Collectors.joining(" · ")),
                            entries.stream()
                                    .map(each -> new EntitlementPage.Entry(
                                            each.code(),
                                            each.wording(),
                                            each.rule() instanceof Rule rule
                                                    ? Rule.decision(rule)
                                                    : each.asked() == Asked.EVERYONE
                                                            ? ""
                                                            : each.asked().label()))
                                    .toList()));
                }
            }
            phases.add(new EntitlementPage.Phase(phase.label(), areas));
        }
        return phases;
    }

    private List<EntitlementPage.Version> versions(Version<Framework> shown) {
        List<Version<Framework>> published =
                entitlements.all().stream().filter(Version::published).toList();
        var people = new HashSet<Long>();
        published.forEach(each -> {
            each.draftedBy().ifPresent(people::add);
            each.publishedBy().ifPresent(people::add);
        });
        Map<Long, String> names = accounts.names(people);
        var versions = new ArrayList<EntitlementPage.Version>();
        for (Version<Framework> each : published) {
            Framework base = published.stream()
                    .filter(one -> each.basedOn().filter(id -> id == one.id()).isPresent())
                    .map(Version::content)
                    .findFirst()
                    .orElse(each.content());
            versions.add(new EntitlementPage.Version(
                    "Version " + each.id() + ", " + from(each),
                    PATH + "?version=" + each.id(),
                    each.id() == shown.id(),
                    each.publishedBy().isPresent()
                            ? "Drafted by "
                                    + names.getOrDefault(each.draftedBy().orElse(0), "somebody") + ", published by "
                                    + names.getOrDefault(each.publishedBy().getAsLong(), "somebody")
                            : "",
                    each.content().changesSince(base)));
        }
        return versions;
    }

    private static String from(Version<Framework> version) {
        return version.effectiveFrom()
                .filter(day -> day.isAfter(LocalDate.EPOCH))
                .map(day -> "in force from " + Words.date(day))
                .orElse("in force from the beginning");
    }
}
