package uk.haven.support.web.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Moment;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.domain.programme.Concern;
import uk.haven.support.domain.programme.ExitCriterion;
import uk.haven.support.domain.programme.ExitWords;
import uk.haven.support.internal.programme.Programme;
import uk.haven.support.internal.programme.Programme.EntryKind;
import uk.haven.support.internal.programme.Programme.Session;
import uk.haven.support.internal.programme.Programme.SessionState;
import uk.haven.support.internal.programme.Programme.TargetState;
import uk.haven.support.internal.programme.ProgrammeBook;
import uk.haven.support.internal.programme.ProgrammeEffects;
import uk.haven.support.internal.programme.ProgrammeOverview;
import uk.haven.support.internal.programme.ProgrammeOverview.Seen;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;

/** Puts a programme's page together. Call inside a transaction. */
@Component
class ProgrammePages {

    private final ProgrammeBook book;
    private final ProgrammeOverview overview;
    private final ProgrammeEffects effects;
    private final ProgrammeFacts facts;
    private final SupportSections sections;
    private final SupportForms forms;

    ProgrammePages(
            ProgrammeBook book,
            ProgrammeOverview overview,
            ProgrammeEffects effects,
            ProgrammeFacts facts,
            SupportSections sections,
            SupportForms forms) {
        this.book = book;
        this.overview = overview;
        this.effects = effects;
        this.facts = facts;
        this.sections = sections;
        this.forms = forms;
    }

    ProgrammePage page(Intervention of, Typed typed, List<Problem> problems, String done) {
        Programme programme = book.find(of).orElseThrow(SupportForms::notThere);
        Child child = forms.childOf(of);
        LocalDate date = forms.asOf();
        LocalDate today = forms.today();
        forms.looked("programme.viewed", child);
        Programme.Record record = book.record(of);
        Seen seen = overview.of(List.of(of), date).getFirst();
        boolean ended = of.endedOn().isPresent();
        boolean may = SupportForms.may(SupportForms.WORK, child);
        var stands = seen.stands();
        return new ProgrammePage(
                sections.links(ProgrammeNavigation.PATH),
                List.of(new Crumb(child.name(), SupportForms.path(child))),
                of.title(),
                child.name(),
                ProgrammeNavigation.PATH + "/" + of.publicId(),
                tags(of, seen),
                ended,
                may,
                stands.map(each -> ExitWords.progress(each.reading())).orElse("Not evaluated yet"),
                programme.exit() instanceof ExitCriterion.AnyOf ? "any" : "all",
                stands.flatMap(Programme.Stands::metOn).map(Words::date).orElse(""),
                stands.map(each -> ExitWords.told(programme.exit(), each.reading()))
                        .orElse(List.of()),
                targets(record, !ended && may),
                ended || !may ? List.of() : waiting(record, today),
                ended || !may ? null : log(typed, programme, today, problems),
                may ? entry(typed, today, problems) : null,
                plan(of, programme, record),
                sessions(record),
                ahead(record, today),
                record.entries().stream().map(ProgrammePages::moment).toList(),
                ended ? EffectWords.of(effect(of, date)) : null,
                done,
                problems);
    }

    private uk.haven.support.domain.programme.BeforeAfter effect(Intervention of, LocalDate date) {
        return java.util.Objects.requireNonNull(
                effects.of(of.schoolId(), List.of(of), date).get(of.id()));
    }

    private static List<String> tags(Intervention of, Seen seen) {
        var tags = new ArrayList<String>();
        of.outcome().ifPresent(outcome -> tags.add("Ended: " + outcome.label()));
        seen.concerns().stream().map(Concern::label).forEach(tags::add);
        return tags;
    }

    private List<SummaryRow> plan(Intervention of, Programme programme, Programme.Record record) {
        var rows = new ArrayList<>(facts.plan(of, programme, record.targets()));
        if (!programme.endReason().isEmpty()) {
            rows.add(SummaryRow.of("Why it ended", programme.endReason()));
        }
        return rows;
    }

    private static List<ProgrammePage.Target> targets(Programme.Record record, boolean open) {
        return record.targets().stream()
                .map(each -> new ProgrammePage.Target(
                        each.id(),
                        each.words(),
                        each.state().label() + " since " + Words.date(each.stateOn()),
                        open,
                        each.state() == TargetState.MET))
                .toList();
    }

    private static List<ProgrammePage.Waiting> waiting(Programme.Record record, LocalDate today) {
        return record.sessions().reversed().stream()
                .filter(each ->
                        each.state() == SessionState.PLANNED && !each.on().isAfter(today))
                .limit(5)
                .map(each -> new ProgrammePage.Waiting(
                        each.on().toString(),
                        each.on().equals(today) ? "today" : Words.date(each.on()),
                        each.minutes()))
                .toList();
    }

    private static ProgrammePage.Log log(Typed typed, Programme programme, LocalDate today, List<Problem> problems) {
        Map<String, String> states = new LinkedHashMap<>();
        Arrays.stream(SessionState.values())
                .filter(each -> each != SessionState.PLANNED)
                .forEach(each -> states.put(each.name(), each.label()));
        return new ProgrammePage.Log(
                Field.of("on", "Which day?").withProblems(problems),
                on(typed, today),
                Field.of("state", "What came of it").withProblems(problems),
                Option.of(states, typed.has("state") ? typed.text("state") : SessionState.ATTENDED.name()),
                Field.of("minutes", "Minutes")
                        .withValue(
                                typed.has("minutes")
                                        ? typed.text("minutes")
                                        : String.valueOf(programme.pattern().minutes()))
                        .withProblems(problems),
                Field.of("note", "One line").withValue(typed.text("note")).withProblems(problems),
                typed.text("replaces"));
    }

    /** The day that was typed, or tapped as planned. */
    private static DateAnswer on(Typed typed, LocalDate today) {
        if (typed.has("on-day")) {
            return typed.date("on");
        }
        try {
            return DateAnswer.of(typed.has("planned") ? LocalDate.parse(typed.text("planned")) : today);
        } catch (DateTimeParseException none) {
            return DateAnswer.of(today);
        }
    }

    private static ProgrammePage.Entry entry(Typed typed, LocalDate today, List<Problem> problems) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(EntryKind.values()).forEach(each -> kinds.put(each.name(), each.label()));
        Map<String, String> judgements = new LinkedHashMap<>();
        judgements.put("", "Not judged now");
        judgements.put("yes", "It has done its work");
        judgements.put("no", "It has not done its work yet");
        return new ProgrammePage.Entry(
                Field.of("kind", "What it was").withProblems(problems),
                Option.of(kinds, typed.has("kind") ? typed.text("kind") : EntryKind.REVIEW.name()),
                Field.of("entry-on", "When").withProblems(problems),
                typed.has("entry-on-day") ? typed.date("entry-on") : DateAnswer.of(today),
                Field.of("words", "What was found or said")
                        .withValue(typed.text("words"))
                        .withProblems(problems),
                Field.of("then", "What comes next")
                        .withValue(typed.text("then"))
                        .withProblems(problems),
                Field.of("judged", "Judgement, in a review"),
                Option.of(judgements, typed.text("judged")),
                Field.of("review", "Next review, if it is known").withProblems(problems),
                typed.date("review"));
    }

    private static Table sessions(Programme.Record record) {
        return new Table(
                "Sessions",
                List.of(
                        Column.text("Day"),
                        Column.text("What came of it"),
                        Column.figure("Minutes"),
                        Column.text("Note"),
                        Column.text("Logged by")),
                record.sessions().stream()
                        .filter(each -> each.state() != SessionState.PLANNED)
                        .map(each -> Row.of(
                                (Object) Words.date(each.on()),
                                each.state().label(),
                                each.minutes(),
                                each.note(),
                                each.by()))
                        .toList(),
                "No session has been logged.");
    }

    private static String ahead(Programme.Record record, LocalDate today) {
        var dates = record.sessions().reversed().stream()
                .filter(each ->
                        each.state() == SessionState.PLANNED && each.on().isAfter(today))
                .map(Session::on)
                .toList();
        return dates.isEmpty()
                ? "No session is planned ahead."
                : Words.count(dates.size(), "session is", "sessions are") + " planned, the next on "
                        + Words.date(dates.getFirst()) + ".";
    }

    private static Moment moment(Programme.Entry each) {
        String judged = each.judged()
                .map(done -> done ? " Judged: it has done its work." : " Judged: not yet done.")
                .orElse("");
        return new Moment(
                each.on(),
                each.kind().label(),
                each.words(),
                (each.next().isEmpty() ? "" : "Next: " + each.next()) + judged,
                each.by(),
                none());
    }

    private static @Nullable String none() {
        return null;
    }

    static Optional<Problem> longer(String text, int most, String field) {
        return text.length() > most
                ? Optional.of(Problem.of(field, "TEXT-LENGTH", "That is too long", "Use up to " + most + " characters"))
                : Optional.empty();
    }
}
