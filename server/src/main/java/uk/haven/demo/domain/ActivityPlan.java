package uk.haven.demo.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.YearGroup;

/**
 * What the demo's schools gave their children, and what they plan.
 *
 * @param title what it is called
 * @param experiences codes of the entitlement
 * @param years for whom, where a school has them
 * @param leftOut how many of a hundred were left out
 * @param why they were
 * @param every the schools, counted, that held it: 1 for all, 2 for every second one, −2 for the others
 * @param calledOff why it was called off, or null
 */
public record ActivityPlan(
        String title,
        List<String> experiences,
        LocalDate from,
        LocalDate until,
        List<YearGroup> years,
        int leftOut,
        List<String> why,
        int every,
        @Nullable String calledOff) {

    private static final List<String> ILL = List.of("AWAY", "AWAY", "HEALTH");
    private static final List<String> TRIP = List.of("COST", "FAMILY", "DECLINED", "COST", "HEALTH", "ACCESS");
    private static final List<String> HOME = List.of("FAMILY", "DECLINED");

    /** In no order of time. */
    public static final List<ActivityPlan> ALL = List.of(
            // Foundation Stage
            held("Settling in", "R", "2007-10-08", "2007-10-12", 3, ILL)
                    .gives("FS-ROUTINES", "FS-INDEPENDENT", "FS-ENGAGES", "FS-PLAY"),
            held("Listening, autumn", "R", "2007-11-05", "2007-12-07", 5, ILL).gives("FS-LISTENING"),
            held("Fit and clean week", "R", "2008-02-04", "2008-02-08", 6, ILL)
                    .gives("FS-HYGIENE", "FS-FITNESS", "FS-MULTI-SKILLS"),
            held("Phonics bags to take home", "R", "2007-11-16", "2007-11-16", 9, HOME)
                    .gives("FS-FAMILY-LEARNING"),
            held("Picnic in Staunton Country Park", "R", "2008-05-02", "2008-05-02", 14, HOME)
                    .gives("FS-COMMUNITY")
                    .at(2),
            planned("Morning in Year 1", "R", "2008-07-04", "2008-07-04").gives("FS-TRANSITION"),
            // Key Stage 1
            held("A day in the woods", "1 2", "2007-10-05", "2007-10-05", 5, ILL)
                    .gives("KS1-OUTDOORS"),
            held("Healthy me week", "1 2", "2008-01-21", "2008-01-25", 4, ILL)
                    .gives("KS1-ORAL-HEALTH", "KS1-BODY", "KS1-FOOD"),
            held("Crossing the road", "1", "2007-11-09", "2007-11-09", 5, ILL).gives("KS1-SAFETY"),
            held("Crossing the road", "1", "2006-11-10", "2006-11-10", 6, ILL).gives("KS1-SAFETY"),
            held("Games with the other schools", "2", "2008-03-14", "2008-03-14", 8, ILL)
                    .gives("KS1-JOINT", "KS1-SPORT"),
            held("Bulbs along the road", "1 2", "2007-10-18", "2007-10-18", 4, ILL)
                    .gives("KS1-COMMUNITY"),
            held("Family learning Friday", "1 2", "2008-02-29", "2008-02-29", 0, ILL)
                    .gives("KS1-FAMILY-LEARNING"),
            planned("Move-up morning", "2", "2008-07-04", "2008-07-04").gives("KS1-TRANSITION"),
            // Key Stage 2
            held("Year 6 camp", "6", "2008-03-10", "2008-03-14", 16, TRIP)
                    .gives("KS2-RESIDENTIAL")
                    .at(2),
            due("Year 6 camp", "6", "2008-05-12", "2008-05-16")
                    .gives("KS2-RESIDENTIAL")
                    .at(-2),
            held("Year 6 camp", "6", "2007-05-14", "2007-05-18", 18, TRIP).gives("KS2-RESIDENTIAL"),
            held("The winter performance", "3 4 5 6", "2007-12-14", "2007-12-14", 6, ILL)
                    .gives("KS2-PERFORMANCE"),
            held("Swimming, autumn", "4", "2007-09-17", "2007-12-14", 7, ILL).gives("KS2-SWIMMING"),
            held("Swimming, autumn", "4 5", "2006-09-18", "2006-12-15", 9, ILL).gives("KS2-SWIMMING"),
            held("Healthy schools week", "3 4 5 6", "2008-01-28", "2008-02-01", 4, ILL)
                    .gives("KS2-ORAL-HEALTH", "KS2-FOOD", "KS2-SAFETY"),
            held("Growing up", "5 6", "2008-04-25", "2008-04-25", 6, HOME).gives("KS2-PUBERTY"),
            held("Tea with older neighbours", "5 6", "2008-02-14", "2008-02-14", 8, ILL)
                    .gives("KS2-COMMUNITY")
                    .at(2),
            held("Family learning Friday", "3 4 5 6", "2008-02-29", "2008-02-29", 0, ILL)
                    .gives("KS2-FAMILY-LEARNING", "KS2-FAMILY-SKILLS"),
            off("Litter pick on the common", "3 4", "2008-04-29", "2008-04-29", "It rained all day.")
                    .gives("KS2-COMMUNITY"),
            planned("A day at the secondary school", "6", "2008-07-08", "2008-07-08")
                    .gives("KS2-TRANSITION"),
            // Key Stage 3
            held("Settling-in evening", "7", "2007-09-20", "2007-09-20", 12, HOME)
                    .gives("KS3-TRANSITION", "KS3-FAMILY-LEARNING"),
            held("Settling-in evening", "7 8", "2006-09-21", "2006-09-21", 12, HOME)
                    .gives("KS3-TRANSITION", "KS3-FAMILY-LEARNING"),
            held("Two days in Caen", "8 9", "2008-04-28", "2008-04-29", 45, TRIP)
                    .gives("KS3-INTERNATIONAL"),
            held("Morning with the Safer Schools officer", "7 8 9", "2007-11-20", "2007-11-20", 7, ILL)
                    .gives("KS3-SAFETY", "KS3-COMMUNITY-SAFETY"),
            held("Health and relationships, spring", "7 8 9", "2008-02-25", "2008-04-04", 5, ILL)
                    .gives("KS3-SRE", "KS3-FOOD"),
            held("Clearing the Warren", "9", "2008-03-19", "2008-03-19", 10, ILL)
                    .gives("KS3-SERVICE"),
            held("Families online", "7 8 9", "2008-01-17", "2008-01-17", 0, ILL).gives("KS3-ICT"),
            // Key Stage 4
            held("First aid", "10", "2007-12-03", "2007-12-07", 9, ILL).gives("KS4-FIRST-AID"),
            held("First aid", "10", "2006-12-04", "2006-12-08", 11, ILL).gives("KS4-FIRST-AID"),
            held("Work experience", "10", "2007-06-18", "2007-06-29", 12, ILL).gives("KS4-WORK"),
            planned("Work experience", "10", "2008-06-16", "2008-06-27").gives("KS4-WORK"),
            held("Health and relationships, spring", "10 11", "2008-02-25", "2008-04-04", 6, ILL)
                    .gives("KS4-SAFETY", "KS4-FOOD", "KS4-SRE"),
            held("Options evening", "10 11", "2008-01-24", "2008-01-24", 0, ILL).gives("KS4-FAMILY-LEARNING"),
            held("Mentors to Year 7", "11", "2008-02-04", "2008-02-08", 30, HOME)
                    .gives("KS4-LEADERSHIP"),
            due("Taster day at the college", "11", "2008-05-07", "2008-05-07").gives("KS4-TRANSITION"));

    public ActivityPlan {
        experiences = List.copyOf(experiences);
        years = List.copyOf(years);
        why = List.copyOf(why);
    }

    /** Whether nobody has written it up, though it is over. */
    public boolean due() {
        return leftOut < 0 && !until.isAfter(DemoCalendar.TODAY);
    }

    /** Whether it is still to come. */
    public boolean toCome() {
        return until.isAfter(DemoCalendar.TODAY);
    }

    /** Whether the school, counted from 0, held or holds it. */
    public boolean heldBy(int school) {
        return every == 1 || (every > 0 ? school % every == 0 : school % -every != 0);
    }

    private static ActivityPlan held(
            String title, String years, String from, String until, int leftOut, List<String> why) {
        return new ActivityPlan(
                title,
                List.of(),
                LocalDate.parse(from),
                LocalDate.parse(until),
                Arrays.stream(years.split(" "))
                        .flatMap(each -> YearGroup.of(each).stream())
                        .toList(),
                leftOut,
                why,
                1,
                null);
    }

    private static ActivityPlan planned(String title, String years, String from, String until) {
        return held(title, years, from, until, 0, ILL);
    }

    private static ActivityPlan due(String title, String years, String from, String until) {
        return held(title, years, from, until, -1, ILL);
    }

    private static ActivityPlan off(String title, String years, String from, String until, String reason) {
        ActivityPlan plan = held(title, years, from, until, 0, ILL);
        return new ActivityPlan(title, List.of(), plan.from, plan.until, plan.years, 0, ILL, 1, reason);
    }

    private ActivityPlan gives(String... codes) {
        return new ActivityPlan(title, List.of(codes), from, until, years, leftOut, why, every, calledOff);
    }

    private ActivityPlan at(int schools) {
        return new ActivityPlan(title, experiences, from, until, years, leftOut, why, schools, calledOff);
    }
}
