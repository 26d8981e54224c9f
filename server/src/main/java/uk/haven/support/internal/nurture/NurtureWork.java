package uk.haven.support.internal.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.platform.ui.Words;
import uk.haven.support.Worker;
import uk.haven.support.domain.nurture.GroupWatch;
import uk.haven.support.domain.nurture.PlacementWatch;
import uk.haven.support.domain.nurture.Stay;
import uk.haven.support.domain.work.Occasion;
import uk.haven.support.internal.WorkSource;
import uk.haven.support.internal.nurture.NurtureOverview.SeenGroup;
import uk.haven.support.internal.nurture.NurtureOverview.SeenPlacement;

/** What nurture groups ask of their adults. */
@Component
@Order(50)
class NurtureWork implements WorkSource {

    /** A term's profile is asked for so many days before the term ends, not from its first day. */
    private static final int NOTICE_DAYS = 28;

    private final NurtureGroupStore groups;
    private final NurtureOverview overview;

    NurtureWork(NurtureGroupStore groups, NurtureOverview overview) {
        this.groups = groups;
        this.overview = overview;
    }

    @Override
    public List<WorkItem> work(Viewer.Person viewer, List<Worker> me, LocalDate date) {
        var items = new ArrayList<WorkItem>();
        if (me.isEmpty()) {
            return items;
        }
        for (SeenGroup each : overview.groups(mine(me, date), date)) {
            ask(each, date, items);
            each.placed().stream().filter(one -> one.child().isPresent()).forEach(one -> ask(one, date, items));
        }
        return items;
    }

    /** The days by which the term's profiles are to be made; returns are the placements' planned ends. */
    @Override
    public List<Planned> planned(Viewer.Person viewer, List<Worker> me, LocalDate from, LocalDate to) {
        if (me.isEmpty()) {
            return List.of();
        }
        var planned = new ArrayList<Planned>();
        for (SeenGroup group : overview.groups(mine(me, from), from)) {
            for (SeenPlacement each : group.placed()) {
                overview.reprofile(each)
                        .ifPresent(profile -> planned.add(new Planned(
                                profile.by(), Occasion.REVIEW, each.placement().path() + "#profile")));
            }
        }
        return planned;
    }

    private List<NurtureGroup> mine(List<Worker> me, LocalDate date) {
        return groups.ofWorkers(me.stream().map(Worker::id).toList()).stream()
                .filter(each -> each.openOn(date))
                .toList();
    }

    private static void ask(SeenGroup each, LocalDate date, List<WorkItem> items) {
        String path = NurtureKind.PATH + "/" + each.group().publicId();
        if (each.watches().contains(GroupWatch.WAITING)) {
            items.add(new WorkItem(
                    Bucket.WAITING,
                    each.proposed().stream()
                            .map(one -> one.placement().proposedOn())
                            .min(LocalDate::compareTo)
                            .orElse(date),
                    each.group().name(),
                    Words.count(each.free(), "place is free", "places are free") + ", and "
                            + Words.count(each.proposed().size(), "child is proposed", "children are proposed"),
                    "Look",
                    path + "#proposed",
                    false));
        }
        if (each.watches().contains(GroupWatch.REVIEW_DUE)) {
            items.add(new WorkItem(
                    Bucket.DUE,
                    date,
                    each.group().name(),
                    "The group's review of its quality is due",
                    "Review",
                    path + "/quality/new",
                    true));
        }
    }

    private void ask(SeenPlacement each, LocalDate date, List<WorkItem> items) {
        for (PlacementWatch watch : each.watches()) {
            LocalDate since = since(each, watch, date);
            if (watch == PlacementWatch.REPROFILE_DUE && since.isAfter(date.plusDays(NOTICE_DAYS))) {
                continue;
            }
            Asked asked = asked(watch);
            items.add(new WorkItem(
                    asked.bucket(),
                    since,
                    each.who(),
                    each.placement().groupName() + ": " + asked.words(),
                    asked.action(),
                    each.placement().path() + asked.anchor(),
                    true));
        }
    }

    /** @param anchor part of the placement's page where it is done, or "" */
    private record Asked(Bucket bucket, String words, String action, String anchor) {}

    private static Asked asked(PlacementWatch watch) {
        return switch (watch) {
            case OVERSTAY -> new Asked(Bucket.OVERDUE, "longer in the group than four terms", "Look", "");
            case RETURN_OVERDUE -> new Asked(Bucket.OVERDUE, "the return to class is overdue", "Look", "#return");
            case RETURN_DUE -> new Asked(Bucket.DUE, "the return to class is near", "Look", "#return");
            case REPROFILE_OVERDUE -> new Asked(Bucket.OVERDUE, "a term's profile is overdue", "Profile", "#profile");
            case REPROFILE_DUE -> new Asked(Bucket.DUE, "this term's profile is due", "Profile", "#profile");
        };
    }

    private LocalDate since(SeenPlacement each, PlacementWatch watch, LocalDate date) {
        return switch (watch) {
            case OVERSTAY, RETURN_OVERDUE, RETURN_DUE ->
                each.placement().expectedReturn().orElse(date);
            case REPROFILE_OVERDUE, REPROFILE_DUE ->
                overview.reprofile(each).map(Stay.Reprofile::by).orElse(date);
        };
    }
}
