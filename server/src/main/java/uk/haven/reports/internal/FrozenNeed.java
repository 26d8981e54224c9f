package uk.haven.reports.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import uk.haven.audit.Audit;
import uk.haven.outcomes.DisclosureControl;
import uk.haven.outcomes.ProtectedTable;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.Term;
import uk.haven.reports.domain.NeedByLevel;
import uk.haven.vulnerability.Returns;
import uk.haven.vulnerability.Returns.Stage;
import uk.haven.vulnerability.Returns.TermlyReturn;

/**
 * Need as the partnership may see it: the latest term for which every school's return is locked, so that the figures no
 * longer change and no two releases can be subtracted; protected before they leave here. Runs as batch work, since no
 * partnership role sees a return's figures, and says so in the audit.
 */
@Service
public class FrozenNeed {

    private static final String BATCH = "partnership view";

    private final Partnership partnership;
    private final ObjectProvider<Returns> returns;
    private final DisclosureControl disclosure;
    private final Audit audit;
    private final Reading reading;

    FrozenNeed(
            Partnership partnership,
            ObjectProvider<Returns> returns,
            DisclosureControl disclosure,
            Audit audit,
            Reading reading) {
        this.partnership = partnership;
        this.returns = returns;
        this.disclosure = disclosure;
        this.audit = audit;
        this.reading = reading;
    }

    /** The term's figures, protected. */
    public record Protected(SchoolYear year, Term term, List<NeedByLevel.Row> rows, ProtectedTable table) {}

    /** How far the returns of a term are. */
    public record Progress(SchoolYear year, Term term, List<SchoolStage> schools) {
        public long locked() {
            return schools.stream().filter(each -> each.stage() == Stage.LOCKED).count();
        }
    }

    /** @param stage of the school's return; DRAFT too when it has not begun one */
    public record SchoolStage(School school, Stage stage) {}

    /** The latest term at the date whose returns are all locked. */
    public Optional<Protected> latest(LocalDate asOf) {
        return reading.asBatch(BATCH, () -> {
            for (HalfTerm first : termsUpTo(asOf)) {
                var figures = complete(first.schoolYear(), first.term());
                if (figures.isPresent()) {
                    audit.record(new Audit.Entry(
                            "partnership.viewed", "return", "", first.term().code() + " " + first.schoolYear()));
                    return figures;
                }
            }
            return Optional.empty();
        });
    }

    /** The returns of the latest term that is over, or of the running one when none is. */
    public Optional<Progress> progress(LocalDate asOf) {
        return reading.asBatch(BATCH, () -> {
            var terms = termsUpTo(asOf);
            if (terms.isEmpty()) {
                return Optional.empty();
            }
            HalfTerm due = terms.get(terms.size() > 1 ? 1 : 0);
            Map<Long, TermlyReturn> sent = of(due.schoolYear(), due.term());
            return Optional.of(new Progress(
                    due.schoolYear(),
                    due.term(),
                    expected(due.start()).stream()
                            .map(school -> new SchoolStage(
                                    school,
                                    Optional.ofNullable(sent.get(school.id()))
                                            .map(TermlyReturn::stage)
                                            .orElse(Stage.DRAFT)))
                            .toList()));
        });
    }

    private Optional<Protected> complete(SchoolYear year, Term term) {
        Map<Long, TermlyReturn> sent = of(year, term);
        var start = partnership.calendar().halfTerms(year).stream()
                .filter(half -> half.term() == term)
                .findFirst()
                .orElseThrow()
                .start();
        var schools = expected(start);
        boolean whole = !schools.isEmpty()
                && schools.stream().allMatch(school -> {
                    var one = sent.get(school.id());
                    return one != null
                            && one.stage() == Stage.LOCKED
                            && one.figures().isPresent();
                });
        if (!whole) {
            return Optional.empty();
        }
        var figures =
                sent.values().stream().flatMap(one -> one.figures().stream()).toList();
        var need = NeedByLevel.of(partnership.schools(), figures);
        return Optional.of(new Protected(year, term, need.rows(), disclosure.protect(need.table())));
    }

    private Map<Long, TermlyReturn> of(SchoolYear year, Term term) {
        var service = returns.getIfAvailable();
        return service == null ? Map.of() : service.of(year, term);
    }

    /** Schools that were open when the term began and after. */
    private List<School> expected(LocalDate day) {
        return partnership.schools().stream()
                .filter(school -> school.openOn(day))
                .toList();
    }

    /** First half-terms of the terms begun by the date, latest first. */
    private List<HalfTerm> termsUpTo(LocalDate asOf) {
        var terms = new ArrayList<HalfTerm>();
        for (HalfTerm half : partnership.calendar().halfTerms()) {
            if (half.number() == half.term().firstHalfTerm() && !half.start().isAfter(asOf)) {
                terms.add(half);
            }
        }
        terms.sort(Comparator.comparing(HalfTerm::start).reversed());
        return terms;
    }
}
