package uk.haven.milestones.web.experience;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import uk.haven.milestones.domain.experience.Coverage;
import uk.haven.milestones.domain.experience.Coverage.Cut;
import uk.haven.milestones.domain.experience.Standing;
import uk.haven.platform.ui.Typed;

/**
 * What an address asks of the pages about experiences: the values of {@link Coverage}'s cuts that are shown alone, "" for
 * all.
 *
 * @param by how coverage is cut
 * @param leaving whether it is only about those who leave a phase this year
 */
record ExperienceQuery(
        String school,
        String experience,
        String area,
        String phase,
        String year,
        String sex,
        String group,
        String by,
        boolean leaving) {

    static final String COVERAGE = "/milestones/experiences";
    static final String LACKING = COVERAGE + "/lacking";

    static ExperienceQuery of(Typed typed) {
        return new ExperienceQuery(
                typed.text("school"),
                typed.text("experience"),
                typed.text("area"),
                typed.text("phase"),
                typed.text("year"),
                typed.text("sex"),
                typed.text("group"),
                typed.text("by"),
                typed.text("leaving").equals("yes"));
    }

    static ExperienceQuery none() {
        return of(Typed.nothing());
    }

    Cut cut() {
        return Cut.of(by).orElse(Cut.EXPERIENCE);
    }

    /** The same for one line of a cut; a line of schools asks for the school by its code, which the page knows. */
    ExperienceQuery at(Cut cut, String key) {
        return new ExperienceQuery(
                cut == Cut.SCHOOL ? key : school,
                cut == Cut.EXPERIENCE ? key : experience,
                cut == Cut.AREA ? key : area,
                cut == Cut.PHASE ? key : phase,
                cut == Cut.YEAR ? key : year,
                cut == Cut.SEX ? key : sex,
                cut == Cut.GROUP ? key : group,
                by,
                leaving);
    }

    ExperienceQuery leaving(boolean only) {
        return new ExperienceQuery(school, experience, area, phase, year, sex, group, by, only);
    }

    ExperienceQuery by(Cut cut) {
        return new ExperienceQuery(school, experience, area, phase, year, sex, group, cut.code(), leaving);
    }

    /** What the address asks for beside a page's own filters. */
    Map<String, String> beside(Cut... own) {
        Map<String, String> kept = filters();
        for (Cut each : own) {
            kept.remove(each.code());
        }
        return kept;
    }

    /** Whether the standing is among what is asked for; the school has been chosen before. */
    boolean matches(Standing of) {
        return is(Cut.EXPERIENCE, experience, of)
                && is(Cut.AREA, area, of)
                && is(Cut.PHASE, phase, of)
                && is(Cut.YEAR, year, of)
                && is(Cut.SEX, sex, of)
                && is(Cut.GROUP, group, of);
    }

    private static boolean is(Cut cut, String asked, Standing of) {
        return asked.isEmpty() || Coverage.keys(cut, of).contains(asked);
    }

    /** What the address asks for, by parameter, without how it is cut. */
    Map<String, String> filters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("school", school);
        all.put("experience", experience);
        all.put("area", area);
        all.put("phase", phase);
        all.put("year", year);
        all.put("sex", sex);
        all.put("group", group);
        all.put("leaving", leaving ? "yes" : "");
        all.values().removeIf(String::isEmpty);
        return all;
    }

    String path(String page) {
        var path = UriComponentsBuilder.fromPath(page);
        filters().forEach(path::queryParam);
        if (!by.isEmpty() && page.equals(COVERAGE)) {
            path.queryParam("by", by);
        }
        return path.encode().toUriString();
    }
}
