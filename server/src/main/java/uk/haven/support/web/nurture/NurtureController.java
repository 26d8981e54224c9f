package uk.haven.support.web.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Cell;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.support.domain.nurture.GroupWatch;
import uk.haven.support.internal.nurture.NurtureOverview;
import uk.haven.support.internal.nurture.NurtureOverview.SeenGroup;
import uk.haven.support.internal.nurture.NurtureOverview.SeenPlacement;
import uk.haven.support.web.SupportForms;

/** The nurture groups of the viewer's schools; for the partnership without any child. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER})
class NurtureController {

    private final NurtureOverview overview;
    private final NurtureForms forms;

    NurtureController(NurtureOverview overview, NurtureForms forms) {
        this.overview = overview;
        this.forms = forms;
    }

    @GetMapping("/support/nurture")
    ModelAndView page() {
        NurturePage page = forms.support().inTransaction(this::shown);
        return new ModelAndView("support/nurture/list", Map.of("page", page));
    }

    private NurturePage shown() {
        LocalDate date = forms.support().asOf();
        Map<Long, String> schools = forms.schools(SupportForms.WORK);
        List<SeenGroup> groups = overview.at(schools.keySet(), date);
        List<SeenPlacement> all =
                groups.stream().flatMap(each -> each.placements().stream()).toList();
        forms.listed("nurture.listed", all.size());
        return new NurturePage(
                forms.links(),
                !schools.isEmpty(),
                !forms.schools(NurtureForms.LEAD).isEmpty(),
                table(groups, schools),
                rows(all, each -> !each.watches().isEmpty(), date),
                groups.stream()
                        .flatMap(each -> each.proposed().stream())
                        .map(each -> PlacementRow.of(each, forms.calendar(), date))
                        .toList(),
                rows(
                        all,
                        each -> each.placement().placedOn().isPresent()
                                && each.placement()
                                        .endedOn()
                                        .filter(end -> end.isAfter(date.minusYears(1)))
                                        .isPresent(),
                        date));
    }

    private List<PlacementRow> rows(List<SeenPlacement> all, Predicate<SeenPlacement> which, LocalDate date) {
        return all.stream()
                .filter(which)
                .map(each -> PlacementRow.of(each, forms.calendar(), date))
                .toList();
    }

    private static Table table(List<SeenGroup> groups, Map<Long, String> schools) {
        var columns = new ArrayList<>(List.of(
                Column.text("Group"),
                Column.text("Places"),
                Column.figure("Proposed"),
                Column.text("What it is short of")));
        if (schools.size() > 1) {
            columns.add(1, Column.text("School"));
        }
        var rows = new ArrayList<Row>();
        for (SeenGroup each : groups) {
            var cells = new ArrayList<>(List.of(
                    Cell.link(each.group().name(), NurtureForms.path(each.group())),
                    Cell.of(each.placed().size() + " of " + each.group().plan().places() + " taken"),
                    Cell.figure(each.proposed().size()),
                    Cell.of(shortOf(each))));
            if (schools.size() > 1) {
                cells.add(1, Cell.of(schools.getOrDefault(each.group().schoolId(), "")));
            }
            rows.add(new Row(cells, false));
        }
        return new Table("Nurture groups", columns, rows, "No nurture group yet.");
    }

    private static String shortOf(SeenGroup each) {
        List<String> words = each.watches().stream()
                .filter(watch -> !watch.quiet() && watch != GroupWatch.WAITING)
                .map(GroupWatch::label)
                .toList();
        return words.isEmpty() ? "Nothing" : String.join("; ", words);
    }
}
