package uk.haven.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.outcomes.DisclosureControl;
import uk.haven.platform.Term;
import uk.haven.reports.internal.FrozenSupport;
import uk.haven.reports.internal.FrozenSupport.AtTerm;
import uk.haven.reports.internal.FrozenSupport.Row;
import uk.haven.reports.internal.FrozenSupport.Shown;
import uk.haven.support.ServiceTimes.Response;
import uk.haven.support.ServiceTimes.Stage;

/** The demo's services and nurture groups as the partnership may see them. */
class SupportReportIntegrationTests {

    private final AtTerm spring = SharedDemo.haven()
            .bean(FrozenSupport.class)
            .upTo(DemoCalendar.TODAY)
            .orElseThrow();

    @Test
    void theLastTermThatIsOverHasItsFiguresAndTheRunningOneNone() {
        assertThat(spring.term()).isEqualTo(Term.SPRING);
        assertThat(spring.responses()).isPresent();
        assertThat(spring.waiting()).isPresent();
        assertThat(spring.now()).isPresent();
        assertThat(spring.came()).isPresent();
        assertThat(spring.supported()).isPresent();
        assertThat(spring.now().orElseThrow().rows()).extracting(Row::places).containsExactlyInAnyOrder(8, 8);
        assertThat(spring.gain()).isPresent();
        assertThat(SharedDemo.haven()
                        .bean(FrozenSupport.class)
                        .upTo(DemoCalendar.TODAY.minusDays(20))
                        .map(AtTerm::term))
                .as("weeks of the running term change nothing")
                .contains(Term.SPRING);
    }

    @Test
    void whatIsShownIsNoughtOrAboutEnoughChildren() {
        List<String> responses = new ArrayList<>();
        for (Response each : Response.values()) {
            responses.add(each.name());
        }
        List<String> stages = new ArrayList<>();
        for (Stage each : Stage.values()) {
            stages.add(each.name());
        }
        enough(spring.responses(), responses);
        enough(spring.waiting(), stages);
        enough(spring.now(), List.of(FrozenSupport.WITHIN, FrozenSupport.OVER));
        enough(spring.supported(), FrozenSupport.LEVELS);
        enough(spring.came(), List.of(FrozenSupport.BACK, FrozenSupport.LATE, FrozenSupport.LEFT));
    }

    private static void enough(Optional<Shown> shown, List<String> columns) {
        Shown table = shown.orElseThrow();
        for (Row row : table.rows()) {
            for (String column : columns) {
                table.table()
                        .figure(row.key(), column)
                        .ifPresent(figure -> assertThat(figure == 0 || figure >= DisclosureControl.DEFAULT_THRESHOLD)
                                .as("%s, %s: %d", row.name(), column, figure)
                                .isTrue());
            }
        }
    }
}
