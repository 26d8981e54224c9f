package uk.haven.intake.web;

import java.util.List;
import uk.haven.intake.FileKind;
import uk.haven.intake.internal.FileView;
import uk.haven.platform.Problem;

/** Where files are sent from, what may be sent, and what was. */
public record FilesPage(List<FileKind> kinds, List<FileView> files, List<Problem> problems) {

    /** A file's state in words. */
    public static String state(FileView file) {
        return switch (file.state()) {
            case "received", "checking" -> "Not checked yet";
            case "previewed" -> "Waiting for you";
            case "applying" -> "Being applied";
            case "applied" -> file.openRows() > 0 ? "Applied, rows to mend" : "Applied";
            case "refused" -> "Refused";
            case "dropped" -> "Given up";
            default -> "Not applied";
        };
    }

    /** How its tag looks. */
    public static String mark(FileView file) {
        return switch (file.state()) {
            case "previewed", "refused", "failed" -> "attention";
            case "applied" -> file.openRows() > 0 ? "attention" : "done";
            default -> "quiet";
        };
    }
}
