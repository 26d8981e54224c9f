package uk.haven.milestones.domain.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;

class ActivityRulesTests {

    private static final LocalDate MAY = LocalDate.of(2008, 5, 16);

    private static List<String> codes(String title, LocalDate from, LocalDate until, String leader) {
        return ActivityRules.plan(title, List.of("KS2-RESIDENTIAL"), from, until, leader, List.of(YearGroup.Y6))
                .stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void aPlanSaysWhatItIsWhatItGivesAndForWhom() {
        assertThat(ActivityRules.plan(" ", List.of(), null, null, "", List.of()).stream()
                        .map(Problem::field))
                .containsExactly("title", "experience", "year");
        assertThat(codes("Camp", MAY, MAY, "Mrs O'Hara")).isEmpty();
        assertThat(codes("x".repeat(201), MAY, MAY, "y".repeat(201))).containsExactly("TITLE-LENGTH", "LEADER-LENGTH");
    }

    @Test
    void itLastsFromADayToTheSameOrALaterOneWithinAYear() {
        assertThat(codes("Camp", MAY, MAY.minusDays(1), "")).containsExactly("DATES-TURNED");
        assertThat(codes("Camp", MAY, MAY.plusDays(366), "")).isEmpty();
        assertThat(codes("Camp", MAY, MAY.plusDays(367), "")).containsExactly("DATES-LONG");
    }

    @Test
    void itIsForSomebodyAndForNoMoreThanOneFormHolds() {
        assertThat(ActivityRules.children(0)).map(Problem::code).contains("NOBODY-DUE");
        assertThat(ActivityRules.children(1)).isEmpty();
        assertThat(ActivityRules.children(1000)).isEmpty();
        assertThat(ActivityRules.children(1001)).map(Problem::code).contains("TOO-MANY");
    }

    @Test
    void itIsWrittenUpOnItsLastDayOrLater() {
        assertThat(ActivityRules.over(MAY, MAY)).isEmpty();
        assertThat(ActivityRules.over(MAY.plusDays(1), MAY)).map(Problem::code).contains("NOT-OVER");
    }

    @Test
    void whoeverIsLeftOutIsLeftOutForAReasonAndAnotherReasonIsSaid() {
        assertThat(ActivityRules.exception("why-1", "Zoë O'Hara", null, "").orElseThrow())
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("WHY-MISSING");
                    assertThat(problem.wrong()).contains("Zoë O'Hara");
                    assertThat(problem.field()).isEqualTo("why-1");
                });
        assertThat(ActivityRules.exception("why-1", "Zoë", Took.COST, "")).isEmpty();
        assertThat(ActivityRules.exception("why-1", "Zoë", Took.OTHER_COULD_NOT, " "))
                .map(Problem::code)
                .contains("WORDS-MISSING");
        assertThat(ActivityRules.exception("why-1", "Zoë", Took.OTHER_COULD_NOT, "Moved house"))
                .isEmpty();
        assertThat(ActivityRules.exception("why-1", "Zoë", Took.AWAY, "x".repeat(301)))
                .map(Problem::code)
                .contains("NOTE-LENGTH");
    }

    @Test
    void onlyWhoTookPartHasHadIt() {
        for (Took each : Took.values()) {
            assertThat(each.had()).as(each.name()).isEqualTo(each == Took.PART);
        }
        assertThat(Took.exceptions()).hasSize(Took.values().length - 1).doesNotContain(Took.PART);
    }

    @Test
    void aReasonIsGivenInAtMostFiveHundredCharacters() {
        assertThat(ActivityRules.reason("reason", " ")).map(Problem::code).contains("REASON-MISSING");
        assertThat(ActivityRules.reason("reason", "x".repeat(500))).isEmpty();
        assertThat(ActivityRules.reason("reason", "x".repeat(501)))
                .map(Problem::code)
                .contains("REASON-LENGTH");
    }
}
