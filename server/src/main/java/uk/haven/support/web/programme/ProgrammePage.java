package uk.haven.support.web.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Moment;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;
import uk.haven.support.domain.programme.ExitWords;

/**
 * One programme.
 *
 * @param tags why somebody should look at it
 * @param progress of its exit criteria, in a few words
 * @param joined {@code all} or {@code any} of the criteria must be met
 * @param metSince since when they have been met, in words, or ""
 * @param waiting planned sessions whose day has come and that nobody has logged, oldest first
 * @param log null when nothing may be logged
 * @param entry null when nothing may be written down
 * @param effect before, during and after, once it has ended; null until then
 */
public record ProgrammePage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String title,
        String who,
        String path,
        List<String> tags,
        boolean ended,
        boolean may,
        String progress,
        String joined,
        String metSince,
        List<ExitWords.Told> criteria,
        List<Target> targets,
        List<Waiting> waiting,
        @Nullable Log log,
        @Nullable Entry entry,
        List<SummaryRow> plan,
        Table sessions,
        String ahead,
        List<Moment> entries,
        @Nullable Effect effect,
        String done,
        List<Problem> problems) {

    /** @param state in words */
    public record Target(long id, String words, String state, boolean open, boolean met) {}

    /** @param on the day as the form sends it */
    public record Waiting(String on, String label, int minutes) {}

    /** @param replaces when the session that this would replace was logged, as the form sends it, or "" */
    public record Log(
            Field on,
            DateAnswer onDate,
            Field state,
            List<Option> states,
            Field minutes,
            Field note,
            String replaces) {}

    public record Entry(
            Field kind,
            List<Option> kinds,
            Field on,
            DateAnswer onDate,
            Field words,
            Field next,
            Field judged,
            List<Option> judgements,
            Field review,
            DateAnswer reviewDate) {}

    /**
     * @param verdict what can be said
     * @param against what similar pupils did, as a sentence
     */
    public record Effect(Table table, String verdict, String against) {}
}
