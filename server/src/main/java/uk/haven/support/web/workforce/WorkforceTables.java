package uk.haven.support.web.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Cell;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.platform.ui.Words;
import uk.haven.support.SupportedChildren.AtSchool;
import uk.haven.support.domain.workforce.Training;
import uk.haven.support.internal.workforce.Staffing.Member;
import uk.haven.support.internal.workforce.WorkforceBook.Meeting;

/** Members of the workforce as tables. */
final class WorkforceTables {

    private static final List<Integer> LEVELS = List.of(1, 2, 3, 0);

    private WorkforceTables() {}

    static String path(Member member) {
        return "/support/workforce/" + member.worker().publicId();
    }

    static String school(Member member, Map<Long, School> schools) {
        var id = member.worker().schoolId();
        School school = id.isPresent() ? schools.get(id.getAsLong()) : null;
        return school == null ? "An agency" : school.name();
    }

    /** @param children whether the viewer may know how many children each supports */
    static Table workers(List<Member> members, Map<Long, School> schools, boolean children) {
        var columns = new ArrayList<>(List.of(
                Column.text("Name"),
                Column.text("Role"),
                Column.text("School"),
                Column.figure("Full-time equivalent"),
                Column.text("Funding"),
                Column.text("Managed by"),
                Column.text("Signs in")));
        if (children) {
            columns.addAll(List.of(
                    Column.text("Children supported"),
                    Column.figure("Level 1"),
                    Column.figure("Level 2"),
                    Column.figure("Level 3"),
                    Column.figure("No level")));
        } else {
            columns.add(Column.text("Capacity"));
        }
        return new Table(
                "Those who support children",
                columns,
                members.stream().map(each -> row(each, schools, children)).toList(),
                "Nobody. Key workers come by themselves with the school's staff.csv.");
    }

    /**
     * Capacity by school.
     *
     * @param supported children by school and level; empty for one who may not know
     * @param children whether the viewer may know
     */
    static Table schools(List<Member> members, Map<Long, School> schools, List<AtSchool> supported, boolean children) {
        var columns = new ArrayList<>(List.of(
                Column.text("School"),
                Column.figure("Workers"),
                Column.figure("Full-time equivalent"),
                Column.figure("Children they can support")));
        if (children) {
            columns.add(Column.figure("Children supported"));
            LEVELS.forEach(level -> columns.add(Column.figure(level == 0 ? "No level" : "Level " + level)));
        }
        Map<Long, List<Member>> bySchool = members.stream()
                .filter(each -> each.worker().schoolId().isPresent())
                .collect(Collectors.groupingBy(each -> each.worker().schoolId().getAsLong()));
        return new Table(
                "Capacity by school",
                columns,
                bySchool.values().stream()
                        .sorted(Comparator.comparing(each -> school(each.getFirst(), schools)))
                        .map(each -> atSchool(school(each.getFirst(), schools), each, supported, children))
                        .toList(),
                "No school has anybody.");
    }

    /** Nobody's said capacity is not a capacity of nobody. */
    private static Cell capacity(List<Member> there) {
        return there.stream().allMatch(each -> each.worker().capacity().isEmpty())
                ? Cell.of("not said")
                : Cell.figure(there.stream()
                        .mapToInt(each -> each.worker().capacity().orElse(0))
                        .sum());
    }

    private static Row atSchool(String name, List<Member> there, List<AtSchool> supported, boolean children) {
        var cells = new ArrayList<>(List.of(
                Cell.of(name),
                Cell.figure(there.size()),
                Cell.of(fte(there.stream()
                        .map(Member::fte)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null))),
                capacity(there)));
        if (children) {
            long id = there.getFirst().worker().schoolId().orElseThrow();
            cells.add(Cell.figure(children(supported, id, LEVELS)));
            LEVELS.forEach(level -> cells.add(Cell.figure(children(supported, id, List.of(level)))));
        }
        return new Row(cells, false);
    }

    private static int children(List<AtSchool> supported, long school, List<Integer> levels) {
        return supported.stream()
                .filter(each -> each.schoolId() == school && levels.contains(each.level()))
                .mapToInt(AtSchool::children)
                .sum();
    }

    private static Row row(Member each, Map<Long, School> schools, boolean children) {
        var cells = new ArrayList<>(List.of(
                Cell.link(each.worker().name(), path(each)),
                Cell.of(each.worker().roleLabel()),
                Cell.of(school(each, schools)),
                Cell.of(fte(each.fte())),
                Cell.of(each.funding()),
                Cell.of(each.worker().lineManager()),
                Cell.of(each.worker().accountId().isPresent() ? "Yes" : "No")));
        if (children) {
            cells.add(Cell.of(each.caseload().described()));
            LEVELS.forEach(
                    level -> cells.add(Cell.figure(each.caseload().levels().get(level))));
        } else {
            var capacity = each.worker().capacity();
            cells.add(Cell.of(capacity.isPresent() ? String.valueOf(capacity.getAsInt()) : "not said"));
        }
        return new Row(cells, false);
    }

    /** Who have left and still lead support, the first to go first. */
    static Table left(List<Member> members, Map<Long, School> schools) {
        return new Table(
                "Has left, and still leads support",
                List.of(
                        Column.text("Name"),
                        Column.text("Role"),
                        Column.text("School"),
                        Column.text("Left on"),
                        Column.figure("Pieces of support to give over")),
                members.stream()
                        .sorted(Comparator.comparing(
                                (Member each) -> each.worker().activeUntil().orElse(LocalDate.MAX)))
                        .map(each -> Row.of(
                                Cell.link(each.worker().name(), path(each)),
                                Cell.of(each.worker().roleLabel()),
                                Cell.of(school(each, schools)),
                                Cell.of(each.worker()
                                        .activeUntil()
                                        .map(Words::date)
                                        .orElse("")),
                                Cell.figure(each.led().size())))
                        .toList(),
                "Nobody.");
    }

    static String fte(@Nullable BigDecimal fte) {
        return fte == null ? "not said" : fte.stripTrailingZeros().toPlainString();
    }

    /** Posts that end, soonest first, with the support that is planned to go on after. */
    static Table ending(List<Member> members, Map<Long, School> schools, boolean children) {
        record Line(LocalDate end, Row row) {}
        var lines = new ArrayList<Line>();
        for (Member each : members) {
            each.ending().forEach(post -> {
                var cells = new ArrayList<>(List.of(
                        Cell.link(each.worker().name(), path(each)),
                        Cell.of(post.post().roleLabel()),
                        Cell.of(school(each, schools)),
                        Cell.of(post.post().fundingSource()),
                        Cell.of(Words.date(post.end()))));
                if (children) {
                    cells.add(Cell.figure(post.outlasting()));
                }
                lines.add(new Line(post.end(), new Row(cells, false)));
            });
        }
        var columns = new ArrayList<>(List.of(
                Column.text("Name"),
                Column.text("Post"),
                Column.text("School"),
                Column.text("Funding"),
                Column.text("Ends")));
        if (children) {
            columns.add(Column.figure("Children whose support is to go on"));
        }
        return new Table(
                "Posts whose funding ends",
                columns,
                lines.stream()
                        .sorted(Comparator.comparing(Line::end))
                        .map(Line::row)
                        .toList(),
                "No post has an end.");
    }

    /** Training that has expired or does within 90 days, unless the same course was taken again since. */
    static Table expiring(List<Member> members, LocalDate date) {
        record Line(LocalDate last, Row row) {}
        var lines = new ArrayList<Line>();
        for (Member each : members) {
            each.training().stream()
                    .filter(training -> training.on(date) != Training.Standing.COUNTS)
                    .filter(training -> each.training().stream()
                            .noneMatch(later -> later.course().equals(training.course())
                                    && later.takenOn().isAfter(training.takenOn())))
                    .forEach(training -> training.expiresOn()
                            .ifPresent(last -> lines.add(new Line(
                                    last,
                                    Row.of(
                                            Cell.link(each.worker().name(), path(each)),
                                            Cell.of(training.course()),
                                            Cell.of(training.kind().label()),
                                            Cell.of((last.isBefore(date) ? "Expired on " : "Expires on ")
                                                    + Words.date(last)))))));
        }
        return new Table(
                "Training that expires within 90 days",
                List.of(Column.text("Name"), Column.text("Course"), Column.text("Kind"), Column.text("When")),
                lines.stream()
                        .sorted(Comparator.comparing(Line::last))
                        .map(Line::row)
                        .toList(),
                "No training expires in the next 90 days.");
    }

    static Table meetings(List<Meeting> meetings) {
        return new Table(
                "Meetings of the network",
                List.of(Column.text("When"), Column.text("Topic"), Column.figure("There"), Column.text("Who")),
                meetings.stream()
                        .map(each -> Row.of(
                                Cell.of(Words.date(each.on())),
                                Cell.of(each.topic()),
                                Cell.figure(each.names().size()),
                                Cell.of(String.join(", ", each.names()))))
                        .toList(),
                "No meeting has been recorded.");
    }
}
