package uk.haven.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.WhereAndWhen;
import uk.haven.outcomes.ProtectedTable;
import uk.haven.partnership.Partnership;
import uk.haven.platform.ui.Figure;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.reports.domain.NeedByLevel;
import uk.haven.reports.internal.Evidence;
import uk.haven.reports.internal.Evidence.Compared;
import uk.haven.reports.internal.FrozenContinuum;
import uk.haven.reports.internal.FrozenNeed;
import uk.haven.reports.internal.FrozenNeed.Progress;
import uk.haven.reports.internal.FrozenNeed.Protected;
import uk.haven.reports.internal.FrozenNeed.SchoolStage;
import uk.haven.vulnerability.Returns.Stage;

/** The partnership view: need against capacity, attendance and exclusions against last year. No child is in it. */
@Controller
@AllowedTo({Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER, Role.COMMITTEE_MEMBER})
class PartnershipController {

    private final FrozenNeed frozen;
    private final Evidence evidence;
    private final FrozenContinuum continuum;
    private final Partnership partnership;
    private final WhereAndWhen when;

    PartnershipController(
            FrozenNeed frozen,
            Evidence evidence,
            FrozenContinuum continuum,
            Partnership partnership,
            WhereAndWhen when) {
        this.frozen = frozen;
        this.evidence = evidence;
        this.continuum = continuum;
        this.partnership = partnership;
        this.when = when;
    }

    @GetMapping("/partnership")
    String show(Model model) {
        LocalDate asOf = when.asOf();
        Optional<Protected> need = frozen.latest(asOf);
        Optional<Progress> progress = frozen.progress(asOf);
        Optional<Compared> compared = evidence.upTo(asOf);
        var sections = new ArrayList<>(ContinuumSection.of(continuum.upTo(asOf)));
        sections.addAll(EvidenceSections.of(compared));
        model.addAttribute(
                "page",
                new PartnershipPage(
                        partnership.name(),
                        figures(need, progress),
                        need.map(each -> Words.term(each.year(), each.term())).orElse(null),
                        need.map(NeedTables::table).orElse(null),
                        need.map(NeedTables::charts).orElse(List.of()),
                        need.map(Protected::table)
                                .or(() -> compared.map(each -> each.now().incidents()))
                                .map(ProtectedTable::legend)
                                .orElse(""),
                        sections,
                        progress.map(each -> Words.term(each.year(), each.term()))
                                .orElse(null),
                        progress.map(PartnershipController::progressTable).orElse(null)));
        return "reports/partnership";
    }

    private static List<Figure> figures(Optional<Protected> need, Optional<Progress> progress) {
        var figures = new ArrayList<Figure>();
        need.ifPresent(each -> {
            var all = each.rows().getLast();
            figures.add(new Figure(
                    each.table().text(NeedByLevel.PARTNERSHIP, NeedByLevel.TOTAL),
                    "children with a level",
                    Words.term(each.year(), each.term()),
                    "#need"));
            figures.add(new Figure(
                    NeedTables.perKeyWorker(each.table(), all)
                            .map(NeedTables::ratio)
                            .orElse(ProtectedTable.SYMBOL),
                    "children per key worker",
                    all.keyWorkers() + " key workers",
                    "#need"));
        });
        progress.ifPresent(each -> figures.add(new Figure(
                each.locked() + " of " + each.schools().size(),
                "returns locked",
                Words.term(each.year(), each.term()),
                "#returns")));
        return figures;
    }

    private static @Nullable Table progressTable(Progress progress) {
        return new Table(
                "Returns of the " + Words.lower(Words.term(progress.year(), progress.term())),
                List.of(Column.text("School"), Column.text("Stands at")),
                progress.schools().stream()
                        .map((SchoolStage each) -> Row.of(each.school().name(), stage(each.stage())))
                        .toList());
    }

    private static String stage(Stage stage) {
        return switch (stage) {
            case DRAFT -> "Not in yet";
            case SUBMITTED -> "Submitted, waits for the head";
            case APPROVED -> "Signed off, waits to be locked";
            case LOCKED -> "Locked";
        };
    }
}
