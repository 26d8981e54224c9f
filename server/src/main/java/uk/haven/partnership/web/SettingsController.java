package uk.haven.partnership.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.Settings;
import uk.haven.partnership.Settings.Setting;
import uk.haven.partnership.internal.CalendarEditor;
import uk.haven.partnership.web.SettingsPage.HalfTermLine;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Words;

/** The partnership's name, its today, and its calendar. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class SettingsController {

    private final Settings settings;
    private final Partnership partnership;
    private final CalendarEditor calendar;
    private final TransactionTemplate transactions;

    SettingsController(
            Settings settings, Partnership partnership, CalendarEditor calendar, TransactionTemplate transactions) {
        this.settings = settings;
        this.partnership = partnership;
        this.calendar = calendar;
        this.transactions = transactions;
    }

    @GetMapping("/settings")
    String show(@RequestParam(defaultValue = "") String year, @ModelAttribute("done") String done, Model model) {
        Setting setting = settings.current();
        model.addAttribute(
                "page",
                page(
                        setting.name(),
                        DateAnswer.of(setting.reportingDate()),
                        year(year),
                        held(year(year)),
                        List.of(),
                        done));
        return "partnership/settings";
    }

    @PostMapping("/settings")
    String change(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "reporting-day", defaultValue = "") String day,
            @RequestParam(name = "reporting-month", defaultValue = "") String month,
            @RequestParam(name = "reporting-year", defaultValue = "") String yearOfDate,
            Model model,
            RedirectAttributes after) {
        var answer = new DateAnswer(day, month, yearOfDate);
        var problems = new ArrayList<Problem>();
        if (name.isBlank() || name.length() > 200) {
            problems.add(Problem.of("name", "NAME", "Enter the partnership's name", "Use at most 200 characters."));
        }
        if (!answer.empty() && answer.date().isEmpty()) {
            problems.add(answer.problem("reporting", "the reporting date"));
        }
        if (!problems.isEmpty()) {
            model.addAttribute("page", page(name, answer, year(""), held(year("")), problems, ""));
            return "partnership/settings";
        }
        Setting before = settings.current();
        transactions.executeWithoutResult(status -> settings.change(
                new Setting(name.strip(), before.zone(), answer.date().orElse(null), before.synthetic())));
        after.addFlashAttribute("done", "Saved");
        return "redirect:/settings";
    }

    @PostMapping("/settings/calendar")
    String calendar(@RequestParam Map<String, String> sent, Model model, RedirectAttributes after) {
        SchoolYear year = year(sent.getOrDefault("year", ""));
        var problems = new ArrayList<Problem>();
        var halfTerms = new ArrayList<HalfTerm>();
        for (int number = 1; number <= 6; number++) {
            LocalDate start = date(sent, "start" + number, problems);
            LocalDate end = date(sent, "end" + number, problems);
            if (start != null && end != null && end.isBefore(start)) {
                problems.add(Problem.of(
                        "end" + number, "ENDS-BEFORE-START", "Half-term " + number + " ends before it starts", ""));
            } else if (start != null && end != null) {
                halfTerms.add(new HalfTerm(year, number, start, end));
            }
        }
        if (problems.isEmpty()) {
            problems.addAll(Objects.requireNonNull(transactions.execute(status -> calendar.put(halfTerms))));
        }
        if (!problems.isEmpty()) {
            Setting setting = settings.current();
            model.addAttribute(
                    "page",
                    page(
                            setting.name(),
                            DateAnswer.of(setting.reportingDate()),
                            year,
                            (number, edge) -> sent.getOrDefault(edge + number, ""),
                            problems,
                            ""));
            return "partnership/settings";
        }
        after.addFlashAttribute("done", "Calendar of " + year + " saved");
        return "redirect:/settings?year=" + year + "#calendar";
    }

    private static @Nullable LocalDate date(Map<String, String> sent, String field, List<Problem> problems) {
        try {
            return LocalDate.parse(sent.getOrDefault(field, "").strip());
        } catch (DateTimeParseException notADate) {
            problems.add(Problem.of(
                    field,
                    "BAD-DATE",
                    "Half-term %s needs its %s"
                            .formatted(
                                    field.substring(field.length() - 1),
                                    field.startsWith("start") ? "first day" : "last day"),
                    "Write it like 2007-09-04."));
            return null;
        }
    }

    private SchoolYear year(String written) {
        try {
            return SchoolYear.parse(written);
        } catch (IllegalArgumentException none) {
            return partnership
                    .calendar()
                    .schoolYearAt(partnership.today())
                    .orElseGet(() -> SchoolYear.parse(Words.schoolYear(partnership.today())));
        }
    }

    private BiFunction<Integer, String, String> held(SchoolYear year) {
        var held = partnership.calendar().halfTerms(year);
        return (number, edge) -> held.stream()
                .filter(halfTerm -> halfTerm.number() == number)
                .map(halfTerm -> (edge.equals("start") ? halfTerm.start() : halfTerm.end()).toString())
                .findFirst()
                .orElse("");
    }

    private static SettingsPage page(
            String name,
            DateAnswer reporting,
            SchoolYear year,
            BiFunction<Integer, String, String> dates,
            List<Problem> problems,
            String done) {
        var lines = new ArrayList<HalfTermLine>();
        for (int number = 1; number <= 6; number++) {
            lines.add(new HalfTermLine(
                    number,
                    Field.of("start" + number, "Half-term " + number + ", first day")
                            .withValue(dates.apply(number, "start"))
                            .withProblems(problems),
                    Field.of("end" + number, "Half-term " + number + ", last day")
                            .withValue(dates.apply(number, "end"))
                            .withProblems(problems)));
        }
        return new SettingsPage(
                Field.of("name", "Name of the partnership").withValue(name).withProblems(problems),
                Field.of("reporting", "Reporting date")
                        .withHint("The day taken for today everywhere. Empty means the real day.")
                        .withProblems(problems),
                reporting,
                year.toString(),
                year.previous().toString(),
                year.next().toString(),
                lines,
                problems,
                done);
    }
}
