package uk.haven.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.WhereAndWhen;
import uk.haven.intake.internal.FileView;
import uk.haven.intake.internal.Uploads;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;

/** Saying once when the pupils of a transfer file come: the file was written before anyone knew. */
@Controller
@AllowedTo(Role.DATA_MANAGER)
class ArrivalController {

    private final Uploads uploads;
    private final WhereAndWhen when;

    ArrivalController(Uploads uploads, WhereAndWhen when) {
        this.uploads = uploads;
        this.when = when;
    }

    @PostMapping("/files/{id}/arrival")
    String save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        FileView file = uploads.file(id)
                .filter(FileView::asksForArrival)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = SetPage.arrivalName(file);
        var typed = new DateAnswer(
                fields.getOrDefault(name + "-day", ""),
                fields.getOrDefault(name + "-month", ""),
                fields.getOrDefault(name + "-year", ""));
        Optional<LocalDate> day = typed.date().filter(this::likely);
        if (day.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var view = uploads.find(file.setId()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            model.addAttribute("page", new SetPage(view, typed, List.of(problem(name, typed))));
            return "intake/set";
        }
        uploads.arrival(file, day.get());
        return "redirect:" + file.setPath();
    }

    /** Pupils come within a year of their file, and a place is known a year ahead at most. */
    private boolean likely(LocalDate day) {
        return !day.isBefore(when.today().minusYears(1))
                && !day.isAfter(when.today().plusYears(1));
    }

    private static Problem problem(String name, DateAnswer typed) {
        return typed.date().isPresent()
                ? Problem.of(
                        name,
                        "ARRIVAL-FAR",
                        "The day is more than a year from today",
                        "Enter the day in your admissions register.")
                : typed.problem(name, "the first day on your roll");
    }
}
