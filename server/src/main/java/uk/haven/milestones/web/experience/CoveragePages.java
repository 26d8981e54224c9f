package uk.haven.milestones.web.experience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.haven.milestones.domain.experience.Coverage;
import uk.haven.milestones.domain.experience.Coverage.Cut;
import uk.haven.milestones.domain.experience.Due;
import uk.haven.milestones.domain.experience.Standing;
import uk.haven.milestones.internal.experience.Experiences;
import uk.haven.milestones.internal.experience.Experiences.Found;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.milestones.web.experience.ExperienceParts.Part;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;

/** Makes the page about coverage. Call inside a transaction. */
@Component
class CoveragePages {

    private static final String NOTHING = "Nothing is due to anybody here.";

    private final SchoolsAtHand places;
    private final Experiences experiences;
    private final ExperienceParts parts;
    private final ExperienceFilters filters;

    CoveragePages(SchoolsAtHand places, Experiences experiences, ExperienceParts parts, ExperienceFilters filters) {
        this.places = places;
        this.experiences = experiences;
        this.parts = parts;
        this.filters = filters;
    }

    ExperiencesPage page(ExperienceQuery query) {
        Found found = experiences.at(
                filters.schools(query).stream().map(School::id).toList(),
                places.when().asOf());
        List<Standing> asked = found.standings().stream()
                .filter(query::matches)
                .filter(each -> !query.leaving() || Due.leaves(each.child().year()))
                .toList();
        places.listed(
                "experiences.coverage.viewed",
                query.cut().code(),
                found.children().size());
        return new ExperiencesPage(
                parts.sections(),
                ExperienceParts.parts(Part.COVERAGE),
                "As of " + Words.date(places.when().asOf()),
                sentence(Coverage.all(asked)),
                Stream.of(
                                filters.choice(Cut.SCHOOL, query, found, "All my schools"),
                                filters.choice(Cut.PHASE, query, found, "Every phase"),
                                filters.choice(Cut.AREA, query, found, "Every area"),
                                List.of(filters.cuts(query)))
                        .flatMap(List::stream)
                        .toList(),
                query.beside(Cut.SCHOOL, Cut.PHASE, Cut.AREA),
                filters.chips(query, found, ExperienceQuery.COVERAGE),
                ExperienceQuery.none().by(query.cut()).path(ExperienceQuery.COVERAGE),
                table(query, found, asked));
    }

    private static String sentence(Coverage.Row all) {
        return all.due() == 0
                ? NOTHING
                : Words.count(all.children(), "child has", "children have") + " had " + Words.number(all.had())
                        + " of the " + Words.number(all.due()) + " experiences due to them by the end of their phase ("
                        + Words.percent(all.had(), all.due(), 1) + "). "
                        + Words.count(all.lacking(), "child lacks", "children lack") + " at least one.";
    }

    private Table table(ExperienceQuery query, Found found, List<Standing> asked) {
        Cut cut = query.cut();
        boolean one = cut == Cut.EXPERIENCE || !query.experience().isEmpty();
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(cut.label()));
        columns.add(Table.Column.figure("Children"));
        if (!one) {
            columns.add(Table.Column.figure("Experiences due"));
        }
        columns.add(Table.Column.figure(one ? "Have had it" : "Had"));
        columns.add(Table.Column.figure("Share"));
        columns.add(Table.Column.figure(one ? "Lack it" : "Children who lack one"));
        Map<String, String> codes = new LinkedHashMap<>();
        places.mine(SchoolsAtHand.READ).forEach(each -> codes.put(String.valueOf(each.id()), SchoolsAtHand.code(each)));
        return new Table(
                "Experiences by " + ExperienceFilters.lower(cut.label()),
                columns,
                Coverage.by(cut, asked).stream()
                        .map(each -> row(
                                each,
                                filters.label(cut, each.key(), found),
                                one,
                                query.at(cut, cut == Cut.SCHOOL ? codes.getOrDefault(each.key(), "") : each.key())))
                        .toList(),
                NOTHING);
    }

    private static Table.Row row(Coverage.Row each, String label, boolean one, ExperienceQuery opens) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(label));
        cells.add(Table.Cell.figure(each.children()));
        if (!one) {
            cells.add(Table.Cell.figure(each.due()));
        }
        cells.add(Table.Cell.figure(each.had()));
        cells.add(Table.Cell.of(Words.percent(each.had(), each.due(), 0)));
        cells.add(
                each.lacking() == 0
                        ? Table.Cell.figure(0)
                        : Table.Cell.link(Words.number(each.lacking()), opens.path(ExperienceQuery.LACKING)));
        return new Table.Row(cells, false);
    }
}
