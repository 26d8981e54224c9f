package uk.haven.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.intake.internal.FileView;
import uk.haven.intake.internal.Mending;
import uk.haven.intake.internal.Uploads;
import uk.haven.platform.tables.CsvTable;
import uk.haven.platform.tables.Neutral;
import uk.haven.platform.tables.TableLimits;
import uk.haven.platform.tables.Tables;
import uk.haven.platform.ui.Words;

/** The report of a file, and mending its rejected rows. */
@Controller
@AllowedTo(Role.DATA_MANAGER)
class FileController {

    private static final int ROWS_A_PAGE = 25;

    private final Uploads uploads;
    private final Mending mending;

    FileController(Uploads uploads, Mending mending) {
        this.uploads = uploads;
        this.mending = mending;
    }

    @GetMapping("/files/{id}")
    String file(@PathVariable UUID id, @RequestParam(defaultValue = "-1") int mended, Model model) {
        FileView file = found(id);
        var rows = uploads.rejected(file, ROWS_A_PAGE);
        String done =
                mended < 0 ? "" : mended == 0 ? "" : Words.count(mended, "row is", "rows are") + " mended and applied.";
        model.addAttribute(
                "page",
                new FilePage(file, rows, mending.possible(file), Math.max(0, file.openRows() - rows.size()), done));
        return "intake/file";
    }

    /** Cells come as {@code cell-<row id>-<column>}. */
    @PostMapping("/files/{id}/mend")
    String mend(@PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        FileView file = found(id);
        if (!mending.possible(file)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        int mended = mending.send(file, typed(fields, file.layout().size()));
        redirect.addAttribute("mended", mended);
        return "redirect:/files/" + id;
    }

    private static Map<Long, List<String>> typed(Map<String, String> fields, int width) {
        var rows = new HashMap<Long, List<String>>();
        fields.forEach((name, value) -> {
            if (name.matches("cell-\\d{1,18}-\\d{1,3}")) {
                String[] parts = name.split("-");
                int column = Integer.parseInt(parts[2]);
                if (column < width) {
                    rows.computeIfAbsent(
                                    Long.parseLong(parts[1]),
                                    key -> new ArrayList<>(java.util.Collections.nCopies(width, "")))
                            .set(column, value);
                }
            }
        });
        return rows;
    }

    /** The copy with the errors, as it stands on disk or as a workbook. */
    @GetMapping({"/files/{id}/errors.csv", "/files/{id}/errors.xlsx"})
    void errors(@PathVariable UUID id, jakarta.servlet.http.HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FileView file = found(id);
        if (file.errorsFile() == null || !Files.isRegularFile(Path.of(file.errorsFile()))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        uploads.exported(file);
        boolean workbook = request.getRequestURI().endsWith(".xlsx");
        String stem = file.name().replaceFirst("\\.[A-Za-z0-9]+$", "").replaceAll("[^A-Za-z0-9 _.-]", "_");
        response.setContentType(workbook ? Tables.XLSX_TYPE : Tables.CSV_TYPE);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + stem + ".errors" + (workbook ? ".xlsx\"" : ".csv\""));
        if (!workbook) {
            Files.copy(Path.of(file.errorsFile()), response.getOutputStream());
            return;
        }
        try (var table = CsvTable.open(Path.of(file.errorsFile()), StandardCharsets.UTF_8, TableLimits.DEFAULT);
                var out = Tables.xlsx(response.getOutputStream(), "errors", table.header())) {
            table.forEach(row -> out.row(row.cells().stream().map(Neutral::undo).toList()));
        }
    }

    private FileView found(UUID id) {
        return uploads.file(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
