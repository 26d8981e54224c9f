package uk.haven.audit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.audit.internal.AuditReading.Act;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;

/**
 * The record of who saw and changed what, newest first.
 *
 * @param older where the rows before these are, or null when there are none
 * @param export where the same is had as a file
 */
public record AuditPage(
        Table table,
        @Nullable String older,
        String export,
        Field person,
        Field child,
        Field action,
        Field from,
        Field to,
        List<Problem> problems) {

    public AuditPage {
        problems = List.copyOf(problems);
    }

    static AuditPage of(AuditController.Asked asked, List<Act> acts, int most, List<Problem> problems) {
        String query = "person=" + encode(asked.person()) + "&child=" + encode(asked.child()) + "&action="
                + encode(asked.action()) + "&from=" + encode(asked.from()) + "&to=" + encode(asked.to());
        return new AuditPage(
                table(acts, most),
                older("/audit?" + query + "&", acts, most),
                "/audit.csv?" + query,
                field("person", "Person", "Email address", asked.person(), problems),
                field("child", "Child", "The number that the child's page gives", asked.child(), problems),
                field(
                        "action",
                        "Action",
                        "Such as child.viewed, or child. for all of that kind",
                        asked.action(),
                        problems),
                field("from", "From", "", asked.from(), problems),
                field("to", "To", "", asked.to(), problems),
                problems);
    }

    static AuditPage own(List<Act> acts, int most) {
        Field none = Field.of("none", "");
        return new AuditPage(
                table(acts, most), older("/account/seen?", acts, most), "", none, none, none, none, none, List.of());
    }

    private static @Nullable String older(String path, List<Act> acts, int most) {
        return acts.size() > most ? path + "before=" + acts.get(most - 1).id() : null;
    }

    private static Field field(String name, String label, String hint, String value, List<Problem> problems) {
        return Field.of(name, label).withHint(hint).withValue(value).withProblems(problems);
    }

    private static Table table(List<Act> acts, int most) {
        return new Table(
                "Who saw and changed what",
                List.of(
                        Table.Column.text("When"),
                        Table.Column.text("Who"),
                        Table.Column.text("Did what"),
                        Table.Column.text("To what"),
                        Table.Column.text("Detail")),
                acts.stream().limit(most).map(AuditPage::row).toList(),
                "Nothing was recorded that fits.");
    }

    private static Table.Row row(Act act) {
        return Table.Row.of(
                Table.Cell.of(Words.time(act.at())),
                Table.Cell.of(act.who()),
                Table.Cell.of(act.action()),
                Table.Cell.of((act.subjectKind() + " " + act.subject()).strip()),
                Table.Cell.of(act.detail()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
