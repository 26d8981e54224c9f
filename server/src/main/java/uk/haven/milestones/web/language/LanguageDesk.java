package uk.haven.milestones.web.language;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.milestones.internal.language.EarlyLanguage;
import uk.haven.milestones.internal.language.EarlyLanguage.Learner;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.Words;

/** What the pages about early language share: whose they are, on which day, and what the viewer may do. */
@Component
class LanguageDesk {

    static final String PATH = "/milestones/language";
    static final String PHASES = PATH + "/phases";
    static final String CHILD = PATH + "/children/";

    /** Those who judge. */
    static final Set<Role> JUDGE = Set.of(Role.SENCO, Role.HEAD, Role.KEY_WORKER);

    /** Days before a judgement is due from which it is asked for. */
    static final int AHEAD_DAYS = 14;

    private final SchoolsAtHand places;
    private final EarlyLanguage language;
    private final Children children;
    private final Audit audit;

    LanguageDesk(SchoolsAtHand places, EarlyLanguage language, Children children, Audit audit) {
        this.audit = audit;
        this.places = places;
        this.language = language;
        this.children = children;
    }

    SchoolsAtHand places() {
        return places;
    }

    LocalDate today() {
        return places.when().today();
    }

    LocalDate asOf() {
        return places.when().asOf();
    }

    /** Whether the pages show another day than today: then nothing is written. */
    boolean lookingBack() {
        return !asOf().equals(today());
    }

    /** Everyone at the viewer's schools, as of the chosen day, by name. */
    List<Learner> learners() {
        return language.of(
                places.mine(SchoolsAtHand.READ).stream().map(School::id).toList(), asOf());
    }

    /** Whether the viewer may judge this child. */
    static boolean judges(Child child) {
        return SchoolsAtHand.at(Viewers.person(), JUDGE, child.schoolId());
    }

    /** Whether the viewer may start programmes for this child here. */
    static boolean starts(Child child) {
        return SchoolsAtHand.at(Viewers.person(), SchoolsAtHand.DECIDE, child.schoolId());
    }

    /** A child whose language is looked at, at one of the viewer's schools; else 404. */
    Learner learner(UUID publicId) {
        return children.find(publicId, asOf())
                .filter(each -> SchoolsAtHand.at(Viewers.person(), SchoolsAtHand.READ, each.schoolId()))
                .flatMap(each -> language.of(each, asOf()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Everyone of a year group at the viewer's schools, as of the chosen day, by name. */
    List<Child> onRoll(YearGroup year) {
        return places.mine(SchoolsAtHand.READ).stream()
                .flatMap(school -> children.onRoll(school.id(), asOf()).stream())
                .filter(each -> each.yearGroup() == year)
                .sorted(Comparator.comparing(Child::surname)
                        .thenComparing(Child::forename)
                        .thenComparing(Child::id))
                .toList();
    }

    /** The first day of the running school year. */
    Optional<LocalDate> yearBegins() {
        var calendar = places.partnership().calendar();
        return calendar.schoolYearAt(today()).flatMap(calendar::startOf);
    }

    /** Why nothing is written while another day is looked at. */
    Problem backProblem() {
        return Problem.of(
                "",
                "LANGUAGE-LOOKING-BACK",
                "You are looking at " + Words.date(asOf()) + ", and what is found is written down today",
                "Choose Today at the top of the page");
    }

    /** Records that something of the child's was read. */
    void looked(Child child) {
        audit.record(new Audit.Entry(
                "language.viewed", "child", String.valueOf(child.id().value()), ""));
    }

    static String path(Child child) {
        return CHILD + child.publicId();
    }

    /** What comes next for the child, in words. */
    static String next(Learner each) {
        if (each.lacksProgramme()) {
            return "Start a programme";
        }
        return each.due()
                .map(day -> (each.judged().isEmpty() ? "Judge the language by " : "Judge again by ") + Words.date(day))
                .orElse("");
    }
}
