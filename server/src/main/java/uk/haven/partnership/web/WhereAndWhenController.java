package uk.haven.partnership.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.Viewers;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.partnership.internal.ChosenDate;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Words;

/** The date that a person looks at: today, the end of a half-term, or any other. */
@Controller
class WhereAndWhenController {

    private static final int HALF_TERMS = 8;

    private final Partnership partnership;
    private final ChosenDate chosen;

    WhereAndWhenController(Partnership partnership, ChosenDate chosen) {
        this.partnership = partnership;
        this.chosen = chosen;
    }

    @GetMapping("/where-and-when")
    ModelAndView show() {
        return page(DateAnswer.of(chosen.asOf()), List.of(), HttpStatus.OK);
    }

    @PostMapping("/where-and-when")
    Object choose(
            @RequestParam(name = "date-day", defaultValue = "") String day,
            @RequestParam(name = "date-month", defaultValue = "") String month,
            @RequestParam(name = "date-year", defaultValue = "") String year) {
        var typed = new DateAnswer(day, month, year);
        var date = typed.date();
        if (date.isEmpty()) {
            return page(typed, List.of(typed.problem("date", "the date")), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (date.get().isAfter(chosen.today()) || date.get().getYear() < 1990) {
            var problem = Problem.of(
                    "date",
                    "DATE-OUT-OF-RANGE",
                    "Haven has nothing for " + Words.date(date.get()),
                    "Choose a date from 1990 to " + Words.date(chosen.today()) + ".");
            return page(typed, List.of(problem), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        chosen.choose(date.get());
        return "redirect:/";
    }

    private ModelAndView page(DateAnswer typed, List<Problem> problems, HttpStatus status) {
        var schools = Viewers.person().schoolIds().stream()
                .flatMap(id -> partnership.school(id).stream())
                .map(School::name)
                .sorted()
                .toList();
        var page = new ModelAndView("partnership/when", status);
        page.addObject(
                "page",
                new WhereAndWhenPage(schools, chosen.asOf(), chosen.today(), typed, ends(chosen.today()), problems));
        return page;
    }

    private List<WhereAndWhenPage.EndOfHalfTerm> ends(LocalDate today) {
        return partnership.calendar().halfTerms().reversed().stream()
                .filter(halfTerm -> halfTerm.end().isBefore(today))
                .limit(HALF_TERMS)
                .map(WhereAndWhenController::end)
                .toList();
    }

    private static WhereAndWhenPage.EndOfHalfTerm end(HalfTerm halfTerm) {
        return new WhereAndWhenPage.EndOfHalfTerm(
                "End of half-term %d, %s".formatted(halfTerm.number(), halfTerm.schoolYear()), halfTerm.end());
    }
}
