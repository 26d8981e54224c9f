package uk.haven.support.web.programme;

import java.util.List;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.platform.ui.Words;
import uk.haven.schooling.Exclusion;
import uk.haven.support.domain.programme.BeforeAfter;
import uk.haven.support.domain.programme.BeforeAfter.Figures;

/** Before and after, in words and figures. */
public final class EffectWords {

    private EffectWords() {}

    public static ProgrammePage.Effect of(BeforeAfter found) {
        return new ProgrammePage.Effect(table(found), found.verdict().label() + ".", against(found));
    }

    private static Table table(BeforeAfter found) {
        return new Table(
                "Before, during and after, " + Words.count(found.weeks(), "school week", "school weeks") + " each",
                List.of(
                        Column.text("Weeks"),
                        Column.figure("Sessions"),
                        Column.figure("Attended"),
                        Column.figure("Unauthorised"),
                        Column.figure("Days excluded")),
                java.util.stream.Stream.of(
                                row("Before", found.before()),
                                row("During", found.during()),
                                found.after()
                                        .map(after -> row("After", after))
                                        .orElse(Row.of((Object) "After", "–", "–", "–", "–")))
                        .toList());
    }

    private static Row row(String weeks, Figures figures) {
        return Row.of(
                (Object) weeks,
                Words.number(figures.possible()),
                figures.possible() == 0 ? "–" : share(figures.share()),
                Words.number(figures.unauthorised()),
                Exclusion.days(figures.excluded()));
    }

    private static String against(BeforeAfter found) {
        if (found.verdict() == BeforeAfter.Verdict.NOTHING_YET) {
            return "It is compared once sessions after it are recorded.";
        }
        String change = "Attendance changed by " + points(found.change()) + ". ";
        return change
                + found.range()
                        .map(range -> "In the same weeks, the middle nine in ten of " + found.similar()
                                + " similar pupils changed by " + points(range.low()) + " to " + points(range.high())
                                + ", half of them by more than " + points(range.middle())
                                + ". A description, not proof of what the programme did.")
                        .orElse("Only " + found.similar()
                                + " pupils of the same school and year group had been in the same"
                                + " band of attendance, on no programme and in no nurture group; fewer than "
                                + BeforeAfter.FEWEST
                                + " are too few.");
    }

    /** Hundredths of a per cent with one decimal, rounded down. */
    public static String share(int hundredths) {
        return hundredths / 100 + "." + hundredths % 100 / 10 + " %";
    }

    /** Hundredths of a percentage point with one decimal: {@code +3.2 points}. */
    public static String points(int hundredths) {
        int tenths = Math.abs(hundredths) / 10;
        String sign = tenths == 0 ? "" : hundredths < 0 ? "−" : "+";
        return sign + tenths / 10 + "." + tenths % 10 + " points";
    }
}
