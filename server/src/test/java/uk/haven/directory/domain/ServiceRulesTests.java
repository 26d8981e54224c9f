package uk.haven.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
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
                cost.isPresent() ? "The county's price list" : "",
                cost.map(_ -> LocalDate.of(2008, 4, 1)),
                true);
    }

    @Test
    void aCostSaysWhereItIsFromAndSinceWhen() {
        var whole = draft("A", null, null, OptionalInt.empty(), Optional.of(new BigDecimal("42.50")), "hour");
        assertThat(ServiceRules.problems(whole)).isEmpty();
        assertThat(ServiceRules.problems(said(whole, whole.cost(), " ", Optional.empty())))
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("source", "SERVICE-COST-SOURCE"), tuple("since", "SERVICE-COST-SINCE"));
        assertThat(ServiceRules.problems(said(whole, whole.cost(), "x".repeat(201), whole.costSince())))
                .extracting(Problem::code)
                .containsExactly("SERVICE-COST-SOURCE");
        assertThat(ServiceRules.problems(said(
                        draft("A", null, null, OptionalInt.empty(), Optional.empty(), ""),
                        Optional.empty(),
                        "A list",
                        whole.costSince())))
                .extracting(Problem::code)
                .containsExactly("SERVICE-COST");
    }

    private static ServiceDraft said(
            ServiceDraft of, Optional<BigDecimal> cost, String source, Optional<LocalDate> since) {
        return new ServiceDraft(
                of.name(),
                of.about(),
                of.levels(),
                of.continuum(),
                of.agencyId(),
                of.schoolId(),
                of.lowestYear(),
                of.highestYear(),
                of.eligibility(),
                of.places(),
                cost,
                of.costPer(),
                source,
                since,
                of.open());
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
