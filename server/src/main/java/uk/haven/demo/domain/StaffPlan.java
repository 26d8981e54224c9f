package uk.haven.demo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import uk.haven.platform.Phase;

/** Rows of {@code staff.csv}: 74 key workers throughout 2006/07, the changes of September 2007, and some other staff. */
final class StaffPlan {

    private static final List<String> IN_PRIMARY = List.of(
            "learning-mentor",
            "home-school-link-worker",
            "nurture-group-leader",
            "nurture-group-assistant",
            "emotional-literacy-assistant",
            "learning-mentor",
            "functional-literacy-assistant",
            "behaviour-mentor",
            "gifted-talented-assistant",
            "behaviour-assistant");
    private static final List<String> IN_SECONDARY = List.of(
            "learning-mentor",
            "attendance-officer",
            "behaviour-support-manager",
            "pastoral-manager",
            "pupil-support-manager",
            "school-counsellor",
            "cross-phase-learning-mentor",
            "attendance-administrator",
            "behaviour-mentor",
            "home-school-link-worker",
            "learning-mentor");
    private static final List<String> FUNDING = List.of("Excellence Cluster", "Behaviour Improvement Programme");

    private final SplittableRandom random;
    private final List<List<String>> rows = new ArrayList<>();

    private StaffPlan(long seed) {
        this.random = new SplittableRandom(seed + 4);
    }

    static List<List<String>> make(long seed) {
        var plan = new StaffPlan(seed);
        DemoSchools.ALL.stream().filter(school -> school.perYear() > 0).forEach(plan::school);
        return plan.rows;
    }

    private void school(DemoSchool school) {
        var roles = school.phase() == Phase.SECONDARY ? IN_SECONDARY : IN_PRIMARY;
        for (int i = 0; i < school.keyWorkers(); i++) {
            boolean leaves = i == school.keyWorkers() - 1 && school.keyWorkers() > 5;
            add(
                    school,
                    roles.get(i % roles.size()),
                    "2005-09-01",
                    leaves ? "2007-08-31" : i == 0 ? funded(school) : "");
            if (leaves) {
                add(school, roles.get(i % roles.size()), "2007-09-01", "");
            }
        }
        if (school.phase() == Phase.SPECIAL || school.laestab().equals("850/3407")) {
            add(school, "learning-mentor", "2007-09-01", "");
            add(school, "home-school-link-worker", "2007-09-01", "");
        }
        add(school, "headteacher", "2004-09-01", "");
        add(school, "senco", "2005-09-01", "");
        for (int i = 0; i < Math.max(2, school.perYear() / 10); i++) {
            add(school, "teacher", "2003-09-01", "");
        }
    }

    /** Two learning mentors are paid for a time only (paper, section 7: posts that end on 31 March 2011). */
    private static String funded(DemoSchool school) {
        return switch (school.laestab()) {
            case "850/9990" -> "2011-03-31";
            case "850/2254" -> "2008-08-31";
            default -> "";
        };
    }

    private void add(DemoSchool school, String role, String start, String end) {
        boolean keyWorker = IN_PRIMARY.contains(role) || IN_SECONDARY.contains(role);
        String fte = keyWorker ? Names.pick(List.of("1", "1", "0.8", "0.6", "0.5"), random) : "1";
        rows.add(List.of(
                "S%03d".formatted(rows.size() + 1),
                Names.adult(random),
                role,
                school.laestab(),
                fte,
                keyWorker ? Names.pick(FUNDING, random) : "Schools budget",
                start,
                end));
    }
}
