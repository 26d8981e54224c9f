package uk.haven.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.directory.Continuum;
import uk.haven.support.InterventionKind;

class EveryKindOfSupportIntegrationTests {

    private static List<String> going(String column) {
        var haven = SharedDemo.haven();
        return Viewers.as(
                new Viewer.System("test"),
                () -> haven.bean(TransactionTemplate.class)
                        .execute(_ -> haven.bean(JdbcClient.class)
                                .sql("select distinct " + column + " from support.intervention"
                                        + " where ended_on is null and began_on <= :today")
                                .param("today", DemoCalendar.TODAY)
                                .query(String.class)
                                .list()));
    }

    @Test
    void theDemoHasSupportOfEveryKindGoingOn() {
        assertThat(going("kind"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(InterventionKind.values()).map(Enum::name).toList());
    }

    @Test
    void theDemoHasSupportAtEveryLevelOfTheContinuumGoingOn() {
        assertThat(going("continuum"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Continuum.values()).map(Enum::name).toList());
    }
}
