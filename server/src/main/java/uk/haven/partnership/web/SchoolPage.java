package uk.haven.partnership.web;

import gg.jte.Content;
import java.util.List;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;

/** One school: its facts, its people, and what later modules have to say of it. */
public record SchoolPage(
        String name, String caption, List<SummaryRow> facts, Table staff, boolean showsStaff, List<Panel> panels) {

    public record Panel(String anchor, String heading, Content content) {}
}
