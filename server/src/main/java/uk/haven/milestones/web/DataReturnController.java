package uk.haven.milestones.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.milestones.domain.DataReturn;
import uk.haven.milestones.domain.experience.ReturnedCoverage;
import uk.haven.milestones.internal.DataReturns;
import uk.haven.milestones.internal.experience.ReturnCoverage;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;
import uk.haven.vulnerability.ReturnState;
import uk.haven.vulnerability.ReturnStep;
import uk.haven.vulnerability.ReturnsSection;
import uk.haven.vulnerability.ReturnsSections;
import uk.haven.vulnerability.SignedReturns;

/** The yearly return about milestones: what it says, who is behind it, and its signatures. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER, Role.DATA_MANAGER, Role.PARTNERSHIP_MANAGER, Role.INCLUSION_LEADER})
class DataReturnController {

    private static final String PATH = "/milestones/returns";

    private final DataReturns returns;
    private final ReturnCoverage coverage;
    private final SchoolsAtHand schools;
    private final ReturnsSections sections;

    DataReturnController(
            DataReturns returns, ReturnCoverage coverage, SchoolsAtHand schools, ReturnsSections sections) {
        this.returns = returns;
        this.coverage = coverage;
        this.schools = schools;
        this.sections = sections;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(defaultValue = "") String year) {
        if (schools.beforeTheFirstYear(year)) {
            return SchoolsAtHand.noYearYet();
        }
        SchoolYear of = year(year);
        Viewer.Person viewer = Viewers.person();
        boolean everySchool = viewer.has(Role.PARTNERSHIP_MANAGER) || viewer.has(Role.INCLUSION_LEADER);
        DataReturnsPage page = schools.inTransaction(() -> {
            Map<Long, DataReturn> begun = returns.begun(of);
            LocalDate first = schools.partnership().calendar().startOf(of).orElseThrow();
            var rows = new ArrayList<Table.Row>();
            for (School school : schools.partnership().schools()) {
                boolean mine = SchoolsAtHand.at(viewer, SchoolsAtHand.READ, school.id());
                if (mine || (everySchool && school.openOn(first))) {
                    DataReturn held = begun.getOrDefault(school.id(), DataReturn.untouched(school.id()));
                    rows.add(Table.Row.of(
                            mine || viewer.has(Role.PARTNERSHIP_MANAGER)
                                    ? Table.Cell.link(school.name(), path(school, of))
                                    : Table.Cell.of(school.name()),
                            Table.Cell.of(held.state().label()),
                            Table.Cell.of(
                                    held.taken()
                                            ? held.takenOn().map(Words::date).orElse("")
                                            : "")));
                }
            }
            schools.noted("milestones.returns.listed", of.toString(), rows.size() + " schools");
            return new DataReturnsPage(
                    sections.links(PATH),
                    of.toString(),
                    new Table(
                            "Returns about milestones",
                            List.of(
                                    Table.Column.text("School"),
                                    Table.Column.text("State"),
                                    Table.Column.text("As of")),
                            rows));
        });
        return new ModelAndView("milestones/returns", Map.of("page", page));
    }

    @GetMapping(PATH + "/{laestab}/{year}")
    ModelAndView show(@PathVariable String laestab, @PathVariable String year) {
        return shown(school(laestab), year(year), "", List.of());
    }

    @PostMapping(PATH + "/{laestab}/{year}")
    Object step(
            @PathVariable String laestab,
            @PathVariable String year,
            @RequestParam ReturnStep step,
            @RequestParam(defaultValue = "") String note) {
        School school = school(laestab);
        SchoolYear of = year(year);
        List<Problem> problems = step == ReturnStep.SUBMIT && lookingBack()
                ? List.of(Problem.of(
                        "",
                        "RETURN-LOOKING-BACK",
                        "You are looking at " + Words.date(schools.when().asOf())
                                + ", and a return says how it is on the day it is submitted",
                        "Choose Today at the top of the page, look at the figures, then submit"))
                : returns.step(school.id(), of, step, note, schools.when().today());
        return problems.isEmpty() ? "redirect:" + path(school, of) : shown(school, of, note, problems);
    }

    private boolean lookingBack() {
        return !schools.when().asOf().equals(schools.when().today());
    }

    private ModelAndView shown(School school, SchoolYear year, String note, List<Problem> problems) {
        DataReturnPage page = schools.inTransaction(() -> page(school, year, note, problems));
        return new ModelAndView(
                "milestones/return",
                Map.of("page", page),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private DataReturnPage page(School school, SchoolYear year, String note, List<Problem> problems) {
        boolean own = SchoolsAtHand.at(Viewers.person(), SchoolsAtHand.READ, school.id());
        DataReturn held = returns.of(school.id(), year);
        schools.noted("milestones.return.viewed", String.valueOf(held.id()), school.laestab());
        LocalDate asOf = schools.when().asOf();
        DataReturn.Content content = own
                ? returns.content(held, year, asOf)
                : new DataReturn.Content(held.takenOn().orElse(asOf), 0, List.of(), List.of(), 0);
        boolean draft = held.state() == ReturnState.DRAFT;
        return new DataReturnPage(
                sections.links(PATH),
                school.name(),
                year.toString(),
                held.state().label(),
                Words.date(content.takenOn()),
                own,
                draft,
                table(content.rows()),
                experiences(own ? coverage.rows(held, year, asOf) : List.of()),
                own
                        ? returns.language(held, year, asOf)
                                .map(LanguageSummary::of)
                                .orElse(null)
                        : null,
                content.children(),
                draft && content.undecided() > 0
                        ? Words.count(content.undecided(), "decision is", "decisions are") + " still to be made."
                        : "",
                ReturnStep.open(held.state(), SignedReturns.rolesAt(school.id())).stream()
                        .map(step -> new DataReturnPage.Step(step.name(), step.label(), step.to() == ReturnState.DRAFT))
                        .toList(),
                returns.signatures(held).stream()
                        .map(each -> each.to().label() + " by " + each.name() + " on " + Words.time(each.at())
                                + (each.note().isEmpty() || !own ? "" : ": " + each.note()))
                        .toList(),
                path(school, year),
                new RunQuery(SchoolsAtHand.code(year), SchoolsAtHand.code(school), "", "", "open").path(),
                Field.of("note", "If something is open, why is it submitted all the same?")
                        .withValue(note)
                        .withProblems(problems),
                problems);
    }

    private static Table table(List<DataReturn.Row> figures) {
        return new Table(
                "The return as it is sent",
                List.of(
                        Table.Column.text("Standard"),
                        Table.Column.figure("Below"),
                        Table.Column.figure("No result"),
                        Table.Column.figure("Met"),
                        Table.Column.figure("Programmes"),
                        Table.Column.figure("Decided without"),
                        Table.Column.figure("Reached it since"),
                        Table.Column.figure("Went up"),
                        Table.Column.figure("Same"),
                        Table.Column.figure("Went down")),
                figures.stream()
                        .map(each -> Table.Row.of(
                                Table.Cell.of(each.words()),
                                Table.Cell.figure(each.below()),
                                Table.Cell.figure(each.missing()),
                                Table.Cell.figure(each.met()),
                                Table.Cell.figure(each.programmes()),
                                Table.Cell.figure(each.without()),
                                Table.Cell.figure(each.reached()),
                                Table.Cell.figure(each.up()),
                                Table.Cell.figure(each.same()),
                                Table.Cell.figure(each.down())))
                        .toList(),
                "No standard is set for the years of this school.");
    }

    private static Table experiences(List<ReturnedCoverage.Row> rows) {
        return new Table(
                "Experiences",
                List.of(
                        Table.Column.text("Experience"),
                        Table.Column.text("Phase"),
                        Table.Column.figure("Children"),
                        Table.Column.figure("Have had it"),
                        Table.Column.figure("Leaving the phase"),
                        Table.Column.figure("Leaving without it")),
                rows.stream()
                        .map(each -> Table.Row.of(
                                Table.Cell.of(each.words()),
                                Table.Cell.of(each.phase().label()),
                                Table.Cell.figure(each.due()),
                                Table.Cell.figure(each.had()),
                                Table.Cell.figure(each.leavingDue()),
                                Table.Cell.figure(each.leavingDue() - each.leavingHad())))
                        .toList(),
                "No experience is due to the years of this school.");
    }

    private static String path(School school, SchoolYear year) {
        return PATH + "/" + SchoolsAtHand.code(school) + "/" + SchoolsAtHand.code(year);
    }

    private School school(String laestab) {
        School school = schools.partnership()
                .schoolByLaestab(laestab.replace('-', '/'))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Viewer.Person viewer = Viewers.person();
        if (!SchoolsAtHand.at(viewer, SchoolsAtHand.READ, school.id()) && !viewer.has(Role.PARTNERSHIP_MANAGER)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return school;
    }

    private SchoolYear year(String code) {
        return schools.year(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Its place beside the termly returns. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        ReturnsSection milestonesReturnsSection() {
            return new ReturnsSection(
                    "Milestones return",
                    PATH,
                    40,
                    Set.of(Role.SENCO, Role.HEAD, Role.DATA_MANAGER, Role.PARTNERSHIP_MANAGER, Role.INCLUSION_LEADER));
        }
    }
}
