package uk.haven.support.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.platform.web.PageShell;

/** The row of links above every page of Support. */
@Component
public class SupportSections {

    private final List<SupportSection> all;

    SupportSections(ObjectProvider<SupportSection> all) {
        this.all = all.stream()
                .sorted(Comparator.comparingInt(SupportSection::order))
                .toList();
    }

    /** What the signed-in person may open. @param current path of the part that is open */
    public List<PageShell.Link> links(String current) {
        Viewer.Person person = Viewers.person();
        return all.stream()
                .filter(each -> person.hasAny(each.roles()))
                .map(each -> new PageShell.Link(
                        each.label(), each.path(), each.path().equals(current)))
                .toList();
    }
}
