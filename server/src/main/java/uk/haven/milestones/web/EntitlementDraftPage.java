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
        Field newCode,
        Field newWording,
        Field newPhase,
        List<Option> phases,
        Field newArea,
        List<Option> areaOptions,
        List<String> changes,
        boolean publishable,
        Field from,
        DateAnswer day,
        List<Problem> problems) {

    public record EditedArea(String label, List<EditedEntry> entries) {}

    /** @param threshold null for an experience */
    public record EditedEntry(Field wording, @Nullable Field threshold) {}
}
