package uk.haven.support.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.WhereAndWhen;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;

/** What the pages about support share: finding the child or the piece of support, one transaction, the audit. */
@Component
public class SupportForms {

    /** Those who may work with support at a school. */
    public static final Set<Role> WORK = Set.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD);

    private final Children children;
    private final Interventions interventions;
    private final WhereAndWhen when;
    private final Audit audit;
    private final TransactionTemplate transactions;

    SupportForms(
            Children children,
            Interventions interventions,
            WhereAndWhen when,
            Audit audit,
            TransactionTemplate transactions) {
        this.children = children;
        this.interventions = interventions;
        this.when = when;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The partnership's today: the day on which things are done. */
    public LocalDate today() {
        return when.today();
    }

    /** The date that the person has chosen to look at. */
    public LocalDate asOf() {
        return when.asOf();
    }

    public <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    /** The child, or 404 for one that is not there for this viewer. Call inside a transaction. */
    public Child child(UUID publicId) {
        return children.find(publicId, today()).orElseThrow(SupportForms::notThere);
    }

    /** The child of a piece of support, or 404. Call inside a transaction. */
    public Child childOf(Intervention intervention) {
        return children.find(intervention.child(), today()).orElseThrow(SupportForms::notThere);
    }

    /** The piece of support, or 404 for one that is not there for this viewer. Call inside a transaction. */
    public Intervention intervention(UUID publicId) {
        return interventions.find(publicId).orElseThrow(SupportForms::notThere);
    }

    /** Whether the viewer holds one of the roles at the child's school. */
    public static boolean may(Set<Role> roles, Child child) {
        return Viewers.current().orElse(null) instanceof Viewer.Person person
                && roles.stream().anyMatch(role -> person.hasAt(role, child.schoolId()));
    }

    /** Records that something of a child's was read. */
    public void looked(String action, Child child) {
        audit.record(new Audit.Entry(action, "child", String.valueOf(child.id().value()), ""));
    }

    public static String path(Child child) {
        return "/children/" + child.publicId();
    }

    public static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
