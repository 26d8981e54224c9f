package uk.haven.support.web.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.access.Account;
import uk.haven.access.Accounts;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.Post;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.platform.ui.Words;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.Workforce.TrainingKind;
import uk.haven.support.internal.workforce.Staffing;
import uk.haven.support.internal.workforce.Staffing.Member;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;

/** Puts a worker's page together. Call inside a transaction. */
@Component
class WorkerPages {

    private final Staffing staffing;
    private final Workers workers;
    private final CaseloadPages caseloads;
    private final Accounts accounts;
    private final Partnership partnership;
    private final Frame frame;

    WorkerPages(
            Staffing staffing,
            Workers workers,
            CaseloadPages caseloads,
            Accounts accounts,
            Partnership partnership,
            Frame frame) {
        this.staffing = staffing;
        this.workers = workers;
        this.caseloads = caseloads;
        this.accounts = accounts;
        this.partnership = partnership;
        this.frame = frame;
    }

    /** What every page needs. */
    @Component
    static class Frame {
        private final SupportSections sections;
        private final SupportForms forms;
        private final Audit audit;

        Frame(SupportSections sections, SupportForms forms, Audit audit) {
            this.sections = sections;
            this.forms = forms;
            this.audit = audit;
        }
    }

    /** The worker, or 404 for one that is not there for this viewer. */
    Worker worker(UUID id) {
        Set<Long> own = WorkforceController.own(Viewers.person());
        return workers.find(id)
                .filter(each -> own.isEmpty()
                        || each.schoolId().isPresent()
                                && own.contains(each.schoolId().getAsLong()))
                .orElseThrow(SupportForms::notThere);
    }

    /** The account with this address, if it is enabled and holds a role at the worker's school today. */
    Optional<Long> account(Worker worker, String publicId) {
        return of(worker).stream()
                .filter(each -> each.publicId().toString().equals(publicId))
                .map(Account::id)
                .findFirst();
    }

    /** What is kept of capacity, manager and account, in a form that shows whether somebody has changed it. */
    static String kept(Worker worker) {
        var account = worker.accountId();
        return count(worker) + "/" + (account.isPresent() ? account.getAsLong() : "") + "/" + worker.lineManager();
    }

    private static String count(Worker worker) {
        var capacity = worker.capacity();
        return capacity.isPresent() ? String.valueOf(capacity.getAsInt()) : "";
    }

    /** What is kept now, in words, for somebody whose form was overtaken. */
    String keptInWords(Worker worker) {
        String signsIn = of(worker).stream()
                .filter(each -> worker.accountId().isPresent()
                        && each.id() == worker.accountId().getAsLong())
                .map(Account::name)
                .findFirst()
                .orElse("nobody");
        return "capacity " + (count(worker).isEmpty() ? "not said" : count(worker)) + ", managed by "
                + (worker.lineManager().isEmpty() ? "nobody named" : worker.lineManager()) + ", signs in as "
                + signsIn;
    }

    private List<Account> of(Worker worker) {
        LocalDate today = frame.forms.today();
        return accounts.all().stream()
                .filter(Account::enabled)
                .filter(each -> each.roles().stream()
                        .filter(role -> role.holdsOn(today))
                        .anyMatch(role -> worker.schoolId().isPresent()
                                        && role.membership()
                                                .schoolId()
                                                .equals(Optional.of(
                                                        worker.schoolId().getAsLong()))
                                || worker.agencyId().isPresent()
                                        && role.membership()
                                                .agencyId()
                                                .equals(Optional.of(
                                                        worker.agencyId().getAsLong()))))
                .toList();
    }

    WorkerPage page(UUID id, WorkerForm form, int number, List<Problem> problems, String done) {
        Worker worker = worker(id);
        LocalDate date = frame.forms.asOf();
        Member member = staffing.members(List.of(worker), date).getFirst();
        frame.audit.record(new Audit.Entry("worker.viewed", "worker", String.valueOf(worker.id()), ""));
        Viewer.Person viewer = Viewers.person();
        boolean lead = worker.schoolId().isPresent()
                && WorkforceController.AT_SCHOOL.stream()
                        .anyMatch(role -> viewer.hasAt(role, worker.schoolId().getAsLong()));
        List<Account> known = of(worker);
        return new WorkerPage(
                frame.sections.links("/support/workforce"),
                worker.name(),
                worker.roleLabel(),
                "/support/workforce/" + worker.publicId(),
                facts(member, known, lead),
                training(member),
                change(worker, known, form, problems),
                lead ? caseloads.of(member, form, number, date, problems) : null,
                done,
                problems);
    }

    private List<SummaryRow> facts(Member member, List<Account> known, boolean lead) {
        Worker worker = member.worker();
        var facts = new ArrayList<SummaryRow>();
        if (worker.schoolId().isPresent()) {
            facts.add(SummaryRow.of(
                    "School",
                    partnership
                            .school(worker.schoolId().getAsLong())
                            .map(School::name)
                            .orElse("")));
        }
        if (!worker.activeOn(frame.forms.today())) {
            worker.activeUntil().ifPresent(last -> facts.add(SummaryRow.of("Left on", Words.date(last))));
        }
        facts.add(SummaryRow.of("Full-time equivalent", WorkforceTables.fte(member.fte())));
        for (Post post : member.posts()) {
            LocalDate end = post.end();
            facts.add(SummaryRow.of(
                    "Funding",
                    (post.fundingSource().isEmpty() ? "not said" : post.fundingSource())
                            + (end == null ? ", no end" : ", ends on " + Words.date(end))));
        }
        facts.add(SummaryRow.of("Managed by", worker.lineManager().isEmpty() ? "not said" : worker.lineManager()));
        facts.add(SummaryRow.of(
                "Signs in as",
                known.stream()
                        .filter(each -> worker.accountId().isPresent()
                                && each.id() == worker.accountId().getAsLong())
                        .map(Account::name)
                        .findFirst()
                        .orElse(
                                worker.accountId().isPresent()
                                        ? "an account that has no role there now"
                                        : "nobody yet")));
        if (lead) {
            facts.add(SummaryRow.of("Children supported", member.caseload().described()));
        } else {
            var capacity = worker.capacity();
            facts.add(
                    SummaryRow.of("Capacity", capacity.isPresent() ? String.valueOf(capacity.getAsInt()) : "not said"));
        }
        return facts;
    }

    private static Table training(Member member) {
        return new Table(
                "Training",
                List.of(Column.text("Course"), Column.text("Kind"), Column.text("Taken"), Column.text("Expires")),
                member.training().stream()
                        .map(each -> Row.of(
                                (Object) each.course(),
                                each.kind().label(),
                                Words.date(each.takenOn()),
                                each.expiresOn().map(Words::date).orElse("never")))
                        .toList(),
                "No training has been recorded.");
    }

    private static WorkerPage.@Nullable Change change(
            Worker worker, List<Account> known, WorkerForm form, List<Problem> problems) {
        Map<String, String> accounts = new LinkedHashMap<>();
        accounts.put("", "Leave as it is");
        known.forEach(each -> accounts.put(each.publicId().toString(), each.name()));
        String children = count(worker);
        String chosen = form.has("account")
                ? form.text("account")
                : known.stream()
                        .filter(each -> worker.accountId().isPresent()
                                && each.id() == worker.accountId().getAsLong())
                        .map(each -> each.publicId().toString())
                        .findFirst()
                        .orElse("");
        return new WorkerPage.Change(
                kept(worker),
                Field.of("capacity", "Children they can support at once")
                        .withHint("Leave it empty when it has not been said.")
                        .withValue(form.has("capacity") ? form.text("capacity") : children)
                        .withProblems(problems),
                Field.of("manager", "Managed by")
                        .withValue(form.has("manager") ? form.text("manager") : worker.lineManager())
                        .withProblems(problems),
                Field.of("account", "Signs in as").withProblems(problems),
                Option.of(accounts, chosen),
                Field.of("course", "Course").withValue(form.text("course")).withProblems(problems),
                Field.of("kind", "Kind").withProblems(problems),
                Arrays.stream(TrainingKind.values())
                        .map(each -> Option.of(each.name(), each.label())
                                .chosenIf(each.name().equals(form.text("kind"))))
                        .toList(),
                Field.of("taken", "Last day of the training").withProblems(problems),
                form.has("taken-day") ? form.date("taken") : DateAnswer.NONE,
                Field.of("expires", "Expires, if it does").withProblems(problems),
                form.has("expires-day") ? form.date("expires") : DateAnswer.NONE);
    }
}
