package uk.haven.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.intake.FileKind;
import uk.haven.intake.formats.Kinds;
import uk.haven.intake.internal.Uploads;
import uk.haven.platform.Problem;
import uk.haven.platform.tables.Tables;

/** Sending files: choose them, see what they would change, decide. */
@Controller
@AllowedTo(Role.DATA_MANAGER)
class FilesController {

    private final Uploads uploads;
    private final Kinds kinds;

    FilesController(Uploads uploads, Kinds kinds) {
        this.uploads = uploads;
        this.kinds = kinds;
    }

    @GetMapping("/files")
    String files(Model model) {
        model.addAttribute("page", new FilesPage(kinds.all(), uploads.latest(), List.of()));
        return "intake/files";
    }

    @PostMapping("/files")
    String send(@RequestParam(name = "files", required = false) MultipartFile[] files, Model model) {
        var sent = files == null
                ? List.<Uploads.Upload>of()
                : Arrays.stream(files)
                        .filter(file -> file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isEmpty())
                        .map(file ->
                                new Uploads.Upload(String.valueOf(file.getOriginalFilename()), file::getInputStream))
                        .toList();
        if (sent.isEmpty()) {
            var none = Problem.of("files", "NO-FILE", "No file was chosen", "choose one or more files to send");
            model.addAttribute("page", new FilesPage(kinds.all(), uploads.latest(), List.of(none)));
            return "intake/files";
        }
        return "redirect:/files/sets/" + uploads.receive(Viewers.person(), sent);
    }

    @GetMapping("/files/sets/{set}")
    String set(@PathVariable UUID set, Model model) {
        model.addAttribute("page", new SetPage(found(set)));
        return "intake/set";
    }

    /** The part of the page that changes while work goes on. */
    @GetMapping("/files/sets/{set}/progress")
    String progress(@PathVariable UUID set, Model model) {
        model.addAttribute("page", new SetPage(found(set)));
        return "intake/set-body";
    }

    @PostMapping("/files/sets/{set}/apply")
    String apply(@PathVariable UUID set) {
        uploads.apply(found(set));
        return "redirect:/files/sets/" + set;
    }

    @PostMapping("/files/sets/{set}/stop")
    String stop(@PathVariable UUID set) {
        uploads.cancel(found(set));
        return "redirect:/files/sets/" + set;
    }

    @PostMapping("/files/sets/{set}/again")
    String again(@PathVariable UUID set) {
        uploads.checkAgain(found(set));
        return "redirect:/files/sets/" + set;
    }

    @PostMapping("/files/sets/{set}/drop")
    String drop(@PathVariable UUID set) {
        uploads.drop(found(set));
        return "redirect:/files";
    }

    /** A file with the columns of the kind and one valid row. */
    @GetMapping("/files/examples/{name}")
    void example(@PathVariable String name, HttpServletResponse response) throws IOException {
        boolean workbook = name.endsWith(".xlsx");
        var kind = kinds.named(name.replaceFirst("\\.(csv|xlsx)$", ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType(workbook ? Tables.XLSX_TYPE : Tables.CSV_TYPE);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + kind.name() + (workbook ? ".xlsx\"" : ".csv\""));
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var header = kind.columns().stream().map(FileKind.Column::name).toList();
        var row = kind.columns().stream().map(FileKind.Column::example).toList();
        try (var table = workbook
                ? Tables.xlsx(response.getOutputStream(), kind.name(), header)
                : Tables.csv(response.getOutputStream(), header)) {
            table.row(row);
        }
    }

    private Uploads.SetView found(UUID set) {
        return uploads.find(set).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
