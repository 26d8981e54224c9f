package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Children;
import uk.haven.schooling.RecordedResults;
import uk.haven.schooling.domain.Scheme;

/** See {@link RecordedResults}. */
@Component
class StaffResults implements RecordedResults {

    private static final String SUBJECT = "PHONICS";

    private final ResultStore store;
    private final Children children;
    private final Audit audit;

    StaffResults(ResultStore store, Children children, Audit audit) {
        this.store = store;
        this.children = children;
        this.audit = audit;
    }

    @Override
    public void phases(LocalDate on, Collection<Found> found) {
        var rows = new ArrayList<ResultStore.Row>();
        var ids = new HashSet<Integer>();
        for (Found each : found) {
            int child = each.child().id().value();
            Scheme.Result result = Scheme.LS
                    .read(each.result())
                    .filter(one -> one.tenths().isPresent())
                    .orElseThrow(() -> new IllegalArgumentException(each.result() + " is no phase"));
            if (!ids.add(child)) {
                throw new IllegalArgumentException("A child is there twice");
            }
            rows.add(new ResultStore.Row(
                    child,
                    each.child().schoolId(),
                    result.text(),
                    result.tenths().getAsInt()));
        }
        if (rows.isEmpty()) {
            return;
        }
        store.supersede(children.records().with(ids), on, Scheme.LS.code(), SUBJECT);
        store.insert(
                rows,
                on,
                Scheme.LS.code(),
                SUBJECT,
                Viewers.current().orElseThrow().accountId().orElse(0));
        rows.forEach(each -> audit.record(new Audit.Entry(
                "result.recorded",
                "child",
                String.valueOf(each.child()),
                Scheme.LS.code() + " " + each.result() + " of " + on)));
    }
}
