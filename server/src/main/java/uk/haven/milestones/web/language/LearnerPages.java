package uk.haven.milestones.web.language;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.milestones.domain.language.Judgement;
import uk.haven.milestones.domain.language.LanguageJudgement;
import uk.haven.milestones.domain.language.LetterPhases;
import uk.haven.milestones.domain.language.NarrativeTable;
import uk.haven.milestones.internal.language.EarlyLanguage.Learner;
import uk.haven.milestones.internal.language.Phonics;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;

/** Makes the page about the early language of one child. */
@Component
class LearnerPages {

    private final LanguageDesk desk;
    private final Phonics phonics;

    LearnerPages(LanguageDesk desk, Phonics phonics) {
        this.desk = desk;
        this.phonics = phonics;
    }

    LearnerPage page(Learner each, Typed typed, List<Problem> problems, List<String> theirs, String done) {
        Child child = each.child();
        List<Judgement> open = NarrativeTable.TABLE.open(each.state());
        boolean released = open.contains(Judgement.TAKE_BACK);
        return new LearnerPage(
                List.of(
                        new Crumb("Early language", LanguageDesk.PATH),
                        new Crumb(child.name(), "/children/" + child.publicId())),
                child.name(),
                LanguageDesk.path(child),
                each.state().label(),
                LanguageDesk.next(each),
                each.lacksProgramme() || each.dueBy(desk.asOf()),
                judged(each.judged()),
                phases(phonics.of(child, desk.asOf())),
                LanguagePages.programmes(each),
                each.state().takesPart() && LanguageDesk.judges(child)
                        ? "/support/programmes/new?child=" + child.publicId()
                        : "",
                each.judged().size(),
                desk.lookingBack() || !LanguageDesk.judges(child)
                        ? null
                        : JudgementForm.of(
                                typed,
                                problems,
                                open,
                                desk.today(),
                                Viewers.person().name(),
                                released ? "Why it is taken back" : "What was seen"),
                released ? "Take the release back" : "Record the judgement",
                theirs,
                desk.lookingBack(),
                done,
                problems);
    }

    private static Table judged(List<LanguageJudgement> all) {
        return new Table(
                "Judgements on the language",
                List.of(
                        Table.Column.text("Judged on"),
                        Table.Column.text("Judgement"),
                        Table.Column.text("By"),
                        Table.Column.text("It rests on"),
                        Table.Column.text("What was seen")),
                all.reversed().stream()
                        .map(each -> Table.Row.of(
                                Table.Cell.of(Words.date(each.on())),
                                Table.Cell.of(each.judgement().told()),
                                Table.Cell.of(each.judgedBy()),
                                Table.Cell.of(each.evidence().label()),
                                Table.Cell.of(each.words())))
                        .toList(),
                "Nobody has judged the language yet.");
    }

    private static Table phases(List<Phonics.Phase> all) {
        return new Table(
                "Letters and Sounds",
                List.of(Table.Column.text("Recorded on"), Table.Column.text("Reached")),
                all.stream()
                        .map(each -> Table.Row.of(
                                Table.Cell.of(Words.date(each.on())),
                                Table.Cell.of(LetterPhases.words(each.reached()))))
                        .toList(),
                "No phase is recorded yet.");
    }
}
