package uk.haven.support.web.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.internal.programme.Programme;
import uk.haven.support.internal.programme.Programme.EntryKind;
import uk.haven.support.internal.programme.Programme.Session;
import uk.haven.support.internal.programme.Programme.SessionState;
import uk.haven.support.internal.programme.Programme.TargetState;
import uk.haven.support.internal.programme.ProgrammeNotes;
import uk.haven.support.internal.programme.ProgrammeSessions;
import uk.haven.support.web.SupportForms;

/** One programme: how its criteria stand, its sessions, targets, reviews and contacts. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class ProgrammeController {

    private static final String ONE = "/support/programmes/{id:[0-9a-f-]{36}}";
    private static final String DONE = "done";
    private static final String LOGGED = "SESSION-LOGGED";

    private final ProgrammePages pages;
    private final ProgrammeNotes notes;
    private final ProgrammeSessions sessions;
    private final SupportForms forms;

    ProgrammeController(ProgrammePages pages, ProgrammeNotes notes, ProgrammeSessions sessions, SupportForms forms) {
        this.pages = pages;
        this.notes = notes;
        this.sessions = sessions;
        this.forms = forms;
    }

    @GetMapping(ONE)
    ModelAndView page(@PathVariable UUID id, @ModelAttribute(DONE) String done) {
        return forms.inTransaction(
                () -> shown(forms.intervention(id), new Typed(new LinkedMultiValueMap<>()), List.of(), done));
    }

    private ModelAndView shown(Intervention of, Typed typed, List<Problem> problems, String done) {
        return new ModelAndView(
                "support/programme/programme",
                Map.of("page", pages.page(of, typed, problems, done)),
                problems.isEmpty()
                        ? HttpStatus.OK
                        : problems.stream().anyMatch(each -> each.code().equals(LOGGED))
                                ? HttpStatus.CONFLICT
                                : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Does it if the viewer may, and goes back to the page; or shows the page with what is wrong. */
    private Object change(
            UUID id,
            Typed typed,
            String done,
            String anchor,
            RedirectAttributes flash,
            Function<Intervention, List<Problem>> work) {
        return forms.<Object>inTransaction(() -> {
            Intervention of = forms.intervention(id);
            if (!SupportForms.may(SupportForms.WORK, forms.childOf(of))) {
                throw SupportForms.notThere();
            }
            List<Problem> problems = work.apply(of);
            if (!problems.isEmpty()) {
                return shown(of, typed, problems, "");
            }
            flash.addFlashAttribute(DONE, done);
            return "redirect:" + ProgrammeNavigation.PATH + "/" + id + anchor;
        });
    }

    /**
     * Logs a session; with {@code planned}, the one of that day as it was planned, in one tap; with {@code replaces}, in the place
     * of what somebody had logged at that moment.
     */
    @PostMapping(ONE + "/sessions")
    Object log(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return change(id, typed, "The session has been logged", "#log", flash, of -> {
            Optional<LocalDate> planned = day(typed.text("planned"));
            DateAnswer answer = planned.map(DateAnswer::of).orElseGet(() -> typed.date("on"));
            Optional<LocalDate> on = answer.date();
            if (on.isEmpty()) {
                return List.of(answer.problem("on", "the day of the session"));
            }
            SessionState state = typed.one(SessionState.class, "state")
                    .filter(each -> each != SessionState.PLANNED)
                    .orElse(SessionState.ATTENDED);
            return ProgrammePages.longer(typed.text("note"), 500, "note")
                    .or(() -> {
                        var draft = new ProgrammeSessions.Draft(
                                on.get(),
                                state,
                                typed.number("minutes").orElse(0),
                                typed.text("note"),
                                instant(typed.text("replaces")));
                        return log(of, draft, all);
                    })
                    .stream()
                    .toList();
        });
    }

    private Optional<Problem> log(
            Intervention of, ProgrammeSessions.Draft draft, MultiValueMap<String, String> shownAgain) {
        return switch (sessions.log(of, draft)) {
            case ProgrammeSessions.Answer.Done _ -> Optional.empty();
            case ProgrammeSessions.Answer.Refused(Problem problem) -> Optional.of(problem);
            case ProgrammeSessions.Answer.Logged(Session theirs) -> {
                shownAgain.set("replaces", theirs.at().toString());
                yield Optional.of(Problem.of(
                        "on",
                        LOGGED,
                        theirs.by() + " has logged the session of " + Words.date(theirs.on()) + " already: "
                                + theirs.state().label() + ", " + Words.count(theirs.minutes(), "minute", "minutes")
                                + (theirs.note().isEmpty() ? "" : ", “" + theirs.note() + "”"),
                        "Yours is in the form: replace theirs with it, or choose another day"));
            }
        };
    }

    private static Optional<Instant> instant(String iso) {
        try {
            return iso.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(iso));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String iso) {
        try {
            return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    @PostMapping(ONE + "/targets")
    Object target(
            @PathVariable UUID id,
            @RequestParam long target,
            @RequestParam(defaultValue = "") String state,
            RedirectAttributes flash) {
        return change(
                id,
                new Typed(new LinkedMultiValueMap<>()),
                "Saved",
                "#targets",
                flash,
                of -> Typed.constant(TargetState.class, state).flatMap(next -> notes.target(of, target, next)).stream()
                        .toList());
    }

    /** A review, or a contact with staff or family. */
    @PostMapping(ONE + "/entries")
    Object entry(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return change(id, typed, "Written down", "#entries", flash, of -> {
            DateAnswer on = typed.date("entry-on");
            DateAnswer review = typed.date("review");
            if (on.date().isEmpty()) {
                return List.of(on.problem("entry-on", "the day"));
            }
            if (!review.empty() && review.date().isEmpty()) {
                return List.of(review.problem("review", "the day of the next review"));
            }
            if (typed.text("words").isBlank()) {
                return List.of(
                        Problem.of("words", "ENTRY-EMPTY", "Nothing has been written", "Say what was found or said"));
            }
            EntryKind kind = typed.one(EntryKind.class, "kind").orElse(EntryKind.REVIEW);
            Optional<Boolean> judged = typed.text("judged").isEmpty() || kind != EntryKind.REVIEW
                    ? Optional.empty()
                    : Optional.of(typed.text("judged").equals("yes"));
            return ProgrammePages.longer(typed.text("words"), 2000, "words")
                    .or(() -> ProgrammePages.longer(typed.text("then"), 1000, "then"))
                    .or(() -> notes.entry(
                            of,
                            new Programme.Entry(
                                    kind,
                                    on.date().get(),
                                    typed.text("words").strip(),
                                    typed.text("then").strip(),
                                    judged,
                                    Viewers.person().name()),
                            review.date()))
                    .stream()
                    .toList();
        });
    }
}
