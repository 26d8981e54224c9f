package uk.haven.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.TodaySource;
import uk.haven.access.Viewer;
import uk.haven.reports.domain.NeedByLevel;
import uk.haven.reports.internal.FrozenNeed;
import uk.haven.reports.internal.FrozenNeed.Protected;
import uk.haven.vulnerability.Returns.Stage;

/**
 * What needs the partnership's own people today: returns that are not in, and schools with need far above capacity. All
 * of them, and who only reads, are led to how the partnership stands.
 */
@Component
@Order(60)
class PartnershipToday implements TodaySource {

    private static final Set<Role> ROLES = Set.of(Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER);

    private static final Set<Role> READERS =
            Set.of(Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER, Role.COMMITTEE_MEMBER);

    private static final int FEW = 5;

    private final FrozenNeed frozen;

    PartnershipToday(FrozenNeed frozen) {
        this.frozen = frozen;
    }

    @Override
    public List<TodayList> today(Viewer.Person viewer, LocalDate date) {
        var lists = new ArrayList<TodayList>();
        if (viewer.hasAny(ROLES)) {
            lists.addAll(waiting(date));
        }
        if (viewer.hasAny(READERS)) {
            frozen.latest(date).ifPresent(need -> lists.add(standing(need)));
        }
        return lists;
    }

    private List<TodayList> waiting(LocalDate date) {
        var lists = new ArrayList<TodayList>();
        frozen.progress(date).ifPresent(progress -> {
            var rows = progress.schools().stream()
                    .filter(each -> each.stage() != Stage.LOCKED)
                    .map(each -> new TodayRow(
                            each.school().name(),
                            each.stage() == Stage.APPROVED
                                    ? "The return is signed off and can be locked"
                                    : "The return is not signed off yet",
                            "See returns",
                            "/returns"))
                    .toList();
            lists.add(new TodayList(
                    "Returns to come, " + Words.lower(Words.term(progress.year(), progress.term())),
                    rows.size(),
                    rows.subList(0, Math.min(FEW, rows.size())),
                    "Every return is locked.",
                    "/partnership#returns"));
        });
        frozen.latest(date).ifPresent(need -> {
            var rows = farAbove(need);
            lists.add(new TodayList(
                    "Need far above capacity",
                    rows.size(),
                    rows.subList(0, Math.min(FEW, rows.size())),
                    "No school stands out.",
                    "/partnership#need"));
        });
        return lists;
    }

    private static TodayList standing(Protected need) {
        var all = need.rows().getLast();
        var rows = new ArrayList<TodayRow>();
        rows.add(new TodayRow(
                need.table().text(NeedByLevel.PARTNERSHIP, NeedByLevel.TOTAL) + " children with a level",
                Words.term(need.year(), need.term()),
                "See by school",
                "/partnership#need"));
        NeedTables.perKeyWorker(need.table(), all)
                .ifPresent(ratio -> rows.add(new TodayRow(
                        NeedTables.ratio(ratio) + " children per key worker",
                        Words.number(all.keyWorkers()) + " key workers",
                        "See by school",
                        "/partnership#need")));
        rows.add(new TodayRow(
                "Attendance and exclusions",
                "This school year against last, by phase",
                "See by phase",
                "/partnership#attendance"));
        return new TodayList("How the partnership stands", TodayList.UNCOUNTED, rows, "", "/partnership");
    }

    private static List<TodayRow> farAbove(Protected need) {
        var all = need.rows().getLast();
        var usual = NeedTables.perKeyWorker(need.table(), all);
        if (usual.isEmpty()) {
            return List.of();
        }
        int everywhere = total(need, all).orElse(0);
        var rows = new ArrayList<TodayRow>();
        for (NeedByLevel.Row row : need.rows()) {
            var ratio = NeedTables.perKeyWorker(need.table(), row);
            if (!row.sum()
                    && ratio.isPresent()
                    && NeedByLevel.farAbove(
                            total(need, row).orElse(0), row.keyWorkers(), everywhere, all.keyWorkers())) {
                rows.add(new TodayRow(
                        row.label(),
                        "%s children with a level per key worker; the partnership has %s"
                                .formatted(NeedTables.ratio(ratio.get()), NeedTables.ratio(usual.get())),
                        "Open",
                        "/partnership#need"));
            }
        }
        return rows;
    }

    private static OptionalInt total(Protected need, NeedByLevel.Row row) {
        return need.table().figure(row.key(), NeedByLevel.TOTAL);
    }
}
