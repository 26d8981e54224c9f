package uk.haven.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.haven.intake.FileKind;
import uk.haven.intake.internal.FileView;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;

/**
 * Which of a file's columns is which of ours.
 *
 * @param kind what the file holds, or null until it is said
 * @param header the file's columns
 * @param source the system that the file comes from, as typed so far
 * @param answers the file's column by ours, as answered so far
 */
public record ColumnsPage(
        FileView file,
        List<FileKind> kinds,
        @Nullable FileKind kind,
        List<String> header,
        String source,
        Map<String, String> answers,
        List<Problem> problems) {

    public String path() {
        return file.path() + "/columns";
    }

    public Field kindField() {
        return Field.of("kind", "What does the file hold?").withProblems(problems);
    }

    /** Every kind of file; none is chosen for whoever has not said. */
    public List<Option> kindOptions() {
        var options = new ArrayList<Option>();
        options.add(Option.of("", "Choose one"));
        kinds.forEach(one -> options.add(Option.of(one.name(), one.name() + ": " + one.explanation())));
        return options;
    }

    public Field sourceField() {
        return Field.of("source", "Which system does it come from?")
                .withHint("For your own record, such as the name of your register program")
                .withValue(source);
    }

    public Field field(FileKind.Column column) {
        return Field.of("column-" + column.name(), column.name() + (column.required() ? "" : " (if you have it)"))
                .withHint(column.meaning() + (column.example().isEmpty() ? "" : ", such as " + column.example()))
                .withProblems(problems);
    }

    /** The file's columns, with the one chosen that was answered or that has the same name. */
    public List<Option> options(FileKind.Column column) {
        String answered = answers.getOrDefault(column.name(), "");
        var options = new ArrayList<Option>();
        options.add(Option.of("", "None of them"));
        for (String name : header.stream().filter(name -> !name.isBlank()).toList()) {
            boolean same = answers.isEmpty() && name.equalsIgnoreCase(column.name());
            options.add(Option.of(name, name).chosenIf(same || name.equals(answered)));
        }
        return options;
    }
}
