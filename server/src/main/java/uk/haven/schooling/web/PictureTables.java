package uk.haven.schooling.web;

import java.util.ArrayList;
import java.util.List;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;
import uk.haven.schooling.Assessment;
import uk.haven.schooling.Exclusion;
import uk.haven.schooling.SessionCounts;
import uk.haven.schooling.internal.ChildSchooling;
import uk.haven.schooling.internal.SchoolSchooling;

/** The tables of a child's picture. */
final class PictureTables {

    private PictureTables() {}

    static Table halfTerms(SchoolYear year, ChildSchooling.Attendance attendance) {
        return halfTerms(
                attendance.halfTerms().stream()
                        .map(one -> new SchoolSchooling.HalfTermOfSchool(one.halfTerm(), one.counts()))
                        .toList(),
                year,
                attendance.year());
    }

    static Table halfTerms(List<SchoolSchooling.HalfTermOfSchool> halfTerms, SchoolYear year, SessionCounts all) {
        var rows = new ArrayList<Table.Row>();
        for (var one : halfTerms) {
            rows.add(row("Half-term " + one.halfTerm().number(), one.counts()));
        }
        rows.add(row(year + " so far", all).asTotal());
        return new Table(
                "Attendance by half-term, in sessions (half days)",
                List.of(
                        Table.Column.text("Half-term"),
                        Table.Column.figure("Possible"),
                        Table.Column.figure("Attended"),
                        Table.Column.figure("Authorised absence"),
                        Table.Column.figure("Unauthorised absence"),
                        Table.Column.figure("Attendance")),
                rows);
    }

    private static Table.Row row(String name, SessionCounts counts) {
        return Table.Row.of(
                name,
                counts.possible(),
                counts.attended(),
                counts.authorised(),
                counts.unauthorised(),
                Percentages.of(counts));
    }

    static Table exclusions(List<Exclusion> exclusions, Partnership partnership) {
        return new Table(
                "Exclusions",
                List.of(
                        Table.Column.text("From"),
                        Table.Column.text("Kind"),
                        Table.Column.text("School"),
                        Table.Column.figure("Days"),
                        Table.Column.text("Reason")),
                exclusions.stream()
                        .map(one -> Table.Row.of(
                                Words.date(one.start()),
                                one.category().label(),
                                partnership
                                        .school(one.schoolId())
                                        .map(School::name)
                                        .orElse(""),
                                one.days(),
                                Reasons.inWords(one.reasons())))
                        .toList());
    }

    static Table results(List<Assessment> results) {
        return new Table(
                "Attainment",
                List.of(
                        Table.Column.text("Date"),
                        Table.Column.text("Subject"),
                        Table.Column.text("Assessment"),
                        Table.Column.text("Result")),
                results.stream()
                        .map(one -> Table.Row.of(
                                Words.date(one.date()), one.subjectInWords(), one.schemeInWords(), one.result()))
                        .toList());
    }

    static Table reported(List<ChildSchooling.Reported> totals) {
        return new Table(
                "Sessions that other systems reported in total (not added to the registers above)",
                List.of(
                        Table.Column.text("School year"),
                        Table.Column.text("Period"),
                        Table.Column.text("School"),
                        Table.Column.text("Reported by"),
                        Table.Column.figure("Possible"),
                        Table.Column.figure("Attended"),
                        Table.Column.figure("Authorised absence"),
                        Table.Column.figure("Unauthorised absence")),
                totals.stream()
                        .map(one -> Table.Row.of(
                                one.year(),
                                one.period(),
                                one.laestab(),
                                one.by(),
                                one.counts().possible(),
                                one.counts().attended(),
                                one.counts().authorised(),
                                one.counts().unauthorised()))
                        .toList());
    }
}
