package uk.haven.milestones.web.experience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import uk.haven.children.VulnerableGroup;
import uk.haven.milestones.domain.Area;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.milestones.domain.experience.Coverage;
import uk.haven.milestones.domain.experience.Coverage.Cut;
import uk.haven.milestones.domain.experience.Standing;
import uk.haven.milestones.internal.experience.Experiences.Found;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.milestones.web.experience.ExperiencesPage.Filter;
import uk.haven.partnership.School;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;

/** The filters of the pages about experiences, and what their values are called. */
@Component
class ExperienceFilters {

    private static final Map<String, String> SEXES = Map.of("F", "Girls", "M", "Boys", "U", "Sex not known");

    private final SchoolsAtHand places;

    ExperienceFilters(SchoolsAtHand places) {
        this.places = places;
    }

    /** The schools that the address asks for: one, or all at which the viewer reads about children. */
    List<School> schools(ExperienceQuery query) {
        return query.school().isEmpty()
                ? places.mine(SchoolsAtHand.READ)
                : List.of(places.school(query.school(), SchoolsAtHand.READ));
    }

    /** A choice of one value of a cut, of those that occur; none when there is but one. */
    List<Filter> choice(Cut cut, ExperienceQuery query, Found found, String all) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("", all);
        if (cut == Cut.SCHOOL) {
            places.mine(SchoolsAtHand.READ).forEach(each -> labels.put(SchoolsAtHand.code(each), each.name()));
        } else {
            Coverage.by(cut, found.standings()).forEach(each -> labels.put(each.key(), label(cut, each.key(), found)));
        }
        String chosen = value(cut, query);
        return labels.size() < 3 && chosen.isEmpty()
                ? List.of()
                : List.of(new Filter(Field.of(cut.code(), cut.label()), Option.of(labels, chosen)));
    }

    /** How coverage is cut. */
    Filter cuts(ExperienceQuery query) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(Cut.values())
                .filter(each ->
                        each != Cut.SCHOOL || places.mine(SchoolsAtHand.READ).size() > 1)
                .forEach(each -> labels.put(each.code(), "By " + lower(each.label())));
        return new Filter(
                Field.of("by", "Counted"), Option.of(labels, query.cut().code()));
    }

    /** The filters that are on, each with the address without it. */
    List<Chip> chips(ExperienceQuery query, Found found, String page) {
        var chips = new ArrayList<Chip>();
        for (Cut cut : Cut.values()) {
            String value = value(cut, query);
            if (!value.isEmpty()) {
                chips.add(new Chip(label(cut, value, found), query.at(cut, "").path(page)));
            }
        }
        return chips;
    }

    private static String value(Cut cut, ExperienceQuery query) {
        return switch (cut) {
            case EXPERIENCE -> query.experience();
            case AREA -> query.area();
            case PHASE -> query.phase();
            case YEAR -> query.year();
            case SEX -> query.sex();
            case GROUP -> query.group();
            case SCHOOL -> query.school();
        };
    }

    /** What a value of a cut is called; the value itself when it is none. */
    String label(Cut cut, String key, Found found) {
        return switch (cut) {
            case EXPERIENCE ->
                found.framework()
                        .find(key)
                        .map(each -> each.wording() + phases(key, found))
                        .orElse(key);
            case AREA -> Typed.constant(Area.class, key).map(Area::label).orElse(key);
            case PHASE ->
                Typed.constant(MilestonePhase.class, key)
                        .map(MilestonePhase::label)
                        .orElse(key);
            case YEAR ->
                Typed.constant(YearGroup.class, key).map(YearGroup::label).orElse(key);
            case SEX -> SEXES.getOrDefault(key, key);
            case GROUP ->
                key.equals(Coverage.NO_GROUP)
                        ? "In none of the groups"
                        : Typed.constant(VulnerableGroup.class, key)
                                .map(VulnerableGroup::label)
                                .orElse(key);
            case SCHOOL ->
                places.mine(SchoolsAtHand.READ).stream()
                        .filter(each -> String.valueOf(each.id()).equals(key)
                                || SchoolsAtHand.code(each).equals(key))
                        .map(School::name)
                        .findFirst()
                        .orElse(key);
        };
    }

    /** In which phases of the children here it is due, where they are in more than one. */
    private static String phases(String code, Found found) {
        var all = new TreeSet<MilestonePhase>();
        var own = new TreeSet<MilestonePhase>();
        for (Standing each : found.standings()) {
            all.add(each.child().phase());
            if (each.experience().code().equals(code)) {
                own.add(each.child().phase());
            }
        }
        return all.size() < 2 || own.isEmpty()
                ? ""
                : " ("
                        + String.join(
                                ", ", own.stream().map(MilestonePhase::label).toList()) + ")";
    }

    static String lower(String label) {
        return label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }
}
