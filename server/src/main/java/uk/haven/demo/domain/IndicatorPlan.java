package uk.haven.demo.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/** What people noticed about children with a level: rows of {@code indicators.csv}. */
final class IndicatorPlan {

    private static final List<List<String>> BY_LEVEL = List.of(
            List.of(
                    "L1-CARER-STRESS",
                    "L1-CARER-ISOLATED",
                    "L1-MANY-CHILDREN",
                    "L1-LOW-SELF-ESTEEM",
                    "L1-HARD-TO-MANAGE",
                    "L1-EXTRA-LEARNING",
                    "L1-CONTACT-DISPUTE"),
            List.of(
                    "L2-SOCIAL-EMOTIONAL",
                    "L2-BEYOND-CONTROL",
                    "L2-LONG-ILLNESS",
                    "L2-EXTREME-POVERTY",
                    "L2-PARENT-MENTAL-HEALTH",
                    "L2-DOMESTIC-VIOLENCE"),
            List.of("L3-EMOTIONALLY-VULNERABLE", "L3-MENTAL-HEALTH", "L3-EXTREME-BEHAVIOUR", "L3-COURT-PROCEEDINGS"));
    private static final List<String> ALL_THREE =
            List.of("L2-PARENT-MENTAL-HEALTH", "L2-PARENT-SUBSTANCE", "L2-DOMESTIC-VIOLENCE");
    private static final List<String> SOURCES =
            List.of("Class teacher", "Learning mentor", "Home visit", "Health visitor", "Parent", "SENCo");

    private IndicatorPlan() {}

    static List<List<String>> make(long seed, List<DemoChild> children) {
        var random = new SplittableRandom(seed + 6);
        var rows = new ArrayList<List<String>>();
        int households = 0;
        for (DemoChild child : children) {
            int level = child.levelOn(DemoCalendar.TODAY);
            var stay = child.stayOn(DemoCalendar.TODAY);
            if (stay.isEmpty()) {
                continue;
            }
            String laestab = stay.get().school().laestab();
            if (level == 3 && households < 5 && child.number % 9 == 0) {
                households++;
                for (String code : ALL_THREE) {
                    rows.add(List.of(child.upn, laestab, code, day(random).toString(), "", "Team around the child"));
                }
            } else if (level > 0) {
                var seen = new HashSet<String>();
                for (int i = 0; i <= level && random.nextInt(3) > 0; i++) {
                    String code = Names.pick(BY_LEVEL.get(random.nextInt(level)), random);
                    LocalDate observed = day(random).plusDays(i);
                    String ended =
                            random.nextInt(8) == 0 ? observed.plusDays(40).toString() : "";
                    String source = Names.pick(SOURCES, random);
                    if (seen.add(code + observed)) {
                        rows.add(List.of(child.upn, laestab, code, observed.toString(), ended, source));
                    }
                }
            }
        }
        return rows;
    }

    private static LocalDate day(SplittableRandom random) {
        return LocalDate.of(2007, 9, 10).plusDays(random.nextInt(190));
    }
}
