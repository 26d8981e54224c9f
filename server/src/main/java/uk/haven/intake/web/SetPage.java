package uk.haven.intake.web;

import java.util.List;
import java.util.function.Predicate;
import uk.haven.intake.internal.FileView;
import uk.haven.intake.internal.Uploads.SetView;
import uk.haven.platform.Problem;
import uk.haven.platform.jobs.Jobs;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Progress;
import uk.haven.platform.ui.Words;

/** One set of files on its way: what each holds, what would change, and what to decide. */
public record SetPage(SetView view, DateAnswer arrival, List<Problem> problems) {

    SetPage(SetView view) {
        this(view, DateAnswer.NONE, List.of());
    }

    /** Asks when the pupils of a transfer file come; one field a file, so that a problem leads to the right one. */
    public Field arrivalField(FileView file) {
        return Field.of(arrivalName(file), "First day on your roll of the pupils who are not on it yet")
                .withHint(
                        "As in your admissions register, such as 16 5 2008. Those who come on other days go into pupils.csv.")
                .withProblems(problems);
    }

    static String arrivalName(FileView file) {
        return "arrival-" + file.id();
    }

    public String path() {
        return "/files/sets/" + view.set().publicId();
    }

    public boolean busy() {
        return view.busy();
    }

    /** Whether files wait for a decision. */
    public boolean decides() {
        return !busy() && view.files().stream().anyMatch(FileView::waiting);
    }

    /** Whether a file that waits would change what is held. */
    public boolean changes() {
        return waiting(file -> file.accepted() > 0);
    }

    /** Whether a file that waits has rows to mend, which can be done here once it is applied. */
    public boolean mends() {
        return waiting(file -> file.rejected() > 0);
    }

    private boolean waiting(Predicate<FileView> which) {
        return view.files().stream().filter(FileView::waiting).anyMatch(which);
    }

    /** Whether the work ended without doing what it should, and can be asked for again. */
    public boolean stopped() {
        return !busy()
                && view.files().stream()
                        .anyMatch(file ->
                                List.of("received", "checking", "failed").contains(file.state()));
    }

    /** What became of a set whose work was stopped or broke off; "" of any other. */
    public String ended() {
        var status = view.job().map(Jobs.JobState::status).orElse(Jobs.Status.DONE);
        if (!stopped() || (status != Jobs.Status.CANCELLED && status != Jobs.Status.FAILED)) {
            return "";
        }
        boolean some = view.files().stream().anyMatch(file -> file.state().equals("applied"));
        return (status == Jobs.Status.CANCELLED ? "The work was stopped. " : "The work broke off. ")
                + (some
                        ? "What is marked as applied is in; nothing of the other files is."
                        : "Nothing of these files has been taken in.");
    }

    /** Whether rows of census tables were rejected, which usually are other schools'. */
    public boolean censusOfOthers() {
        return view.files().stream().anyMatch(file -> file.kind().startsWith("census-") && file.rejected() > 0);
    }

    public Progress progress() {
        var job = view.job();
        String label = job.map(Jobs.JobState::label).orElse("Waiting");
        long hundredths = Math.round(job.map(Jobs.JobState::done).orElse(0.0) * 100);
        return new Progress("progress", label, hundredths, 100, null);
    }

    /** What a file's rows came to, or would. */
    public static String counts(FileView file) {
        boolean applied = file.state().equals("applied");
        return Words.count(
                        file.accepted(),
                        "row " + (applied ? "changed something" : "would change something"),
                        "rows " + (applied ? "changed something" : "would change something"))
                + ", " + Words.number(file.unchanged()) + (file.unchanged() == 1 ? " is" : " are")
                + " held already, " + Words.number(file.rejected()) + " rejected.";
    }
}
