package uk.haven.platform.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import uk.haven.platform.ui.Words;

/** How a chart's figures are written. */
public enum Unit {
    /** Whole things: 1,234. */
    COUNT("", 0),
    /** 0–100: 92.4 %. */
    PERCENT(" %", 1),
    /** Percentage points: 34.0 points. */
    POINTS(" points", 1),
    /** School days: 2.5 days. */
    DAYS(" days", 1),
    /** Children per key worker and other ratios: 12.3. */
    RATIO("", 1);

    private final String suffix;
    private final int decimals;

    Unit(String suffix, int decimals) {
        this.suffix = suffix;
        this.decimals = decimals;
    }

    /** As in the table: {@code 92.4 %}. */
    public String written(double value) {
        return number(value) + suffix;
    }

    /** As on a mark or an axis, where the unit is plain: {@code 92.4}, {@code 90}. */
    String brief(double value) {
        return this == PERCENT ? number(value) + "%" : number(value);
    }

    /** As on an axis: no more decimals than the step between ticks needs. */
    String onAxis(double value) {
        String number = value == Math.rint(value) ? Words.number((long) value) : number(value);
        return this == PERCENT ? number + "%" : number;
    }

    private String number(double value) {
        if (decimals == 0 || value == Math.rint(value) && this != PERCENT && this != RATIO) {
            return Words.number(Math.round(value));
        }
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
