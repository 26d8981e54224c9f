package uk.haven.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutputTests {

    private record Row(
            String upn,
            Optional<LocalDate> startDate,
            int level1,
            double daysLost,
            BigDecimal fte,
            List<String> criteria,
            boolean inCare,
            @Column("who") @Nullable String name) {}

    private static final Row PLAIN = new Row(
            "A1",
            Optional.of(LocalDate.of(2007, 9, 3)),
            3,
            4.0,
            new BigDecimal("0.50"),
            List.of("ATT-BELOW-90", "FTE-ANY"),
            true,
            "O'Brien, \"Al\"");
    private static final Row SPARSE = new Row("=1+1", Optional.empty(), 0, 4.5, BigDecimal.TEN, List.of(), false, null);

    private final StringWriter written = new StringWriter();
    private final Output output = new Output(written);

    @Test
    void csvHasAHeaderInSnakeCaseAndQuotesOnlyWhereItMust() {
        output.table(Row.class, List.of(PLAIN));
        assertThat(written).hasToString("""
                upn,start_date,level_1,days_lost,fte,criteria,in_care,who
                A1,2007-09-03,3,4,0.5,ATT-BELOW-90;FTE-ANY,Y,"O'Brien, ""Al\"""
                """);
    }

    @Test
    void absentValuesAreEmptyAndFormulasAreNeutralised() {
        output.table(Row.class, List.of(SPARSE));
        assertThat(written.toString().lines().toList().get(1)).isEqualTo("'=1+1,,0,4.5,10,,N,");
    }

    @Test
    void negativeNumbersAreNotFormulas() {
        output.table(List.of("n"), List.of(List.of(-3)));
        assertThat(written).hasToString("n\n-3\n");
    }

    @Test
    void anEmptyTableStillHasItsHeader() {
        output.table(List.of("a", "b"), List.of());
        assertThat(written).hasToString("a,b\n");
    }

    @Test
    void jsonHasTheSameFields() {
        output.format = Output.Format.JSON;
        output.table(Row.class, List.of(PLAIN, SPARSE));
        assertThat(written).hasToString("""
                [
                {"upn":"A1","start_date":"2007-09-03","level_1":3,"days_lost":4,"fte":0.5,"criteria":"ATT-BELOW-90;FTE-ANY","in_care":true,"who":"O'Brien, \\"Al\\""},
                {"upn":"=1+1","start_date":null,"level_1":0,"days_lost":4.5,"fte":10,"criteria":"","in_care":false,"who":null}
                ]
                """);
    }

    @Test
    void aLineIsOneJsonObject() {
        output.line(PLAIN);
        assertThat(written.toString()).startsWith("{\"upn\":\"A1\"").endsWith("}\n");
    }

    @Test
    void namesBecomeSnakeCase() {
        assertThat(List.of("upn", "level1", "proposedLevel", "keyWorkers", "halfTerm1Total"))
                .extracting(Output::snakeCase)
                .containsExactly("upn", "level_1", "proposed_level", "key_workers", "half_term_1_total");
    }
}
