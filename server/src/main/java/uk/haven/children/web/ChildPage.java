package uk.haven.children.web;

import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.SummaryRow;

/**
 * A child.
 *
 * @param name as people say it
 * @param caption year and school
 * @param facts what the head says: birth date, sex, UPN
 * @param groups sections in order, with their headings
 * @param former whether the viewer's school is a former one, which sees no more than its own part
 * @param done what has just been done, or ""
 * @param print whether it is the page for paper
 * @param printed for the page for paper: every section that may be chosen
 */
public record ChildPage(
        UUID publicId,
        String name,
        String caption,
        List<SummaryRow> facts,
        List<Section> sections,
        List<Group> groups,
        boolean former,
        String done,
        boolean print,
        List<Printed> printed) {

    /** What stands under one heading. */
    public record Group(String anchor, String heading, List<Content> parts) {}

    public record Printed(String anchor, String heading, boolean chosen) {}
}
