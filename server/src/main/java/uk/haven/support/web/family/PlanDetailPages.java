package uk.haven.support.web.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Moment;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.family.Consent;
import uk.haven.support.domain.family.ContactWay;
import uk.haven.support.domain.family.FamilyKind;
import uk.haven.support.internal.family.FamilyPlan;
import uk.haven.support.internal.family.FamilyPlanBook;
import uk.haven.support.internal.family.FamilyRecords;
import uk.haven.support.internal.family.FamilyRecords.NotesAccess;
import uk.haven.support.internal.family.TakingOn;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.family.PlanDetailPage.Counsellor;
import uk.haven.support.web.family.PlanDetailPage.Step;
import uk.haven.support.web.family.PlanDetailPage.Take;

/** Puts a plan's page together. Call inside a transaction. */
@Component
class PlanDetailPages {

    private final FamilyPlanBook book;
    private final FamilyRecords records;
    private final Children children;
    private final Workers workers;
    private final TakingOn taking;
    private final FamiliesController.Frame frame;

    PlanDetailPages(
            FamilyPlanBook book,
            FamilyRecords records,
            Children children,
            Workers workers,
            TakingOn taking,
            FamiliesController.Frame frame) {
        this.book = book;
        this.records = records;
        this.children = children;
        this.workers = workers;
        this.taking = taking;
        this.frame = frame;
    }

    PlanDetailPage page(Intervention of, Typed typed, List<Problem> problems, String done) {
        FamilyPlan plan = book.find(of).orElseThrow(SupportForms::notThere);
        Child child = frame.forms.childOf(of);
        LocalDate today = frame.forms.today();
        List<Intervention> parts = book.parts(plan);
        Map<ChildId, Child> known =
                children.find(parts.stream().map(Intervention::child).toList(), today);
        known.values().forEach(each -> frame.forms.looked("family-plan.viewed", each));
        boolean may = SupportForms.may(SupportForms.WORK, child);
        boolean ended = parts.stream().allMatch(each -> each.endedOn().isPresent());
        Optional<LocalDate> next =
                parts.stream().flatMap(each -> each.nextOn().stream()).findFirst();
        boolean counselling = plan.kind() == FamilyKind.COUNSELLING;
        NotesAccess access = counselling ? records.notesAccess(plan) : NotesAccess.NONE;
        return new PlanDetailPage(
                frame.sections.links(FamilyNavigation.PATH),
                List.of(
                        new Crumb("Families", FamilyNavigation.PATH),
                        new Crumb("Family of " + child.name(), FamilyNavigation.PATH + "/" + child.publicId())),
                of.publicId(),
                of.title(),
                known.values().stream().map(Child::name).sorted().collect(Collectors.joining(", ")),
                may,
                ended,
                tags(of, plan, ended, next, today),
                ended ? "" : next.map(on -> "Next contact: " + Words.date(on)).orElse("No next contact is agreed."),
                may && !ended ? take(of, plan, child, typed, problems) : null,
                may && !ended
                        ? LogForm.of(
                                typed,
                                problems,
                                today,
                                true,
                                usual(plan.kind()),
                                counselling
                                        ? access == NotesAccess.COUNSELLOR
                                                ? "Goes to your own notes; colleagues see the day alone"
                                                : "Only the counsellor writes what was said"
                                        : "What was said, in a line or two",
                                plan.frequency().after(today))
                        : null,
                records.steps(plan).stream().map(PlanDetailPages::step).toList(),
                counselling ? counsellor(of, plan, child, access, problems) : null,
                FamilyWords.moments(records.contacts(plan)),
                facts(of, plan),
                done,
                problems);
    }

    private static ContactWay usual(FamilyKind kind) {
        return kind == FamilyKind.COUNSELLING || kind == FamilyKind.ADULT_MENTOR ? ContactWay.SESSION : ContactWay.CALL;
    }

    private static List<String> tags(
            Intervention of, FamilyPlan plan, boolean ended, Optional<LocalDate> next, LocalDate today) {
        var tags = new ArrayList<String>();
        if (ended) {
            of.outcome().ifPresent(outcome -> tags.add(outcome.label()));
            return tags;
        }
        if (next.filter(on -> on.isBefore(today)).isPresent()) {
            tags.add("Contact overdue");
        }
        if (of.plannedUntil().filter(on -> on.isBefore(today)).isPresent()) {
            tags.add("Past its planned end");
        }
        if (plan.consent() == Consent.ASKED) {
            tags.add("Family has not agreed yet");
        }
        return tags;
    }

    /** Support that another school began and that nobody here leads can be taken on. */
    private @Nullable Take take(Intervention of, FamilyPlan plan, Child child, Typed typed, List<Problem> problems) {
        if (!taking.waits(of, plan, child)) {
            return null;
        }
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", "Choose who takes it on");
        taking.choice(plan, child).forEach(each -> names.put(each.publicId().toString(), each.described()));
        return new Take(
                frame.words.school(plan.schoolId()),
                taking.may(plan, child),
                Field.of("worker", "Who leads it here").withProblems(problems),
                Option.of(names, typed.text("worker")),
                Field.of("handover", "What they should know")
                        .withValue(typed.text("handover"))
                        .withProblems(problems));
    }

    private static Step step(FamilyPlan.Step each) {
        return new Step(
                each.code(),
                each.label(),
                each.doneOn().isPresent(),
                each.doneOn().map(on -> Words.date(on) + ", " + each.by()).orElse(""));
    }

    private Counsellor counsellor(
            Intervention of, FamilyPlan plan, Child child, NotesAccess access, List<Problem> problems) {
        boolean mayRead = access != NotesAccess.NONE;
        List<Moment> notes = mayRead
                ? records.notes(of, plan).stream()
                        .map(each -> new Moment(each.on(), "", "Session", each.words(), each.by(), null))
                        .toList()
                : List.of();
        return new Counsellor(
                mayRead,
                !mayRead && SupportForms.may(Set.of(Role.HEAD), child),
                Field.of("reason", "Why you need to read the counsellor's notes")
                        .withProblems(problems),
                notes);
    }

    /** The plan, row by row. */
    List<SummaryRow> facts(Intervention of, FamilyPlan plan) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Kind", plan.kind().label()));
        if (!plan.aims().isEmpty()) {
            rows.add(SummaryRow.of("What it is for", plan.aims()));
        }
        of.workerId()
                .ifPresent(id -> workers.find(List.of(id)).values().stream()
                        .map(Worker::described)
                        .forEach(who -> rows.add(SummaryRow.of("Led by", who))));
        rows.add(SummaryRow.of("How often", plan.frequency().label()));
        rows.add(SummaryRow.of(
                "Family's agreement",
                plan.consent().label()
                        + (plan.consent() == Consent.GIVEN
                                ? ": " + plan.consentBy()
                                        + plan.consentOn()
                                                .map(on -> ", " + Words.date(on))
                                                .orElse("")
                                : "")));
        rows.add(SummaryRow.of("Continuum", of.continuum().label()));
        rows.add(SummaryRow.of("Began", Words.date(of.beganOn())));
        of.plannedUntil().ifPresent(on -> rows.add(SummaryRow.of("To end by", Words.date(on))));
        of.endedOn().ifPresent(on -> rows.add(SummaryRow.of("Ended", Words.date(on))));
        plan.toSchoolId().ifPresent(id -> rows.add(SummaryRow.of("Moves to", frame.words.school(id))));
        String reason = plan.endReason(of.id());
        if (!reason.isEmpty()) {
            rows.add(SummaryRow.of("Why it ended", reason));
        }
        return rows;
    }
}
