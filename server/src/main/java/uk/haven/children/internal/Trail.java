package uk.haven.children.internal;

import java.util.Collection;
import org.springframework.stereotype.Component;
import uk.haven.audit.Audit;
import uk.haven.children.Child;

/** Records what is done with children's records, in the transaction that does it. */
@Component
public class Trail {

    private final Audit audit;

    Trail(Audit audit) {
        this.audit = audit;
    }

    public void record(String action, String kind, String subject, String detail) {
        audit.record(new Audit.Entry(action, kind, subject, detail));
    }

    /** Records one act for each of many children, so that it stands in what each child's page says of who has seen it. */
    public void recordOfEach(String action, Collection<Child> children, String detail) {
        audit.recordAll(children.stream()
                .map(child -> new Audit.Entry(
                        action, "child", Integer.toString(child.id().value()), detail))
                .toList());
    }
}
