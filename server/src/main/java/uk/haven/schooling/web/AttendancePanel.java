package uk.haven.schooling.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.partnership.SchoolPanel;
import uk.haven.platform.ui.Table;
import uk.haven.schooling.Exclusion;
import uk.haven.schooling.ExclusionCategory;
import uk.haven.schooling.SessionCounts;
import uk.haven.schooling.internal.SchoolSchooling;

/** Attendance and exclusions on a school's page: exact, and so for the school's own staff alone. */
@Component
class AttendancePanel implements SchoolPanel {

    private final SchoolSchooling schooling;
    private final Partnership partnership;
    private final TemplateEngine engine;

    AttendancePanel(SchoolSchooling schooling, Partnership partnership, TemplateEngine engine) {
        this.schooling = schooling;
        this.partnership = partnership;
        this.engine = engine;
    }

    @Override
    public String anchor() {
        return "attendance";
    }

    @Override
    public String heading() {
        return "Attendance and exclusions";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Content> render(School school, LocalDate asOf) {
        var year = partnership.calendar().schoolYearAt(asOf);
        boolean own = Viewers.current().orElse(null) instanceof Viewer.Person person
                && person.schoolIds().contains(school.id());
        if (!own || year.isEmpty()) {
            return Optional.empty();
        }
        var halfTerms = schooling.attendance(school.id(), year.get(), asOf);
        var exclusions = schooling.exclusions(school.id(), year.get(), asOf);
        var all = halfTerms.stream()
                .map(SchoolSchooling.HalfTermOfSchool::counts)
                .reduce(SessionCounts.NONE, SessionCounts::plus);
        String summary = all.possible() == 0
                ? "No register of this school year has been sent yet."
                : "Attended %,d of %,d sessions in %s so far, %s."
                        .formatted(all.attended(), all.possible(), year.get(), Percentages.of(all));
        var tables = new ArrayList<Table>();
        if (!halfTerms.isEmpty()) {
            tables.add(PictureTables.halfTerms(halfTerms, year.get(), all));
        }
        if (!exclusions.isEmpty()) {
            tables.add(exclusions(exclusions));
        }
        var page = new PicturePage(summary, Optional.empty(), tables);
        return Optional.of(output -> engine.render("schooling/picture.jte", Map.of("page", page), output));
    }

    private static Table exclusions(List<Exclusion> exclusions) {
        Map<ExclusionCategory, List<Exclusion>> byKind = new EnumMap<>(ExclusionCategory.class);
        exclusions.forEach(one -> byKind.computeIfAbsent(one.category(), kind -> new ArrayList<>())
                .add(one));
        return new Table(
                "Exclusions this school year",
                List.of(
                        Table.Column.text("Kind"),
                        Table.Column.figure("Number"),
                        Table.Column.figure("Children"),
                        Table.Column.figure("Days lost")),
                byKind.entrySet().stream()
                        .map(kind -> Table.Row.of(
                                kind.getKey().label(),
                                kind.getValue().size(),
                                kind.getValue().stream()
                                        .map(Exclusion::child)
                                        .distinct()
                                        .count(),
                                Exclusion.days(kind.getValue().stream()
                                        .mapToInt(Exclusion::sessions)
                                        .sum())))
                        .toList());
    }
}
