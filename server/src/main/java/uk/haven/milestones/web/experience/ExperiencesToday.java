package uk.haven.milestones.web.experience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.TodaySource;
import uk.haven.access.Viewer;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.domain.experience.Coverage.Cut;
import uk.haven.milestones.domain.experience.Standing;
import uk.haven.milestones.internal.experience.Activities;
import uk.haven.milestones.internal.experience.Experiences;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.Words;

/**
 * Activities that are over and not written up; and, from the mid-point of the spring term, what children are about to leave
 * a phase without and nobody has planned for them.
 */
@Component
@Order(26)
class ExperiencesToday implements TodaySource {

    private static final int SHOWN = 5;

    private final Activities activities;
    private final Experiences experiences;
    private final Partnership partnership;

    ExperiencesToday(Activities activities, Experiences experiences, Partnership partnership) {
        this.activities = activities;
        this.experiences = experiences;
        this.partnership = partnership;
    }

    @Override
    public List<TodayList> today(Viewer.Person viewer, LocalDate date) {
        Map<Long, School> schools = new LinkedHashMap<>();
        partnership.schools().stream()
                .filter(each -> SchoolsAtHand.at(viewer, ExperienceParts.WORK, each.id()))
                .forEach(each -> schools.put(each.id(), each));
        if (schools.isEmpty() || partnership.calendar().schoolYearAt(date).isEmpty()) {
            return List.of();
        }
        var today = new ArrayList<TodayList>();
        toWriteUp(activities.toWriteUp(schools.keySet(), date), today);
        boolean late =
                experiences.lateFrom(date).filter(day -> !day.isAfter(date)).isPresent();
        if (late) {
            today.add(leaving(schools, experiences.at(schools.keySet(), date).standings()));
        }
        return today;
    }

    /** Left out while there is nothing: most have no part in activities. */
    private static void toWriteUp(List<Activity> due, List<TodayList> today) {
        if (!due.isEmpty()) {
            today.add(new TodayList(
                    "Activities to write up",
                    due.size(),
                    due.stream()
                            .limit(SHOWN)
                            .map(each -> new TodayRow(
                                    each.plan().title(),
                                    "was planned for " + ActivityWords.days(each.plan())
                                            + (each.plan().listed()
                                                    ? ""
                                                    : ", "
                                                            + ActivityWords.years(
                                                                    each.plan().years())),
                                    "It happened",
                                    ExperienceParts.path(each)))
                            .toList(),
                    "Every activity is written up.",
                    ExperienceParts.ACTIVITIES + "?list=due"));
        }
    }

    /** One experience and the year group that is about to leave without it. */
    private record Gap(long school, YearGroup year, String code, String words) {}

    private static TodayList leaving(Map<Long, School> schools, List<Standing> standings) {
        Map<Gap, Integer> gaps = new HashMap<>();
        standings.stream()
                .filter(each -> each.leavesWithout() && each.planned().isEmpty())
                .forEach(each -> gaps.merge(
                        new Gap(
                                each.child().schoolId(),
                                each.child().year(),
                                each.experience().code(),
                                each.experience().wording()),
                        1,
                        Integer::sum));
        return new TodayList(
                "Leaving a phase without an experience",
                gaps.size(),
                gaps.entrySet().stream()
                        .sorted(Map.Entry.<Gap, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(each -> each.getKey().code()))
                        .limit(SHOWN)
                        .map(each -> row(schools, each.getKey(), each.getValue()))
                        .toList(),
                "Everyone in the last year of a phase has had what is due, or it is planned.",
                ExperienceQuery.LACKING + "?leaving=yes");
    }

    private static TodayRow row(Map<Long, School> schools, Gap gap, int number) {
        School school = schools.get(gap.school());
        String code = school == null ? "" : SchoolsAtHand.code(school);
        return new TodayRow(
                gap.year().label() + (schools.size() > 1 && school != null ? ", " + school.name() : ""),
                gap.words() + " " + Words.count(number, "child has", "children have") + " not, and nothing is planned.",
                "Look",
                ExperienceQuery.none()
                        .at(Cut.SCHOOL, code)
                        .at(Cut.EXPERIENCE, gap.code())
                        .at(Cut.YEAR, gap.year().name())
                        .leaving(true)
                        .path(ExperienceQuery.LACKING));
    }
}
