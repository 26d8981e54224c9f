package uk.haven.support.web.nurture;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/**
 * What strand scores are compared with.
 *
 * @param may whether the viewer may enter a new version
 * @param version the one that counts, 0 for none
 */
public record ThresholdPage(
        List<PageShell.Link> sections,
        boolean may,
        int version,
        Table bounds,
        List<Field> developmental,
        List<Field> diagnostic,
        Field source,
        Table versions,
        String done,
        List<Problem> problems) {}
