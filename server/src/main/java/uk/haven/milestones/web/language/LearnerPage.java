package uk.haven.milestones.web.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Table;

/**
 * The early language of one child.
 *
 * @param state where the child stands with Reception Narrative
 * @param next what comes next, or ""
 * @param judged every judgement, latest first
 * @param phases every phase of Letters and Sounds, latest first
 * @param programmePath where a programme can be started, or "" for who may not
 * @param seen how many judgements the form knows of
 * @param form null for who may not judge
 * @param button what the form does
 * @param theirs what somebody else has judged since the page was opened
 */
public record LearnerPage(
        List<Crumb> crumbs,
        String who,
        String path,
        String state,
        String next,
        boolean late,
        Table judged,
        Table phases,
        List<LanguagePage.Programme> programmes,
        String programmePath,
        int seen,
        @Nullable JudgementForm form,
        String button,
        List<String> theirs,
        boolean lookingBack,
        String done,
        List<Problem> problems) {}
