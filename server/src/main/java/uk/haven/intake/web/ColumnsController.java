package uk.haven.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.intake.FileKind;
import uk.haven.intake.formats.Kinds;
import uk.haven.intake.internal.ColumnMappings;
import uk.haven.intake.internal.FileView;
import uk.haven.intake.internal.Uploads;
import uk.haven.platform.Problem;

/** Saying once which column of another layout is which of ours. */
@Controller
@AllowedTo(Role.DATA_MANAGER)
class ColumnsController {

    private final Uploads uploads;
    private final ColumnMappings mappings;
    private final Kinds kinds;

    ColumnsController(Uploads uploads, ColumnMappings mappings, Kinds kinds) {
        this.uploads = uploads;
        this.mappings = mappings;
        this.kinds = kinds;
    }

    @GetMapping("/files/{id}/columns")
    String columns(
            @PathVariable UUID id, @RequestParam Optional<String> kind, HttpServletResponse response, Model model) {
        FileView file = found(id);
        Optional<FileKind> said = kind.flatMap(kinds::named);
        List<Problem> problems = List.of();
        if (kind.isPresent() && said.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            problems = List.of(Problem.of("kind", "KIND-NEEDED", "What the file holds is not said", "Choose one"));
        }
        model.addAttribute(
                "page", new ColumnsPage(file, kinds.all(), said.orElse(null), header(file), "", Map.of(), problems));
        return "intake/columns";
    }

    /** Answers come as {@code column-<ours>}, each naming one of the file's columns or nothing. */
    @PostMapping("/files/{id}/columns")
    String save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        FileView file = found(id);
        FileKind kind = kinds.named(fields.getOrDefault("kind", ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var header = header(file);
        var answers = new HashMap<String, String>();
        var columns = new HashMap<String, String>();
        for (var column : kind.columns()) {
            String theirs = fields.getOrDefault("column-" + column.name(), "");
            if (header.contains(theirs) && !theirs.isEmpty()) {
                answers.put(column.name(), theirs);
                columns.put(theirs.toLowerCase(Locale.ROOT), column.name());
            }
        }
        var problems = kind.requiredColumns().stream()
                .filter(column -> !columns.containsValue(column))
                .map(column -> Problem.of(
                        "column-" + column, "COLUMN-NEEDED", column + " is needed", "say which of your columns it is"))
                .toList();
        String source = fields.getOrDefault("source", "").strip();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new ColumnsPage(file, kinds.all(), kind, header, source, answers, problems));
            return "intake/columns";
        }
        mappings.save(Viewers.person(), source, kind.name(), header, columns);
        uploads.checkAgain(uploads.find(file.setId()).orElseThrow());
        return "redirect:" + file.setPath();
    }

    private List<String> header(FileView file) {
        return mappings.header(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private FileView found(UUID id) {
        return uploads.file(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
