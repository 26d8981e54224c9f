package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.domain.referral.ReferralRules;
import uk.haven.support.domain.work.Occasion;
import uk.haven.support.internal.WorkSource;

/** What referrals ask of those who receive them, and of those who sent them. */
@Component
@Order(20)
class ReferralWork implements WorkSource {

    /** A share that ends within so many days is spoken of. */
    static final int ENDS_SOON_DAYS = 10;

    private static final int DRAFT_DAYS = 7;

    private final ReferralLists lists;
    private final Interventions interventions;
    private final Children children;

    ReferralWork(ReferralLists lists, Interventions interventions, Children children) {
        this.lists = lists;
        this.interventions = interventions;
        this.children = children;
    }

    @Override
    public List<WorkItem> work(Viewer.Person viewer, List<Worker> me, LocalDate date) {
        var items = new ArrayList<WorkItem>();
        receivers(viewer, me, date, items);
        askers(viewer, date, items);
        return items;
    }

    /** The last days of shares: of what they have asked for, and of what they or nobody has taken on. */
    @Override
    public List<Planned> planned(Viewer.Person viewer, List<Worker> me, LocalDate from, LocalDate to) {
        Set<Long> mine = me.stream().map(Worker::id).collect(Collectors.toSet());
        List<ReferralLine> received = received(viewer);
        Map<Long, Intervention> known = interventions(received);
        Stream<ReferralLine> ours = received.stream()
                .filter(each -> known.get(each.id()) instanceof Intervention of && !anothers(of, mine));
        Stream<ReferralLine> asked =
                asked(viewer, from).stream().filter(each -> each.state().withReceiver());
        return Stream.concat(ours, asked)
                .filter(each -> each.outside() && each.shareEndedOn().isEmpty())
                .flatMap(each -> each.until().stream()
                        .map(until -> new Planned(until, Occasion.SHARE_ENDS, ReferralKind.PATH + "#" + each.id())))
                .toList();
    }

    private List<ReferralLine> received(Viewer.Person viewer) {
        List<Long> agencies = viewer.memberships().stream()
                .flatMap(each -> each.agencyId().stream())
                .distinct()
                .toList();
        return lists.received(agencies, schools(viewer, Set.of(Role.SENCO, Role.HEAD)));
    }

    private static boolean anothers(Intervention of, Set<Long> mine) {
        return of.workerId().isPresent() && !mine.contains(of.workerId().getAsLong());
    }

    private void receivers(Viewer.Person viewer, List<Worker> me, LocalDate date, List<WorkItem> items) {
        Set<Long> mine = me.stream().map(Worker::id).collect(Collectors.toSet());
        List<ReferralLine> received = received(viewer);
        Map<Long, Intervention> known = interventions(received);
        for (ReferralLine each : received) {
            Intervention of = known.get(each.id());
            if (of != null) {
                received(each, of, anothers(of, mine), date, items);
            }
        }
    }

    private static void received(
            ReferralLine each, Intervention of, boolean anothers, LocalDate date, List<WorkItem> items) {
        LocalDate sent = each.days().sent().orElse(date);
        switch (each.state()) {
            case SENT ->
                items.add(item(
                        Bucket.NEW,
                        sent,
                        each.knownAs(),
                        of,
                        (each.to().agencyId().isPresent() ? "new for your agency, " : "new for your school, ")
                                + each.urgency().label().toLowerCase(java.util.Locale.ROOT),
                        "Answer"));
            case ACCEPTED -> {
                if (anothers) {
                    items.add(colleagues(each, of, sent));
                } else {
                    LocalDate accepted = each.days().answered().orElse(sent);
                    boolean late =
                            accepted.plusDays(ReferralRules.ANSWER_WITHIN_DAYS).isBefore(date);
                    items.add(item(
                            late ? Bucket.DUE : Bucket.WAITING,
                            accepted,
                            each.knownAs(),
                            of,
                            "accepted, not begun yet",
                            "Begin"));
                }
            }
            case IN_PROGRESS -> {
                if (anothers) {
                    items.add(colleagues(each, of, sent));
                }
            }
            default -> {}
        }
        boolean endsSoon = each.until()
                .filter(until -> !until.isAfter(date.plusDays(ENDS_SOON_DAYS)))
                .isPresent();
        if (each.outside() && endsSoon && !anothers) {
            items.add(item(
                    Bucket.WAITING,
                    date,
                    each.knownAs(),
                    of,
                    "what is shared with you ends on "
                            + each.until().map(Words::date).orElse(""),
                    "Look"));
        }
    }

    /** What a colleague has in hand stays in sight: the colleague may have gone, and the agency has still accepted it. */
    private static WorkItem colleagues(ReferralLine each, Intervention of, LocalDate sent) {
        return item(
                Bucket.WAITING,
                each.days().answered().orElse(sent),
                each.knownAs(),
                of,
                "in a colleague's hands",
                "Look");
    }

    /** What they have asked for and what they oversee, while it is open. */
    private List<ReferralLine> asked(Viewer.Person viewer, LocalDate date) {
        List<Long> works = schools(viewer, Receivers.WORK);
        Set<Long> oversees = Set.copyOf(schools(viewer, Set.of(Role.SENCO)));
        return lists.asked(works, date).stream()
                .filter(each -> each.days().closed().isEmpty())
                .filter(each -> each.askedBy().equals(OptionalLong.of(viewer.id()))
                        || oversees.contains(each.schoolId())
                        // asked by the school from which the child came
                        || !oversees.isEmpty() && !works.contains(each.schoolId()))
                .toList();
    }

    private void askers(Viewer.Person viewer, LocalDate date, List<WorkItem> items) {
        List<ReferralLine> asked = asked(viewer, date);
        Map<Long, Intervention> known = interventions(asked);
        Map<ChildId, Child> named = children.find(
                known.values().stream().map(Intervention::child).distinct().toList(), date);
        for (ReferralLine each : asked) {
            Intervention of = known.get(each.id());
            Child child = of == null ? null : named.get(of.child());
            if (of != null && child != null) {
                asked(each, of, child.name(), each.askedBy().equals(OptionalLong.of(viewer.id())), date, items);
            }
        }
    }

    private static void asked(
            ReferralLine each, Intervention of, String who, boolean own, LocalDate date, List<WorkItem> items) {
        LocalDate drafted = each.days().drafted();
        LocalDate sent = each.days().sent().orElse(drafted);
        switch (each.state()) {
            case DRAFT -> {
                if (own && !drafted.plusDays(DRAFT_DAYS).isAfter(date)) {
                    items.add(item(Bucket.DUE, drafted, who, of, "still a draft: send it or close it", "Look"));
                }
            }
            case SENT -> {
                long waited = each.days().waited(date).orElse(0);
                boolean late = waited > ReferralRules.ANSWER_WITHIN_DAYS;
                if (late || own) {
                    items.add(item(
                            late ? Bucket.DUE : Bucket.WAITING,
                            sent,
                            who,
                            of,
                            late
                                    ? "no answer for " + ReferralWords.days(waited) + ": ask them"
                                    : "waiting for an answer for " + ReferralWords.days(waited),
                            "Look"));
                }
            }
            case DECLINED ->
                items.add(item(
                        Bucket.DUE,
                        each.days().answered().orElse(sent),
                        who,
                        of,
                        "declined: decide what next",
                        "Decide"));
            default -> {}
        }
        if (each.outside() && each.state().withReceiver()) {
            ends(each, of, who, date, items);
        }
    }

    private static void ends(ReferralLine each, Intervention of, String who, LocalDate date, List<WorkItem> items) {
        LocalDate until = each.until().orElse(date);
        if (each.shareEndedOn().isPresent() || until.isBefore(date)) {
            items.add(item(
                    Bucket.OVERDUE,
                    each.shareEndedOn().orElse(until),
                    who,
                    of,
                    "nothing is shared any longer, and it is still open",
                    "Decide"));
        } else if (!until.isAfter(date.plusDays(ENDS_SOON_DAYS))) {
            items.add(item(Bucket.DUE, date, who, of, "the share ends on " + Words.date(until), "Extend or close"));
        }
    }

    private Map<Long, Intervention> interventions(Collection<ReferralLine> of) {
        return of.isEmpty()
                ? Map.of()
                : interventions.find(of.stream().map(ReferralLine::id).toList());
    }

    private static List<Long> schools(Viewer.Person viewer, Set<Role> roles) {
        return viewer.memberships().stream()
                .filter(each -> roles.contains(each.role()))
                .flatMap(each -> each.schoolId().stream())
                .distinct()
                .toList();
    }

    private static WorkItem item(
            Bucket bucket, LocalDate due, String who, Intervention of, String words, String action) {
        return new WorkItem(
                bucket,
                due,
                who,
                "Referral, " + of.title() + ": " + words,
                action,
                ReferralKind.PATH + "/" + of.publicId(),
                bucket == Bucket.OVERDUE || bucket == Bucket.DUE);
    }
}
