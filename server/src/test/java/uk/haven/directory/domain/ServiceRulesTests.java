package uk.haven.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.haven.directory.Continuum;
import uk.haven.directory.ServiceDraft;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;

class ServiceRulesTests {

    private static ServiceDraft draft(
            String name,
            YearGroup lowest,
            YearGroup highest,
            OptionalInt places,
            Optional<BigDecimal> cost,
            String per) {
        return new ServiceDraft(
                name,
                "",
                Set.of(1),
                Continuum.PREVENTION,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.ofNullable(lowest),
                Optional.ofNullable(highest),
                "",
                places,
                cost,
                per,
                true);
    }

    @Test
    void aServiceWithANameAndWholeFiguresMayBeKept() {
        assertThat(ServiceRules.problems(draft(
                        "Children's breakfast club",
                        YearGroup.R,
                        YearGroup.Y6,
                        OptionalInt.of(20),
                        Optional.of(new BigDecimal("2.50")),
                        "session")))
                .isEmpty();
    }

    @Test
    void whatCannotBeMeantIsRefusedAtItsField() {
        assertThat(ServiceRules.problems(draft(
                        " ", YearGroup.Y6, YearGroup.R, OptionalInt.of(0), Optional.of(new BigDecimal("-1")), "")))
                .extracting(Problem::field)
                .containsExactly("name", "highest", "places", "per", "cost");
        assertThat(ServiceRules.problems(draft("A", null, null, OptionalInt.empty(), Optional.empty(), "hour")))
                .extracting(Problem::code)
                .containsExactly("SERVICE-COST-PER");
        assertThat(ServiceRules.problems(draft("x".repeat(201), null, null, OptionalInt.empty(), Optional.empty(), "")))
                .extracting(Problem::code)
                .containsExactly("SERVICE-NAME");
    }

    @Test
    void aCodeIsMadeOfTheName() {
        assertThat(ServiceRules.codeOf("Children's Café – mornings")).isEqualTo("children-s-cafe-mornings");
        assertThat(ServiceRules.codeOf("  ")).isEqualTo("service");
        assertThat(ServiceRules.codeOf("خدمة")).isEqualTo("service");
    }
}
