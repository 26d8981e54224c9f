package uk.haven.partnership.web;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;

/**
 * What an administrator sets.
 *
 * @param year the school year whose half-terms are shown, as 2007/08
 * @param halfTerms six lines, filled as held or as typed
 */
public record SettingsPage(
        Field name,
        Field reportingDate,
        DateAnswer reportingDateAnswer,
        String year,
        String previousYear,
        String nextYear,
        List<HalfTermLine> halfTerms,
        List<Problem> problems,
        String done) {

    public record HalfTermLine(int number, Field start, Field end) {}
}
