package uk.haven.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.haven.access.Account;
import uk.haven.access.Accounts;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.audit.internal.AuditReading;
import uk.haven.audit.internal.AuditReading.Act;
import uk.haven.audit.internal.AuditReading.Sought;
import uk.haven.platform.Problem;
import uk.haven.platform.tables.Tables;
import uk.haven.platform.ui.Words;

/** Who saw and changed what: all of it for the privacy officer, one's own for everyone. Looking is an act too. */
@Controller
class AuditController {

    private static final int ROWS = 100;
    /** Years that the database can tell from others. */
    private static final int EARLIEST = 1900;

    private static final int LATEST = 2199;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AuditReading reading;
    private final Audit audit;
    private final Accounts accounts;
    private final TransactionTemplate transactions;
    private final int mostExported;

    /** @param mostExported rows that one file holds */
    AuditController(
            AuditReading reading,
            Audit audit,
            Accounts accounts,
            TransactionTemplate transactions,
            @Value("${haven.audit.most-exported:100000}") int mostExported) {
        this.mostExported = mostExported;
        this.reading = reading;
        this.audit = audit;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /** What was asked for, as typed. */
    record Asked(String person, String child, String action, String from, String to) {}

    @GetMapping("/audit")
    @AllowedTo(Role.PRIVACY_OFFICER)
    String page(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String child,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        var asked = new Asked(person.strip(), child.strip(), action.strip(), from.strip(), to.strip());
        var problems = new ArrayList<Problem>();
        Sought sought = sought(asked, before, problems);
        List<Act> acts = problems.isEmpty() ? find("audit.viewed", sought, ROWS + 1, describe(asked)) : List.of();
        model.addAttribute("page", AuditPage.of(asked, acts, ROWS, problems));
        return "audit/audit";
    }

    @GetMapping("/audit.csv")
    @AllowedTo(Role.PRIVACY_OFFICER)
    @Nullable
    String export(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String child,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var asked = new Asked(person.strip(), child.strip(), action.strip(), from.strip(), to.strip());
        var problems = new ArrayList<Problem>();
        Sought sought = sought(asked, null, problems);
        List<Act> acts = problems.isEmpty() ? export(sought, asked, problems) : List.of();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", AuditPage.of(asked, List.of(), ROWS, problems));
            return "audit/audit";
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        try (var table = Tables.csv(
                response.getOutputStream(),
                List.of("id", "at", "who", "action", "subject_kind", "subject", "detail"))) {
            for (Act act : acts) {
                table.row(List.of(
                        act.id(), act.at(), act.who(), act.action(), act.subjectKind(), act.subject(), act.detail()));
            }
        }
        return null;
    }

    /** Everything that fits, or the reason why not: a file that ended early without saying so would pass for the whole. */
    private List<Act> export(Sought sought, Asked asked, List<Problem> problems) {
        return Objects.requireNonNull(transactions.execute(status -> {
            List<Act> found = reading.find(sought, mostExported + 1);
            if (found.size() > mostExported) {
                problems.add(Problem.of(
                        "from",
                        "AUDIT-MANY",
                        "More than " + Words.number(mostExported) + " acts fit, and one file holds no more",
                        "Choose fewer days, and take the rest away in another file"));
                return List.of();
            }
            audit.record(new Audit.Entry("audit.exported", "audit", "", describe(asked)));
            return found;
        }));
    }

    @GetMapping("/account/seen")
    String own(@RequestParam(required = false) @Nullable Long before, Model model) {
        var sought = new Sought(Viewers.person().id(), null, null, null, null, before);
        List<Act> acts = find("audit.own-viewed", sought, ROWS + 1, "");
        model.addAttribute("page", AuditPage.own(acts, ROWS));
        return "audit/own";
    }

    private List<Act> find(String action, Sought sought, int most, String detail) {
        return Objects.requireNonNull(transactions.execute(status -> {
            List<Act> found = reading.find(sought, most);
            audit.record(new Audit.Entry(action, "audit", "", detail));
            return found;
        }));
    }

    private static String describe(Asked asked) {
        return String.join(" ", List.of(asked.child(), asked.action(), asked.from(), asked.to()))
                .strip();
    }

    private Sought sought(Asked asked, @Nullable Long before, List<Problem> problems) {
        Long account = null;
        if (!asked.person().isEmpty()) {
            account = accounts.byEmail(asked.person()).map(Account::id).orElse(null);
            if (account == null) {
                problems.add(Problem.of(
                        "person",
                        "PERSON-UNKNOWN",
                        "There is no account for " + asked.person(),
                        "Type the whole email address."));
            }
        }
        Instant from = day("from", asked.from(), 0, problems);
        Instant to = day("to", asked.to(), 1, problems);
        return new Sought(account, emptyIsAny(asked.child()), emptyIsAny(asked.action()), from, to, before);
    }

    private static @Nullable String emptyIsAny(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Instant day(String field, String text, int later, List<Problem> problems) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                return day.plusDays(later).atStartOfDay(LONDON).toInstant();
            }
        } catch (DateTimeParseException noDate) {
            // said below
        }
        problems.add(Problem.of(field, "DATE-FORM", "\"" + text + "\" is not a date", "Write it like 2008-05-16."));
        return null;
    }
}
