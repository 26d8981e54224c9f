package uk.haven.support.web.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.SupportKinds;
import uk.haven.support.internal.workforce.Staffing.Member;
import uk.haven.vulnerability.Vulnerability;

/** What a worker leads, child by child, to be given over; only for the staff of their school. */
@Component
class CaseloadPages {

    private static final int PAGE = 50;

    private final Children children;
    private final Workers workers;
    private final Vulnerability vulnerability;
    private final SupportKinds kinds;
    private final Audit audit;

    CaseloadPages(Children children, Workers workers, Vulnerability vulnerability, SupportKinds kinds, Audit audit) {
        this.children = children;
        this.workers = workers;
        this.vulnerability = vulnerability;
        this.kinds = kinds;
        this.audit = audit;
    }

    WorkerPage.Caseload of(Member member, WorkerForm form, int number, LocalDate date, List<Problem> problems) {
        Worker worker = member.worker();
        var pages = new Pages(number, PAGE, member.led().size(), "/support/workforce/" + worker.publicId());
        List<Intervention> shown =
                member.led().stream().skip(pages.offset()).limit(PAGE).toList();
        List<ChildId> ids = shown.stream().map(Intervention::child).distinct().toList();
        Map<ChildId, Child> known = children.find(ids, date);
        Map<ChildId, Integer> levels = ids.isEmpty() ? Map.of() : vulnerability.recordedLevels(ids, date);
        audit.record(new Audit.Entry("caseload.listed", "list", "", Words.count(known.size(), "child", "children")));
        Map<String, String> others = new LinkedHashMap<>();
        others.put("", "Choose who takes it on");
        workers.at(worker.schoolId().orElseThrow(), date).stream()
                .filter(each -> each.id() != worker.id())
                .forEach(each -> others.put(each.publicId().toString(), each.described()));
        var rows = new ArrayList<WorkerPage.Row>();
        for (Intervention each : shown) {
            Child child = known.get(each.child());
            if (child != null) {
                rows.add(row(each, child, levels.getOrDefault(each.child(), 0), form));
            }
        }
        return new WorkerPage.Caseload(
                rows,
                pages,
                member.led().size(),
                Field.of("worker", "Give them to").withProblems(problems),
                Option.of(others, form.text("worker")),
                Field.of("note", "What the next worker should know")
                        .withValue(form.text("note"))
                        .withProblems(problems),
                Field.of("on", "From which day?").withProblems(problems),
                form.has("on-day") ? form.date("on") : DateAnswer.of(date));
    }

    private WorkerPage.Row row(Intervention each, Child child, int level, WorkerForm form) {
        return new WorkerPage.Row(
                each.publicId().toString(),
                child.name(),
                kinds.path(each).orElse("/children/" + child.publicId()),
                each.title(),
                (each.title().equals(each.kind().label()) ? "" : each.kind().label() + " · ")
                        + each.continuum().label() + " · since " + Words.date(each.beganOn()),
                level,
                form.ticked().contains(each.publicId()));
    }
}
