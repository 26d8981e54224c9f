package uk.haven.milestones.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.milestones.domain.Start;
import uk.haven.milestones.internal.Starts;
import uk.haven.platform.jobs.Jobs;
import uk.haven.platform.ui.Progress;
import uk.haven.platform.ui.Words;

/** Programmes that are being started together: how far it is, and what came of each. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER, Role.DATA_MANAGER})
class StartController {

    private final SchoolsAtHand places;
    private final Starts starts;
    private final Children children;

    StartController(SchoolsAtHand places, Starts starts, Children children) {
        this.places = places;
        this.starts = starts;
        this.children = children;
    }

    @GetMapping("/milestones/starts/{id}")
    String show(@PathVariable long id, @ModelAttribute("done") String done, Model model) {
        model.addAttribute("page", places.inTransaction(() -> {
            StartPage page = page(id, done);
            places.listed(
                    "milestones.start.viewed", String.valueOf(id), page.rows().size());
            return page;
        }));
        return "milestones/start";
    }

    /** What the page shows of the work, fetched again each second while it goes on; who looked is kept with the page. */
    @GetMapping("/milestones/starts/{id}/progress")
    String progress(@PathVariable long id, Model model) {
        model.addAttribute("page", places.inTransaction(() -> page(id, "")));
        return "milestones/start-body";
    }

    private StartPage page(long id, String done) {
        Start start = starts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Start.OfChild> all = starts.children(id);
        Optional<Jobs.JobState> job = starts.state(id);
        boolean busy = job.filter(state -> !state.status().ended()).isPresent();
        Map<Integer, Child> named = new HashMap<>();
        children.find(
                        all.stream().map(each -> new ChildId(each.childId())).toList(),
                        places.when().today())
                .forEach((key, child) -> named.put(key.value(), child));
        String path = "/milestones/starts/" + id;
        long ended =
                all.stream().filter(each -> each.state() != Start.State.WAITING).count();
        var told = starts.toldOf(List.of(id), places.when().asOf()).getOrDefault(id, Map.of());
        return new StartPage(
                start.inWords(),
                Words.date(start.begins()) + " to " + Words.date(start.ends())
                        + (start.workerName().isEmpty() ? "" : ", led by " + start.workerName()) + ". Asked for by "
                        + start.requestedByName() + ".",
                path,
                busy,
                new Progress(
                        "progress",
                        job.map(Jobs.JobState::label)
                                .filter(label -> !label.isEmpty())
                                .orElse("Waiting"),
                        ended,
                        all.size(),
                        null),
                all.stream()
                        .map(each ->
                                row(each, named.get(each.childId()), Optional.ofNullable(told.get(each.childId()))))
                        .toList(),
                done);
    }

    private static StartPage.Row row(Start.OfChild each, @Nullable Child child, Optional<Starts.Told> told) {
        return new StartPage.Row(
                child == null ? "A child no longer on your roll" : child.name(),
                child == null ? "" : "/children/" + child.publicId(),
                each.target(),
                told.map(Starts.Told::words).orElse(""),
                told.map(Starts.Told::path).orElse(""),
                each.state() == Start.State.REFUSED);
    }
}
