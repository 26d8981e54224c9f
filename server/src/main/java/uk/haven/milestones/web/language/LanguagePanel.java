package uk.haven.milestones.web.language;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.children.ChildPanel;
import uk.haven.milestones.domain.language.LetterPhases;
import uk.haven.milestones.internal.language.EarlyLanguage;
import uk.haven.milestones.internal.language.EarlyLanguage.Learner;
import uk.haven.milestones.internal.language.Judgements;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.Words;
import uk.haven.platform.web.Fragments;

/** Early language on the page of a child of Year R or Year 1; judgements in the story of every child. */
@Component
public class LanguagePanel implements ChildPanel {

    private final EarlyLanguage language;
    private final Judgements judgements;
    private final Fragments fragments;

    LanguagePanel(EarlyLanguage language, Judgements judgements, Fragments fragments) {
        this.language = language;
        this.judgements = judgements;
        this.fragments = fragments;
    }

    @Override
    public String anchor() {
        return "doing";
    }

    @Override
    public String heading() {
        return "What we are doing";
    }

    @Override
    public int order() {
        return 23;
    }

    /**
     * @param state with who judged and when
     * @param phase the last phase of Letters and Sounds
     * @param next what comes next, or ""
     * @param path of the child's page about it
     */
    public record Panel(String state, String phase, String next, boolean late, String path) {}

    @Override
    public Optional<Content> render(Child child, LocalDate asOf) {
        boolean young = child.yearGroup() == YearGroup.R || child.yearGroup() == YearGroup.Y1;
        boolean reads = Viewers.current().orElse(null) instanceof Viewer.Person person
                && SchoolsAtHand.at(person, SchoolsAtHand.READ, child.schoolId());
        if (!young || !reads) {
            return Optional.empty();
        }
        return language.of(child, asOf).map(each -> fragments.of("milestones/language/panel.jte", panel(each, asOf)));
    }

    private static Panel panel(Learner each, LocalDate asOf) {
        return new Panel(
                each.state().label()
                        + each.last()
                                .map(last -> " (" + last.judgedBy() + ", " + Words.date(last.on()) + ")")
                                .orElse(""),
                each.phase()
                        .map(phase -> LetterPhases.words(phase.reached()) + ", " + Words.date(phase.on()))
                        .orElse("nothing recorded"),
                LanguageDesk.next(each),
                each.lacksProgramme() || each.dueBy(asOf),
                LanguageDesk.path(each.child()));
    }

    @Override
    public List<StoryEntry> story(Child child, LocalDate asOf) {
        return judgements.of(List.of(child.id()), asOf).values().stream()
                .flatMap(List::stream)
                .map(each -> new StoryEntry(
                        each.on(),
                        "Language",
                        "Early language: " + each.judgement().told(),
                        each.judgedBy() + (each.words().isEmpty() ? "" : " · " + each.words())))
                .toList();
    }
}
