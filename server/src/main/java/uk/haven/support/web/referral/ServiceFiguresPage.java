package uk.haven.support.web.referral;

import java.util.List;
import uk.haven.platform.ui.Figure;

/** Waiting list and time to first response of a service, as the viewer may know them. */
public record ServiceFiguresPage(List<Group> groups) {
    public ServiceFiguresPage {
        groups = List.copyOf(groups);
    }

    public record Group(String heading, List<Figure> figures) {}
}
