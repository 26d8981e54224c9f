package uk.haven.support.web.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Section;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.domain.referral.ReferralRules;
import uk.haven.support.domain.referral.ReferralState;
import uk.haven.support.internal.referral.Receivers;
import uk.haven.support.internal.referral.ReferralLine;
import uk.haven.support.internal.referral.ReferralLists;
import uk.haven.support.internal.referral.ReferralWords;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;

/** The lists of referrals: what the viewer's schools have asked, and what was sent to where the viewer works. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.AGENCY_WORKER})
class ReferralsController {

    private static final int PAGE = 50;
    private static final long YEAR = 365;

    private final ReferralLists lists;
    private final Interventions interventions;
    private final Children children;
    private final Receivers receivers;
    private final Frame frame;

    ReferralsController(
            ReferralLists lists, Interventions interventions, Children children, Receivers receivers, Frame frame) {
        this.lists = lists;
        this.interventions = interventions;
        this.children = children;
        this.receivers = receivers;
        this.frame = frame;
    }

    /** What the page needs besides. */
    @org.springframework.stereotype.Component("referralsFrame")
    static class Frame {
        private final SupportSections sections;
        private final SupportForms forms;
        private final Audit audit;

        Frame(SupportSections sections, SupportForms forms, Audit audit) {
            this.sections = sections;
            this.forms = forms;
            this.audit = audit;
        }
    }

    /** One referral with what the row says of its child. @param received whether the viewer is on the other side */
    private record Seen(ReferralLine referral, Intervention intervention, String who, boolean received) {
        boolean in(ReferralState... states) {
            return Set.of(states).contains(referral.state());
        }
    }

    /** One list: its label, and what stands in it. */
    private record Listing(String label, Predicate<Seen> holds) {}

    private static Map<String, Listing> listings(boolean asks, boolean receives) {
        Map<String, Listing> all = new LinkedHashMap<>();
        if (asks) {
            all.put(
                    "",
                    new Listing(
                            "Open",
                            each -> !each.received()
                                    && each.referral().days().closed().isEmpty()));
            all.put("drafts", new Listing("Drafts", each -> !each.received() && each.in(ReferralState.DRAFT)));
            all.put("waiting", new Listing("Waiting", each -> !each.received() && each.in(ReferralState.SENT)));
            all.put("declined", new Listing("Declined", each -> !each.received() && each.in(ReferralState.DECLINED)));
            all.put(
                    "going",
                    new Listing(
                            "Going on",
                            each -> !each.received() && each.in(ReferralState.ACCEPTED, ReferralState.IN_PROGRESS)));
            all.put(
                    "closed",
                    new Listing(
                            "Closed",
                            each -> !each.received()
                                    && each.referral().days().closed().isPresent()));
        }
        if (receives) {
            all.put(asks ? "received" : "", new Listing("Sent to us", Seen::received));
            all.put("new", new Listing("New to us", each -> each.received() && each.in(ReferralState.SENT)));
            all.put("accepted", new Listing("To begin", each -> each.received() && each.in(ReferralState.ACCEPTED)));
            all.put("doing", new Listing("In progress", each -> each.received() && each.in(ReferralState.IN_PROGRESS)));
        }
        return all;
    }

    @GetMapping(ReferralNavigation.PATH)
    ModelAndView page(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String child,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("done") String done) {
        return frame.forms.inTransaction(() -> {
            LocalDate today = frame.forms.today();
            Viewer.Person viewer = Viewers.person();
            boolean asks = viewer.hasAny(SupportForms.WORK);
            List<Seen> all = new ArrayList<>(received(viewer));
            boolean receives = !asks || !all.isEmpty();
            if (asks) {
                all.addAll(asked(viewer, today));
            }
            Map<String, Listing> listings = listings(asks, receives);
            Listing open =
                    listings.getOrDefault(list, listings.values().iterator().next());
            List<Seen> matching = all.stream()
                    .filter(each -> each.who()
                            .toLowerCase(Locale.ROOT)
                            .contains(child.strip().toLowerCase(Locale.ROOT)))
                    .toList();
            List<Seen> listed = matching.stream().filter(open.holds()).toList();
            var pages = new Pages(page, PAGE, listed.size(), path(list, child));
            frame.audit.record(new Audit.Entry("referrals.listed", "list", "", listed.size() + " referrals"));
            var names = receivers.names();
            return new ModelAndView(
                    "support/referral/list",
                    Map.of(
                            "page",
                            new ReferralsPage(
                                    frame.sections.links(ReferralNavigation.PATH),
                                    sections(listings, list, child, matching),
                                    list,
                                    asks,
                                    Field.of("child", "Child").withValue(child),
                                    child.isBlank()
                                            ? List.of()
                                            : List.of(new Chip("Child: " + child.strip(), path(list, ""))),
                                    path(list, ""),
                                    listed.stream()
                                            .skip(pages.offset())
                                            .limit(PAGE)
                                            .map(each -> row(each, names, today))
                                            .toList(),
                                    pages,
                                    done)));
        });
    }

    private List<Seen> asked(Viewer.Person viewer, LocalDate today) {
        List<ReferralLine> asked = lists.asked(schools(viewer), today.minusDays(YEAR));
        Map<Long, Intervention> known = known(asked);
        Map<ChildId, Child> named = children.find(
                known.values().stream().map(Intervention::child).distinct().toList(), today);
        var seen = new ArrayList<Seen>();
        for (ReferralLine each : asked) {
            Intervention of = known.get(each.id());
            Child child = of == null ? null : named.get(of.child());
            if (of != null && child != null) {
                seen.add(new Seen(each, of, child.name(), false));
            }
        }
        return seen;
    }

    /** What others have sent; what stays within one's own school is among those that it asks. */
    private List<Seen> received(Viewer.Person viewer) {
        List<Long> agencies = viewer.memberships().stream()
                .flatMap(each -> each.agencyId().stream())
                .distinct()
                .toList();
        List<ReferralLine> received = lists.received(agencies, schools(viewer)).stream()
                .filter(ReferralLine::outside)
                .toList();
        Map<Long, Intervention> known = known(received);
        var seen = new ArrayList<Seen>();
        for (ReferralLine each : received) {
            Intervention of = known.get(each.id());
            if (of != null) {
                seen.add(new Seen(each, of, each.knownAs(), true));
            }
        }
        return seen;
    }

    private Map<Long, Intervention> known(List<ReferralLine> referrals) {
        return referrals.isEmpty()
                ? Map.of()
                : interventions.find(referrals.stream().map(ReferralLine::id).toList());
    }

    private static List<Long> schools(Viewer.Person viewer) {
        return viewer.memberships().stream()
                .filter(each -> SupportForms.WORK.contains(each.role()))
                .flatMap(each -> each.schoolId().stream())
                .distinct()
                .toList();
    }

    private static List<Section> sections(
            Map<String, Listing> listings, String open, String child, List<Seen> matching) {
        var sections = new ArrayList<Section>();
        listings.forEach((code, listing) ->
                sections.add(new Section(listing.label(), path(code, child), code.equals(open), (int)
                        matching.stream().filter(listing.holds()).count())));
        return sections;
    }

    private static String path(String list, String child) {
        var path = UriComponentsBuilder.fromPath(ReferralNavigation.PATH);
        if (!list.isEmpty()) {
            path.queryParam("list", list);
        }
        if (!child.isBlank()) {
            path.queryParam("child", child);
        }
        return path.encode().toUriString();
    }

    private static ReferralsPage.Row row(Seen each, Receivers.Names names, LocalDate today) {
        ReferralLine referral = each.referral();
        String facts = each.received()
                ? "from " + names.school(referral.schoolId()) + " · "
                        + referral.urgency().label().toLowerCase(Locale.ROOT)
                : "to " + names.of(referral.to()) + " · asked by " + referral.askedByName();
        return new ReferralsPage.Row(
                each.who(),
                each.intervention().title(),
                ReferralNavigation.PATH + "/" + each.intervention().publicId(),
                ReferralWords.standing(referral, today),
                facts,
                tag(each, today));
    }

    private static String tag(Seen each, LocalDate today) {
        ReferralLine referral = each.referral();
        if (each.in(ReferralState.DECLINED)) {
            return "Decide what next";
        }
        boolean late = each.in(ReferralState.SENT)
                && referral.days().waited(today).orElse(0) > ReferralRules.ANSWER_WITHIN_DAYS;
        if (late) {
            return "No answer for long";
        }
        boolean over = referral.outside() && referral.state().withReceiver() && !referral.holds(today);
        return over ? "Share ended" : "";
    }
}
