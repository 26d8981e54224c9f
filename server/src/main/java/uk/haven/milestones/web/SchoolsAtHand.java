package uk.haven.milestones.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.WhereAndWhen;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.SchoolYear;

/** What the pages about milestones share: the viewer's schools, the school year, one transaction, the audit. */
@Component
public class SchoolsAtHand {

    /** Those who read about children's milestones at their school. */
    public static final Set<Role> READ = Set.of(Role.SENCO, Role.HEAD, Role.KEY_WORKER, Role.DATA_MANAGER);

    /** Those who decide. */
    public static final Set<Role> DECIDE = Set.of(Role.SENCO, Role.HEAD);

    private final Partnership partnership;
    private final WhereAndWhen when;
    private final Audit audit;
    private final TransactionTemplate transactions;

    SchoolsAtHand(Partnership partnership, WhereAndWhen when, Audit audit, TransactionTemplate transactions) {
        this.partnership = partnership;
        this.when = when;
        this.audit = audit;
        this.transactions = transactions;
    }

    public <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    public WhereAndWhen when() {
        return when;
    }

    public Partnership partnership() {
        return partnership;
    }

    /** The schools where the viewer holds one of the roles, by name. */
    public List<School> mine(Set<Role> roles) {
        Viewer.Person viewer = Viewers.person();
        return partnership.schools().stream()
                .filter(school -> at(viewer, roles, school.id()))
                .sorted(Comparator.comparing(School::name))
                .toList();
    }

    public static boolean at(Viewer.Person viewer, Set<Role> roles, long school) {
        return roles.stream().anyMatch(role -> viewer.hasAt(role, school));
    }

    /** As addresses have it: {@code 850-2101}. */
    public static String code(School school) {
        return school.laestab().replace('/', '-');
    }

    /** The school of an address, or 404 for one that is not the viewer's. */
    public School school(String code, Set<Role> roles) {
        return partnership
                .schoolByLaestab(code.replace('-', '/'))
                .filter(each -> at(Viewers.person(), roles, each.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    public static String code(SchoolYear year) {
        return year.toString().replace('/', '-');
    }

    /** The school year of an address; without one, that of the chosen date. */
    public Optional<SchoolYear> year(String code) {
        if (code.isEmpty()) {
            return partnership.calendar().schoolYearAt(when.asOf());
        }
        try {
            SchoolYear year = SchoolYear.parse(code.replace('-', '/'));
            return partnership.calendar().halfTerms(year).isEmpty() ? Optional.empty() : Optional.of(year);
        } catch (IllegalArgumentException notAYear) {
            return Optional.empty();
        }
    }

    /** Whether the present year is asked for and the calendar holds none yet. */
    public boolean beforeTheFirstYear(String code) {
        return code.isEmpty() && year(code).isEmpty();
    }

    /** The termly returns say that no term has begun. */
    public static ModelAndView noYearYet() {
        return new ModelAndView("redirect:/returns");
    }

    /** Records that a list with so many children was read. */
    public void listed(String action, String subject, int count) {
        audit.record(new Audit.Entry(action, "list", subject, count + " children"));
    }

    /** Records that something was read. */
    public void noted(String action, String subject, String detail) {
        audit.record(new Audit.Entry(action, "milestones_return", subject, detail));
    }
}
