package uk.haven.milestones.web.experience;

import java.util.List;
import java.util.stream.Collectors;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.Words;

/** Activities as pages say them. */
final class ActivityWords {

    private ActivityWords() {}

    /** {@code 16 May 2008}, or {@code 16 May to 20 May 2008}. */
    static String days(Activity.Plan plan) {
        return plan.from().equals(plan.until())
                ? Words.date(plan.from())
                : (plan.from().getYear() == plan.until().getYear()
                                ? Words.shortDate(plan.from())
                                : Words.date(plan.from()))
                        + " to " + Words.date(plan.until());
    }

    /** {@code Year 5, Year 6}, or {@code 12 children of a list}. @param listed how many are on its list */
    static String whom(Activity.Plan plan, int listed) {
        return plan.listed() ? Words.count(listed, "child", "children") + " of a list" : years(plan.years());
    }

    static String years(List<YearGroup> years) {
        return years.stream().map(YearGroup::label).collect(Collectors.joining(", "));
    }

    /** What it gives; of an experience that has been retired since, its code. */
    static List<String> gives(Activity.Plan plan, Framework framework) {
        return plan.experiences().stream()
                .map(code -> framework.find(code).map(Milestone::wording).orElse(code))
                .toList();
    }
}
