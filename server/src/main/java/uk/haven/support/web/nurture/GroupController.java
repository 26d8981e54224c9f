package uk.haven.support.web.nurture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Cell;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.platform.ui.Words;
import uk.haven.support.domain.nurture.GroupWatch;
import uk.haven.support.domain.nurture.HalfDay.Half;
import uk.haven.support.domain.nurture.QualityStandard.Judgement;
import uk.haven.support.internal.nurture.NurtureGroup;
import uk.haven.support.internal.nurture.NurtureOverview;
import uk.haven.support.internal.nurture.NurtureOverview.SeenGroup;
import uk.haven.support.internal.nurture.NurtureOverview.SeenPlacement;
import uk.haven.support.internal.nurture.QualityBook;
import uk.haven.support.web.SupportForms;

/** One nurture group: what it is short of, its children, and when it meets. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class GroupController {

    private final NurtureOverview overview;
    private final GroupFacts facts;
    private final QualityBook quality;
    private final NurtureForms forms;

    GroupController(NurtureOverview overview, GroupFacts facts, QualityBook quality, NurtureForms forms) {
        this.overview = overview;
        this.facts = facts;
        this.quality = quality;
        this.forms = forms;
    }

    /** @param half number of the half-term among all, 0 for the one of the date */
    @GetMapping("/support/nurture/{id:[0-9a-f-]{36}}")
    ModelAndView page(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int half, @ModelAttribute("done") String done) {
        GroupPage page = forms.support().inTransaction(() -> page(forms.group(id, SupportForms.WORK), half, done));
        return new ModelAndView("support/nurture/group", Map.of("page", page));
    }

    private GroupPage page(NurtureGroup group, int half, String done) {
        LocalDate date = forms.support().asOf();
        SeenGroup seen = overview.groups(List.of(group), date).getFirst();
        forms.listed("nurture-group.viewed", seen.placements().size());
        List<HalfTerm> all = forms.calendar().halfTerms();
        Optional<HalfTerm> shown = half > 0 && half <= all.size()
                ? Optional.of(all.get(half - 1))
                : forms.calendar().halfTermAt(date);
        return new GroupPage(
                forms.links(),
                List.of(new Crumb("Nurture groups", NurtureNavigation.PATH)),
                group.name(),
                forms.school(group.schoolId()),
                NurtureForms.path(group),
                NurtureForms.may(NurtureForms.LEAD, group.schoolId()),
                watches(seen, each -> !each.quiet()),
                watches(seen, GroupWatch::quiet),
                facts.of(group).stream().skip(1).toList(),
                seen.placed().size() + " of " + group.plan().places() + " places taken",
                rows(seen.placed(), date),
                rows(seen.proposed(), date),
                rows(
                        seen.placements().stream()
                                .filter(each -> each.placement().endedOn().isPresent()
                                        && each.placement().placedOn().isPresent())
                                .toList()
                                .reversed(),
                        date),
                Field.of("half", "Half-term"),
                halfTerms(all, shown),
                calendar(group, shown, forms.support().today()),
                reviewed(group),
                done);
    }

    private static List<String> watches(SeenGroup seen, Predicate<GroupWatch> which) {
        return seen.watches().stream()
                .filter(which)
                .map(each -> each.label() + ". " + each.remedy() + ".")
                .toList();
    }

    private List<PlacementRow> rows(List<SeenPlacement> placements, LocalDate date) {
        return placements.stream()
                .map(each -> PlacementRow.of(each, forms.calendar(), date))
                .toList();
    }

    private String reviewed(NurtureGroup group) {
        return quality.of(group).stream()
                .findFirst()
                .map(each -> "Reviewed on " + Words.date(each.on()) + ": " + each.count(Judgement.IN_PLACE)
                        + " statements in place, " + each.count(Judgement.PARTLY) + " partly, "
                        + each.count(Judgement.NOT_YET) + " not yet.")
                .orElse("The group has not reviewed its own quality yet.");
    }

    private static List<Option> halfTerms(List<HalfTerm> all, Optional<HalfTerm> shown) {
        Map<String, String> labels = new LinkedHashMap<>();
        String chosen = "";
        for (int i = 0; i < all.size(); i++) {
            HalfTerm each = all.get(i);
            labels.put(
                    String.valueOf(i + 1),
                    each.schoolYear() + ", half-term " + each.number() + " (" + Words.shortDate(each.start()) + " to "
                            + Words.shortDate(each.end()) + ")");
            if (shown.filter(each::equals).isPresent()) {
                chosen = String.valueOf(i + 1);
            }
        }
        return Option.of(labels, chosen);
    }

    private static Table calendar(NurtureGroup group, Optional<HalfTerm> halfTerm, LocalDate today) {
        var columns = new ArrayList<>(List.of(Column.text("Week of")));
        for (int day = 1; day <= 5; day++) {
            String name = DayOfWeek.of(day).name();
            columns.add(Column.text(name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.UK)));
        }
        var rows = new ArrayList<Row>();
        halfTerm.ifPresent(half -> {
            LocalDate monday = half.start().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            for (; !monday.isAfter(half.end()); monday = monday.plusWeeks(1)) {
                var cells = new ArrayList<>(List.of(Cell.of(Words.shortDate(monday))));
                for (int day = 0; day < 5; day++) {
                    cells.add(cell(group, half, monday.plusDays(day), today));
                }
                rows.add(new Row(cells, false));
            }
        });
        return new Table("When the group meets", columns, rows, "The calendar holds no half-term of that day.");
    }

    private static Cell cell(NurtureGroup group, HalfTerm half, LocalDate day, LocalDate today) {
        if (day.isBefore(half.start()) || day.isAfter(half.end())) {
            return Cell.of("No school");
        }
        List<Half> halves = group.openOn(day) ? group.plan().pattern().on(day) : List.of();
        if (halves.isEmpty()) {
            return Cell.of("–");
        }
        String words = halves.size() == 2
                ? "All day"
                : halves.stream().map(Half::label).collect(Collectors.joining());
        return day.isAfter(today)
                ? Cell.of(words)
                : Cell.link(words, NurtureForms.path(group) + "/register?day=" + day);
    }
}
