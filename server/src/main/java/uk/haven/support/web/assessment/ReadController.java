package uk.haven.support.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.audit.Audit;
import uk.haven.platform.ui.Words;
import uk.haven.support.domain.assessment.Changes.Change;
import uk.haven.support.domain.assessment.Form;
import uk.haven.support.internal.assessment.Assessment;
import uk.haven.support.internal.assessment.Assessment.Version;
import uk.haven.support.internal.assessment.AssessmentBook;
import uk.haven.support.internal.assessment.AssessmentForms;
import uk.haven.support.internal.assessment.AssessmentSteps;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.assessment.AssessmentDesk.Open;

/** Versions of an assessment to read, and the page for paper: without sensitive parts, unless they are chosen. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class ReadController {

    private static final String ONE = "/support/assessments/{id:[0-9a-f-]{36}}";

    private final AssessmentBook book;
    private final AssessmentForms assessmentForms;
    private final AssessmentSteps steps;
    private final AssessmentDesk desk;
    private final Audit audit;
    private final SupportForms forms;

    ReadController(
            AssessmentBook book,
            AssessmentForms assessmentForms,
            AssessmentSteps steps,
            AssessmentDesk desk,
            Audit audit,
            SupportForms forms) {
        this.book = book;
        this.assessmentForms = assessmentForms;
        this.steps = steps;
        this.desk = desk;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping(ONE + "/versions/{number}")
    ModelAndView version(@PathVariable UUID id, @PathVariable int number) {
        return forms.inTransaction(() -> {
            Open open = desk.read(id, "assessment.read");
            return shown(open, version(open, number), null);
        });
    }

    /** @param part codes of the parts to print; when nothing was chosen yet, all that are not sensitive */
    @GetMapping(ONE + "/print")
    ModelAndView print(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) @Nullable Set<String> part,
            @RequestParam(defaultValue = "false") boolean chosen) {
        return forms.inTransaction(() -> {
            Open open = desk.read(id, "assessment.viewed");
            Version printed = version == 0 ? open.assessment().version() : version(open, version);
            Set<String> codes = part != null
                    ? part
                    : chosen
                            ? Set.of()
                            : assessmentForms.of(printed).parts().stream()
                                    .filter(each -> !each.sensitive())
                                    .map(Form.Part::code)
                                    .collect(Collectors.toSet());
            audit.record(new Audit.Entry(
                    "assessment.printed",
                    "child",
                    String.valueOf(open.of().child().value()),
                    assessmentForms.of(printed).parts().stream()
                            .map(Form.Part::code)
                            .filter(codes::contains)
                            .collect(Collectors.joining(" "))));
            return shown(open, printed, codes);
        });
    }

    private Version version(Open open, int number) {
        return book.versions(open.of()).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(SupportForms::notThere);
    }

    private ModelAndView shown(Open open, Version version, @Nullable Set<String> printed) {
        Form form = assessmentForms.of(version);
        boolean every = book.open(open.of());
        Map<String, Assessment.Part> written = book.written(version);
        List<Change> changes = printed == null ? steps.changes(open.of(), version) : List.of();
        var parts = new ArrayList<ReadPage.Part>();
        for (Form.Part part : form.parts()) {
            if (printed == null || printed.contains(part.code())) {
                parts.add(AssessmentDesk.part(part, written.get(part.code()), every));
            }
        }
        return new ModelAndView(
                "support/assessment/" + (printed == null ? "read" : "print"),
                Map.of(
                        "page",
                        new ReadPage(
                                desk.sections(),
                                AssessmentDesk.crumbs(open, true),
                                open.of().title() + ", version " + version.number(),
                                open.child().name(),
                                open.path(),
                                version.number(),
                                AssessmentPages.state(open, version),
                                version.number() == 1
                                        ? ""
                                        : changes.isEmpty()
                                                ? "It changes nothing that you may read in the version before."
                                                : Words.count(changes.size(), "change", "changes")
                                                        + " since the version before",
                                changes,
                                parts,
                                choices(form, every, Optional.ofNullable(printed)))));
    }

    private static List<ReadPage.Choice> choices(Form form, boolean every, Optional<Set<String>> printed) {
        return printed.map(codes -> form.parts().stream()
                        .filter(part -> every || !part.sensitive())
                        .map(part -> new ReadPage.Choice(
                                part.code(), part.title(), part.sensitive(), codes.contains(part.code())))
                        .toList())
                .orElse(List.of());
    }
}
