package uk.haven.schooling.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildPanel;
import uk.haven.partnership.Partnership;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.charts.AttendanceChart;
import uk.haven.platform.charts.Charts;
import uk.haven.platform.charts.Drawn;
import uk.haven.platform.charts.Reference;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;
import uk.haven.schooling.Exclusion;
import uk.haven.schooling.PersistentAbsence;
import uk.haven.schooling.internal.ChildSchooling;
import uk.haven.schooling.internal.ChildSchooling.Attendance;

/** "Picture": attendance by week and half-term, exclusions, results. */
@Component
class PicturePanel implements ChildPanel {

    private final ChildSchooling schooling;
    private final Partnership partnership;
    private final TemplateEngine engine;

    PicturePanel(ChildSchooling schooling, Partnership partnership, TemplateEngine engine) {
        this.schooling = schooling;
        this.partnership = partnership;
        this.engine = engine;
    }

    @Override
    public String anchor() {
        return "picture";
    }

    @Override
    public String heading() {
        return "Picture";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Content> render(Child child, LocalDate asOf) {
        PicturePage page = page(child, asOf);
        return Optional.of(output -> engine.render("schooling/picture.jte", Map.of("page", page), output));
    }

    @Override
    public List<StoryEntry> story(Child child, LocalDate asOf) {
        var entries = new ArrayList<StoryEntry>();
        for (Exclusion exclusion : schooling.exclusions(child.id(), asOf)) {
            entries.add(new StoryEntry(
                    exclusion.start(),
                    "Exclusion",
                    exclusion.sessions() == 0
                            ? exclusion.category().label()
                            : exclusion.category().label() + ", " + Words.days(exclusion.sessions()),
                    Reasons.inWords(exclusion.reasons())));
        }
        for (var result : schooling.assessments(child.id(), asOf)) {
            entries.add(new StoryEntry(
                    result.date(),
                    "Attainment",
                    result.subjectInWords() + " " + result.result(),
                    result.schemeInWords()));
        }
        return entries;
    }

    PicturePage page(Child child, LocalDate asOf) {
        SchoolYear year = partnership.calendar().schoolYearAt(asOf).orElse(null);
        Attendance attendance =
                year == null ? new Attendance(List.of(), List.of()) : schooling.attendance(child.id(), year, asOf);
        List<Exclusion> exclusions = schooling.exclusions(child.id(), asOf);
        var tables = new ArrayList<Table>();
        if (year != null && !attendance.halfTerms().isEmpty()) {
            tables.add(PictureTables.halfTerms(year, attendance));
        }
        if (!exclusions.isEmpty()) {
            tables.add(PictureTables.exclusions(exclusions, partnership));
        }
        var results = schooling.assessments(child.id(), asOf);
        if (!results.isEmpty()) {
            tables.add(PictureTables.results(results));
        }
        var reported = schooling.reported(child.id());
        if (!reported.isEmpty()) {
            tables.add(PictureTables.reported(reported));
        }
        return new PicturePage(summary(year, attendance), chart(year, attendance, exclusions), tables);
    }

    private static String summary(@Nullable SchoolYear year, Attendance attendance) {
        var counts = attendance.year();
        if (year == null || counts.possible() == 0) {
            return "No register of this school year has been sent yet.";
        }
        int halfTerms = attendance.halfTerms().getLast().halfTerm().number();
        String absence = PersistentAbsence.severe(counts)
                ? " Severely absent: half of the sessions or more were missed."
                : PersistentAbsence.persistent(year, halfTerms, counts)
                        ? " Persistently absent by the rule of " + year + "."
                        : "";
        return "Attended %d of %d sessions in %s so far, %s.%s"
                .formatted(counts.attended(), counts.possible(), year, Percentages.of(counts), absence);
    }

    private Optional<Drawn> chart(@Nullable SchoolYear year, Attendance attendance, List<Exclusion> exclusions) {
        if (year == null || attendance.weeks().isEmpty()) {
            return Optional.empty();
        }
        Map<LocalDate, Integer> excluded = exclusions.stream()
                .collect(Collectors.toMap(
                        exclusion -> exclusion
                                .start()
                                .minusDays(exclusion.start().getDayOfWeek().getValue() - 1L),
                        Exclusion::sessions,
                        Integer::sum));
        var weeks = attendance.weeks().stream()
                .map(week -> new AttendanceChart.Week(
                        week.monday(),
                        week.counts().attended(),
                        week.counts().possible(),
                        excluded.getOrDefault(week.monday(), 0)))
                .toList();
        var bands = partnership.calendar().halfTerms(year).stream()
                .map(halfTerm ->
                        new AttendanceChart.Band("Half-term " + halfTerm.number(), halfTerm.start(), halfTerm.end()))
                .toList();
        long below = attendance.weeks().stream()
                .filter(week -> week.counts().possible() > 0 && week.counts().below(90))
                .count();
        String title = below == 0
                ? "At or above 90 % in every week of " + year
                : "Below 90 %% in %d of %d weeks of %s".formatted(below, weeks.size(), year);
        return Optional.of(Charts.draw(new AttendanceChart(
                "attendance", title, "Attendance by week", weeks, bands, new Reference("90 %", 90))));
    }
}
