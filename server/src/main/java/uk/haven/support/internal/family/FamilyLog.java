package uk.haven.support.internal.family;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.domain.family.ContactWay;
import uk.haven.support.domain.family.FamilyKind;
import uk.haven.support.domain.family.FamilyPlanRules;
import uk.haven.support.internal.family.FamilyPlan.Contact;
import uk.haven.support.internal.family.FamilyPlan.Draft;
import uk.haven.support.internal.family.FamilyRecords.NotesAccess;

/** Logs contacts with families by the rules, and opens counsellors' notes. Call inside a transaction. */
@Service
public class FamilyLog {

    /** Longest note, in characters; a counsellor's may be twice as long. */
    public static final int NOTE = 2000;

    private final FamilyPlanBook plans;
    private final FamilyRecords records;
    private final Partnership partnership;

    FamilyLog(FamilyPlanBook plans, FamilyRecords records, Partnership partnership) {
        this.plans = plans;
        this.records = records;
        this.partnership = partnership;
    }

    /** Logs a contact of the plan, and sets the day of the next. @return what is wrong, or nothing */
    public Optional<Problem> log(Intervention of, Draft draft) {
        FamilyPlan plan = plans.find(of).orElseThrow();
        Optional<LocalDate> ended =
                plans.parts(plan).stream().allMatch(each -> each.endedOn().isPresent())
                        ? of.endedOn()
                        : Optional.empty();
        boolean counselling = plan.kind() == FamilyKind.COUNSELLING;
        Optional<Problem> problem = problem(draft, Optional.of(of.beganOn()), ended, counselling ? 2 * NOTE : NOTE)
                .or(() -> ended.isPresent() ? Optional.empty() : FamilyPlanRules.next(draft.next(), today()))
                .or(() -> counselling ? counsellor(plan, draft) : Optional.empty());
        if (problem.isPresent()) {
            return problem;
        }
        String note = draft.note().strip();
        boolean apart = counselling && !note.isEmpty();
        records.log(
                of,
                plan,
                new Contact(draft.way(), draft.on(), draft.minutes(), apart ? "" : note, ""),
                apart ? Optional.of(note) : Optional.empty());
        plans.next(plan, draft.next());
        return Optional.empty();
    }

    /** What a child tells the counsellor stays with the counsellor. */
    private Optional<Problem> counsellor(FamilyPlan plan, Draft draft) {
        return draft.note().isBlank() || records.notesAccess(plan) == NotesAccess.COUNSELLOR
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "note",
                        "COUNSELLING-NOTE",
                        "What is said in counselling is for the counsellor to write down",
                        "Log the day without a note"));
    }

    /** Logs a contact with a child's family that belongs to no plan. */
    public Optional<Problem> log(Child child, Draft draft) {
        Optional<Problem> problem = problem(draft, Optional.empty(), Optional.empty(), NOTE);
        if (problem.isEmpty()) {
            records.log(
                    child,
                    new Contact(
                            draft.way(),
                            draft.on(),
                            draft.minutes(),
                            draft.note().strip(),
                            ""));
        }
        return problem;
    }

    private Optional<Problem> problem(Draft draft, Optional<LocalDate> began, Optional<LocalDate> ended, int longest) {
        if (draft.note().length() > longest) {
            return Optional.of(
                    Problem.of("note", "TEXT-LENGTH", "That is too long", "Use up to " + longest + " characters"));
        }
        if (draft.way() == ContactWay.REVIEW && draft.note().isBlank()) {
            return Optional.of(
                    Problem.of("note", "REVIEW-EMPTY", "A review says what was found", "Write it in a line or two"));
        }
        Optional<Integer> minutes = draft.minutes().stream().boxed().findFirst();
        return FamilyPlanRules.contact(draft.on(), began, ended, minutes, today());
    }

    /** A head opens a counsellor's notes and says why. @return what is wrong with the reason */
    public Optional<Problem> open(Intervention of, Child child, String reason) {
        FamilyPlan plan = plans.find(of).orElseThrow();
        if (!(Viewers.current().orElse(null) instanceof Viewer.Person person)
                || !person.hasAt(Role.HEAD, child.schoolId())) {
            return Optional.of(Problem.of(
                    "reason",
                    "NOTES-HEAD",
                    "Only the head opens a counsellor's notes",
                    "Ask the counsellor or the head"));
        }
        Optional<Problem> problem =
                reason.strip().length() < 10 || reason.strip().length() > 500
                        ? Optional.of(Problem.of(
                                "reason",
                                "OPENING-REASON",
                                "These notes are the counsellor's: opening them needs a reason",
                                "Say why in 10 to 500 characters"))
                        : Optional.empty();
        if (problem.isEmpty()) {
            records.open(of, plan, person.id(), reason.strip());
        }
        return problem;
    }

    private LocalDate today() {
        return partnership.today();
    }
}
