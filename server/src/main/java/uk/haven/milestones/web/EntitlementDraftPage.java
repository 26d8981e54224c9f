package uk.haven.milestones.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;

/** The draft of the next version, in the editor. @param publishable whether nothing keeps it from being published */
public record EntitlementDraftPage(
        String standing,
        Field name,
        List<EditedArea> areas,
        NewEntry added,
        List<String> changes,
        boolean publishable,
        Field from,
        DateAnswer day,
        List<Problem> problems) {

    public record EditedArea(String label, List<EditedEntry> entries) {}

    /** A question with one or more answers to choose. */
    public record Choice(Field field, List<Option> options) {}

    /**
     * @param threshold null for an experience
     * @param decision when it is decided about; null for what is no result at the end of a half-term
     * @param asked of whom an experience is asked; null for a standard
     */
    public record EditedEntry(
            Field wording,
            @Nullable Field threshold,
            @Nullable Choice decision,
            Choice phases,
            Choice area,
            Choice outcomes,
            @Nullable Choice asked) {}

    /** @param asked what is asked by a standard alone: scheme, subject, year, threshold and half-term */
    public record NewEntry(
            Field code, Field wording, Choice kind, Choice phases, Choice area, List<Choice> asked, Field threshold) {}
}
