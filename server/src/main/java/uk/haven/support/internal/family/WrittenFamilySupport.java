package uk.haven.support.internal.family;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.support.FamilySupport;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.family.Consent;
import uk.haven.support.domain.family.ContactWay;
import uk.haven.support.domain.family.FamilyKind;
import uk.haven.support.domain.family.Frequency;
import uk.haven.support.internal.family.FamilyPlan.Contact;
import uk.haven.support.internal.family.FamilyPlan.Step;
import uk.haven.support.internal.family.FamilyPlanBook.Answer;

/** See {@link FamilySupport}. */
@Service
class WrittenFamilySupport implements FamilySupport {

    private final FamilyPlanBook plans;
    private final FamilyRecords records;
    private final FamilyLog log;
    private final ChecklistStore checklists;
    private final AdultMentors mentors;
    private final Workers workers;

    WrittenFamilySupport(
            FamilyPlanBook plans,
            FamilyRecords records,
            FamilyLog log,
            ChecklistStore checklists,
            AdultMentors mentors,
            Workers workers) {
        this.plans = plans;
        this.records = records;
        this.log = log;
        this.checklists = checklists;
        this.mentors = mentors;
        this.workers = workers;
    }

    @Override
    public Intervention start(InterventionKind kind, List<Child> children, Plan plan) {
        FamilyKind of = FamilyKind.of(kind).orElseThrow(() -> new IllegalArgumentException("No such plan: " + kind));
        boolean agreed = !plan.agreedBy().isEmpty();
        Intervention begun = done(plans.start(
                children,
                new FamilyPlan.Details(
                        of,
                        "",
                        plan.aims(),
                        Frequency.valueOf(plan.frequency()),
                        agreed ? Consent.GIVEN : Consent.NOT_NEEDED,
                        plan.agreedBy(),
                        agreed ? Optional.of(plan.from()) : Optional.empty(),
                        plan.from(),
                        plan.until(),
                        Optional.empty(),
                        plan.workerId(),
                        of.continuum(),
                        plan.toSchoolId())));
        plans.next(plans.find(begun).orElseThrow(), plan.next());
        return begun;
    }

    @Override
    public void contact(Intervention of, LocalDate on, String way, OptionalInt minutes, String note) {
        FamilyPlan plan = plans.find(of).orElseThrow();
        records.log(of, plan, new Contact(ContactWay.valueOf(way), on, minutes, note, ""), Optional.empty());
    }

    @Override
    public void contact(Child child, LocalDate on, String way, OptionalInt minutes, String note) {
        refuse(log.log(child, new FamilyPlan.Draft(ContactWay.valueOf(way), on, minutes, note, Optional.empty())));
    }

    @Override
    public void counsellorsNote(Intervention of, LocalDate on, String words) {
        FamilyPlan plan = plans.find(of).orElseThrow();
        records.log(of, plan, new Contact(ContactWay.SESSION, on, OptionalInt.of(50), "", ""), Optional.of(words));
    }

    @Override
    public void steps(Intervention of, int count, LocalDate on) {
        FamilyPlan plan = plans.find(of).orElseThrow();
        for (Step step : records.steps(plan).stream().limit(count).toList()) {
            checklists.done(plan.id(), step.code(), on, records.by().name());
        }
    }

    @Override
    public void end(Intervention of, LocalDate on, InterventionOutcome outcome, String reason) {
        FamilyPlan plan = plans.find(of).orElseThrow();
        done(plans.end(of, new HashSet<>(plan.interventions()), on, outcome, reason));
    }

    @Override
    public Worker mentor(
            long schoolId, String name, LocalDate from, Optional<LocalDate> checked, Optional<LocalDate> trained) {
        long id = mentors.add(schoolId, name, from, checked, trained);
        Map<Long, Worker> known = workers.find(List.of(id));
        return java.util.Objects.requireNonNull(known.get(id));
    }

    private static Intervention done(Answer answer) {
        return switch (answer) {
            case Answer.Done(Intervention intervention) -> intervention;
            case Answer.Refused(List<Problem> problems) -> throw new IllegalArgumentException(problems.toString());
            case Answer.Overtaken _ -> throw new IllegalStateException("Nobody else can have changed it");
        };
    }

    private static void refuse(Optional<Problem> problem) {
        problem.ifPresent(each -> {
            throw new IllegalArgumentException(each.toString());
        });
    }
}
