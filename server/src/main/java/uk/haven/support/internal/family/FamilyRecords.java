package uk.haven.support.internal.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.support.Intervention;
import uk.haven.support.internal.family.FamilyContactStore.By;
import uk.haven.support.internal.family.FamilyPlan.Contact;
import uk.haven.support.internal.family.FamilyPlan.Note;
import uk.haven.support.internal.family.FamilyPlan.Step;

/** What is written down of families' support as it goes on, with its audit. Call inside a transaction. */
@Service
public class FamilyRecords {

    private final FamilyContactStore contacts;
    private final ChecklistStore checklists;
    private final CounsellingStore counselling;
    private final Children children;
    private final Partnership partnership;
    private final Written written;

    FamilyRecords(
            FamilyContactStore contacts,
            ChecklistStore checklists,
            CounsellingStore counselling,
            Children children,
            Partnership partnership,
            Written written) {
        this.contacts = contacts;
        this.checklists = checklists;
        this.counselling = counselling;
        this.children = children;
        this.partnership = partnership;
        this.written = written;
    }

    /** Who writes, when, and the audit of it. */
    @org.springframework.stereotype.Component("familySupportWritten")
    static class Written {
        private final Audit audit;
        private final Clock clock;

        Written(Audit audit, Clock clock) {
            this.audit = audit;
            this.clock = clock;
        }

        By by() {
            Viewer viewer = Viewers.current().orElseThrow();
            Long account = viewer.accountId().isPresent()
                    ? Long.valueOf(viewer.accountId().getAsLong())
                    : null;
            return new By(account, viewer.name(), clock.instant());
        }

        void record(String action, ChildId child, String detail) {
            audit.record(new Audit.Entry(action, "child", String.valueOf(child.value()), detail));
        }
    }

    By by() {
        return written.by();
    }

    public List<Contact> contacts(FamilyPlan plan) {
        return contacts.ofPlan(plan.id());
    }

    /** Contacts with the children's family that belong to no plan, latest first. */
    public List<Contact> contacts(Collection<ChildId> of) {
        return contacts.ofChildren(
                children.records().with(of.stream().map(ChildId::value).toList()));
    }

    Optional<LocalDate> last(FamilyPlan plan) {
        return Optional.ofNullable(contacts.last(List.of(plan.id())).get(plan.id()));
    }

    /** The last contact of each plan that has one, by plan id; one query. */
    Map<Long, LocalDate> last(Collection<FamilyPlan> plans) {
        return contacts.last(plans.stream().map(FamilyPlan::id).toList());
    }

    /** "3 of 8 steps done", by plan id, of those with a checklist; one query. */
    Map<Long, String> steps(Collection<FamilyPlan> plans) {
        return checklists.progress(plans.stream().map(FamilyPlan::id).toList());
    }

    void log(Intervention of, FamilyPlan plan, Contact contact, Optional<String> counsellorsNote) {
        contacts.log(plan.id(), null, of.schoolId(), contact, by());
        counsellorsNote.ifPresent(words -> counselling.add(plan.id(), contact.on(), words, by()));
        written.record("family.contact", of.child(), contact.way().name());
    }

    void log(Child child, Contact contact) {
        contacts.log(null, child.id().value(), child.schoolId(), contact, by());
        written.record("family.contact", child.id(), contact.way().name());
    }

    public List<Step> steps(FamilyPlan plan) {
        return checklists.steps(plan);
    }

    /**
     * Ticks and unticks what was changed on the page, and leaves what a colleague has ticked meanwhile.
     *
     * @param shown codes of the steps that were ticked when the page was shown
     * @param done codes of those that are ticked now
     */
    public void steps(Intervention of, FamilyPlan plan, Collection<String> shown, Collection<String> done) {
        for (Step step : checklists.steps(plan)) {
            boolean was = shown.contains(step.code());
            boolean is = done.contains(step.code());
            if (is && !was && step.doneOn().isEmpty()) {
                checklists.done(plan.id(), step.code(), partnership.today(), by().name());
            } else if (was && !is) {
                checklists.undone(plan.id(), step.code());
            }
        }
        written.record("family.steps", of.child(), done.stream().sorted().collect(Collectors.joining(" ")));
    }

    /** What the viewer may read of a counsellor's notes. */
    public enum NotesAccess {
        /** Leads the counselling, and writes notes. */
        COUNSELLOR,
        /** A head who has said why, for a quarter of an hour. */
        OPENED,
        NONE
    }

    public NotesAccess notesAccess(FamilyPlan plan) {
        if (counselling.mine(plan.id())) {
            return NotesAccess.COUNSELLOR;
        }
        return counselling.opened(plan.id()) ? NotesAccess.OPENED : NotesAccess.NONE;
    }

    /** The notes, as far as the viewer may read them; to have read them is audited apart. */
    public List<Note> notes(Intervention of, FamilyPlan plan) {
        List<Note> notes = counselling.notes(plan.id());
        if (!notes.isEmpty()) {
            written.record("counselling.read", of.child(), notes.size() + " notes");
        }
        return notes;
    }

    void open(Intervention of, FamilyPlan plan, long account, String reason) {
        counselling.open(plan.id(), account, reason);
        written.record("counselling.opened", of.child(), "by a head, for a quarter of an hour");
    }
}
