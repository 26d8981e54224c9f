package uk.haven.support.web.family;

import java.util.List;
import uk.haven.platform.web.PageShell;

/** Questions between schools: which children are brothers and sisters. */
public record LinksPage(List<PageShell.Link> sections, List<Asked> toAnswer, List<Asked> mine, String done) {
    public LinksPage {
        toAnswer = List.copyOf(toAnswer);
        mine = List.copyOf(mine);
    }

    /**
     * @param sentence what is asked
     * @param facts who asked and when; how it stands
     * @param open whether it can be answered or withdrawn
     */
    public record Asked(String id, String sentence, String facts, boolean open) {}
}
