package uk.haven.milestones.web;

import java.util.List;
import uk.haven.milestones.domain.language.LanguageFigures;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;

/** Early language as a table of the return. */
final class LanguageSummary {

    private LanguageSummary() {}

    static Table of(LanguageFigures figures) {
        return new Table(
                "Early language of Year R",
                List.of(Table.Column.text("What"), Table.Column.figure("Children"), Table.Column.figure("Share")),
                List.of(
                        row("Letters and Sounds: end of phase 2 reached", figures.reached(), figures),
                        row("Letters and Sounds: not yet", figures.below(), figures),
                        row("Letters and Sounds: no phase recorded", figures.phaseUnknown(), figures),
                        row("Released from Reception Narrative", figures.released(), figures),
                        row("Goes on with Reception Narrative", figures.goesOn(), figures),
                        row("Needs more than Reception Narrative", figures.needsMore(), figures),
                        row("Language not judged yet", figures.notJudged(), figures)));
    }

    private static Table.Row row(String what, int count, LanguageFigures of) {
        return Table.Row.of(
                Table.Cell.of(what), Table.Cell.figure(count), Table.Cell.of(Words.percent(count, of.children(), 1)));
    }
}
