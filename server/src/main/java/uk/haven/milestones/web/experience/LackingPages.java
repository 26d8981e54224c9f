package uk.haven.milestones.web.experience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.milestones.domain.experience.Coverage.Cut;
import uk.haven.milestones.domain.experience.Held;
import uk.haven.milestones.domain.experience.Standing;
import uk.haven.milestones.internal.experience.Experiences;
import uk.haven.milestones.internal.experience.Experiences.Found;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.milestones.web.experience.ExperienceParts.Part;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Words;

/** Makes the list of children who lack an experience. Call inside a transaction. */
@Component
class LackingPages {

    private static final int ROWS = 50;

    private final SchoolsAtHand places;
    private final Experiences experiences;
    private final ExperienceParts parts;
    private final ExperienceFilters filters;

    LackingPages(SchoolsAtHand places, Experiences experiences, ExperienceParts parts, ExperienceFilters filters) {
        this.places = places;
        this.experiences = experiences;
        this.parts = parts;
        this.filters = filters;
    }

    LackingPage page(ExperienceQuery query, int page) {
        List<School> schools = filters.schools(query);
        Found found = experiences.at(
                schools.stream().map(School::id).toList(), places.when().asOf());
        Map<Integer, List<Standing>> byChild = new LinkedHashMap<>();
        found.standings().stream()
                .filter(each -> query.leaving() ? each.leavesWithout() : !each.had())
                .filter(query::matches)
                .forEach(each -> byChild.computeIfAbsent(each.child().childId(), none -> new ArrayList<>())
                        .add(each));
        places.listed("experiences.lacking.listed", query.experience(), byChild.size());
        var pages = new Pages(page, ROWS, byChild.size(), query.path(ExperienceQuery.LACKING));
        return new LackingPage(
                parts.sections(),
                ExperienceParts.parts(query.leaving() ? Part.LEAVING : Part.LACKING),
                query.leaving() ? "Leaving a phase without an experience" : "Children who lack an experience",
                "As of " + Words.date(places.when().asOf()),
                sentence(query),
                Stream.of(
                                filters.choice(Cut.SCHOOL, query, found, "All my schools"),
                                filters.choice(Cut.EXPERIENCE, query, found, "Any experience"),
                                filters.choice(Cut.PHASE, query, found, "Every phase"),
                                filters.choice(Cut.YEAR, query, found, "Every year"),
                                filters.choice(Cut.GROUP, query, found, "Every child"))
                        .flatMap(List::stream)
                        .toList(),
                query.beside(Cut.SCHOOL, Cut.EXPERIENCE, Cut.PHASE, Cut.YEAR, Cut.GROUP),
                filters.chips(query, found, ExperienceQuery.LACKING),
                ExperienceQuery.none().leaving(query.leaving()).path(ExperienceQuery.LACKING),
                byChild.entrySet().stream()
                        .skip(pages.offset())
                        .limit(ROWS)
                        .flatMap(each -> Stream.ofNullable(found.children().get(each.getKey()))
                                .map(child -> row(child, each.getValue(), query, schools.size() > 1)))
                        .toList(),
                pages,
                plan(query, schools, byChild));
    }

    /** Where an activity for all of the list is planned; it is of one school. */
    private static String plan(ExperienceQuery query, List<School> schools, Map<Integer, List<Standing>> byChild) {
        boolean one = schools.size() == 1
                && SchoolsAtHand.at(
                        Viewers.person(),
                        ExperienceParts.WORK,
                        schools.getFirst().id());
        return !one || query.experience().isEmpty() || byChild.isEmpty()
                ? ""
                : ActivityForm.path(
                        schools.getFirst(),
                        query.experience(),
                        byChild.values().stream()
                                .map(each -> each.getFirst().child().year())
                                .distinct()
                                .sorted()
                                .toList());
    }

    private String sentence(ExperienceQuery query) {
        LocalDate asOf = places.when().asOf();
        if (!query.leaving()) {
            return "Everyone on roll who has not yet had something that is due by the end of their phase.";
        }
        return "Children in the last year of their phase. "
                + experiences
                        .lateFrom(asOf)
                        .map(day -> day.isAfter(asOf)
                                ? "From the mid-point of the spring term, " + Words.date(day)
                                        + ", they are on Today; until then this is how it looks so far."
                                : "Since the mid-point of the spring term, " + Words.date(day)
                                        + ", they are on Today while nothing is planned for them.")
                        .orElse("");
    }

    private LackingPage.Row row(Child child, List<Standing> lacks, ExperienceQuery query, boolean withSchool) {
        String school = withSchool
                ? places.partnership()
                        .school(child.schoolId())
                        .map(each -> ", " + each.name())
                        .orElse("")
                : "";
        return new LackingPage.Row(
                child.name(),
                "/children/" + child.publicId(),
                lacks.getFirst().child().year().label() + school,
                lacks.stream()
                        .map(each -> new LackingPage.Lack(
                                query.experience().isEmpty() ? each.experience().wording() : "",
                                each.missed().map(LackingPages::missed).orElse(""),
                                each.planned()
                                        .map(day -> "Planned for " + Words.date(day))
                                        .orElse("")))
                        .toList());
    }

    /** That it did not or could not take part: why and when. */
    static String missed(Held held) {
        return held.took().label() + ", " + Words.date(held.on())
                + (held.note().isEmpty() ? "" : " (" + held.note() + ")");
    }
}
