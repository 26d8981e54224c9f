package uk.haven.children.internal;

import org.springframework.stereotype.Component;
import uk.haven.audit.Audit;

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
}
