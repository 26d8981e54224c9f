package uk.haven.milestones.web.review;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.SummaryRow;

/**
 * The wording of a school's letter home.
 *
 * @param schools empty when the viewer edits that of one school
 * @param standing which version it is and by whom
 * @param seen id of the wording that was opened
 * @param names what can stand in braces
 * @param theirs what somebody else saved meanwhile, or nothing
 */
public record WordingPage(
        List<Section> sections,
        List<Crumb> crumbs,
        String caption,
        List<Option> schools,
        String school,
        String standing,
        long seen,
        Field title,
        Field body,
        List<SummaryRow> names,
        String sampleTitle,
        List<String> sample,
        List<SummaryRow> theirs,
        List<Problem> problems,
        String done) {}
