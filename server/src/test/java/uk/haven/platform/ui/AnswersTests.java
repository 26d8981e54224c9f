package uk.haven.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.haven.platform.Problem;

class AnswersTests {

    @Test
    void aLongListNamesFirstLastAndNeighbours() {
        assertThat(new Pages(6, 50, 1000, "/children").named()).containsExactly(1, 0, 5, 6, 7, 0, 20);
        assertThat(new Pages(1, 50, 90, "/children").named()).containsExactly(1, 2);
        assertThat(new Pages(1, 50, 0, "/children").named()).containsExactly(1);
    }

    @Test
    void aPageOutsideTheListIsTheNearestOne() {
        assertThat(new Pages(99, 50, 101, "/children").page()).isEqualTo(3);
        assertThat(new Pages(-1, 50, 101, "/children").page()).isEqualTo(1);
        assertThat(new Pages(3, 50, 101, "/children").sentence()).isEqualTo("Showing 101 to 101 of 101");
    }

    @Test
    void aPageKeepsTheFilters() {
        assertThat(new Pages(1, 50, 101, "/children?year=4").pathOf(2)).isEqualTo("/children?year=4&page=2");
        assertThat(new Pages(1, 50, 101, "/children").pathOf(2)).isEqualTo("/children?page=2");
    }

    @Test
    void aDateMayNameItsMonth() {
        assertThat(new DateAnswer(" 16", "5", "2008").date()).contains(LocalDate.of(2008, 5, 16));
        assertThat(new DateAnswer("16", "May", "2008").date()).contains(LocalDate.of(2008, 5, 16));
        assertThat(new DateAnswer("16", "sept", "2008").date()).contains(LocalDate.of(2008, 9, 16));
        assertThat(new DateAnswer("30", "2", "2008").date()).isEmpty();
        assertThat(new DateAnswer("16", "", "2008").date()).isEmpty();
        assertThat(DateAnswer.NONE.problem("born", "the date of birth").wrong()).isEqualTo("Enter the date of birth");
    }

    @Test
    void aFieldShowsItsOwnProblemAndKeepsWhatWasTyped() {
        var problems = List.of(
                Problem.of("name", "NAME-MISSING", "Enter a name", ""),
                Problem.of("upn", "UPN-CHECK-LETTER", "The check letter should be B", "Look at the UPN again."));
        var field = Field.of("upn", "UPN")
                .withValue("A123")
                .withHint("13 characters")
                .withProblems(problems);
        assertThat(field.error()).isEqualTo("The check letter should be B. Look at the UPN again.");
        assertThat(field.value()).isEqualTo("A123");
        assertThat(field.describedBy()).isEqualTo("upn-hint upn-error");
    }
}
