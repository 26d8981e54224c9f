package uk.haven.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.haven.directory.Service;
import uk.haven.directory.Services;
import uk.haven.platform.YearGroup;
import uk.haven.testing.IntegrationTest;
import uk.haven.vulnerability.domain.FrameworkJson;

@IntegrationTest
class CatalogueIntegrationTests {

    @Autowired
    Services services;

    @Test
    void everySupportThatTheFrameworkNamesIsAService() {
        for (var level : FrameworkJson.first().levels()) {
            for (String support : level.supports()) {
                assertThat(services.all())
                        .filteredOn(each -> each.name().equals(support))
                        .as(support)
                        .singleElement()
                        .satisfies(each -> assertThat(each.levels()).contains(level.level()));
            }
        }
    }

    @Test
    void suggestionsFitTheLevelAndTheYearGroupTheLevelsOwnFirst() {
        var forReception = services.suggested(2, Optional.of(YearGroup.R));
        assertThat(forReception)
                .extracting(Service::code)
                .contains("learning-mentor", "locality-team", "nurture-group")
                .doesNotContain("connexions", "youth-justice-board");
        assertThat(forReception.getFirst().levels()).contains(2);
        assertThat(forReception.getLast().levels()).doesNotContain(2);
        assertThat(services.suggested(3, Optional.of(YearGroup.Y9)))
                .extracting(Service::code)
                .contains("connexions", "youth-justice-board");
    }
}
