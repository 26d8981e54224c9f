package uk.haven.children.web;

import java.util.List;
import java.util.UUID;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/**
 * The people part of a child's page.
 *
 * @param others of the family, a sentence each: at other schools, or no pupils
 * @param mayChange whether the viewer may change family and groups: SENCo, head or key worker of the child's school
 */
public record PeoplePage(
        PageShell shell,
        UUID publicId,
        boolean mayChange,
        boolean current,
        List<Relative> family,
        List<String> others,
        List<Relative> proposals,
        List<Group> groups,
        List<Option> otherGroups,
        List<SummaryRow> characteristics,
        String source,
        Table enrolments,
        List<String> formerly) {

    public record Relative(UUID publicId, String name, String words) {}

    public record Group(String code, String label, String words, boolean entered) {}
}
