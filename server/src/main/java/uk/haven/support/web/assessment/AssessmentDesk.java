package uk.haven.support.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.domain.assessment.AnswerWords;
import uk.haven.support.domain.assessment.Answers;
import uk.haven.support.domain.assessment.Form;
import uk.haven.support.internal.assessment.Assessment;
import uk.haven.support.internal.assessment.AssessmentBook;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;

/** What every page of an assessment needs: who may, where one is, and what is written as lines to read. */
@Component
class AssessmentDesk {

    private final AssessmentBook book;
    private final SupportSections sections;
    private final SupportForms forms;

    AssessmentDesk(AssessmentBook book, SupportSections sections, SupportForms forms) {
        this.book = book;
        this.sections = sections;
        this.forms = forms;
    }

    /** One assessment with its child, in front of somebody who may read it. */
    record Open(Intervention of, Assessment assessment, Child child, boolean may) {
        String path() {
            return AssessmentNavigation.path(of);
        }

        /** Whether it can be written by the viewer, as it stands. */
        boolean writable() {
            return may && of.endedOn().isEmpty() && assessment.state().written();
        }
    }

    /** The assessment, or 404; that it was looked at is recorded. Call inside a transaction. */
    Open read(UUID id, String action) {
        Intervention of = forms.intervention(id);
        if (of.kind() != InterventionKind.CAF) {
            throw SupportForms.notThere();
        }
        Child child = forms.childOf(of);
        Assessment assessment = book.find(of).orElseThrow(SupportForms::notThere);
        forms.looked(action, child);
        return new Open(of, assessment, child, SupportForms.may(SupportForms.WORK, child));
    }

    /** The same for who may write at the child's school; others find nothing there. */
    Open write(UUID id) {
        Open open = read(id, "assessment.viewed");
        if (!open.may()) {
            throw SupportForms.notThere();
        }
        return open;
    }

    List<PageShell.Link> sections() {
        return sections.links(AssessmentNavigation.PATH);
    }

    /** The way from the child to a page below the assessment's own. */
    static List<Crumb> crumbs(Open open, boolean below) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(open.child().name(), SupportForms.path(open.child())));
        if (below) {
            crumbs.add(new Crumb(open.of().title(), open.path()));
        }
        return crumbs;
    }

    /** A part to read. @param held what is written in it; null when nothing is @param every whether sensitive ones are open */
    static ReadPage.Part part(Form.Part part, Assessment.@Nullable Part held, boolean every) {
        return new ReadPage.Part(
                part.code(),
                part.title(),
                part.sensitive(),
                part.sensitive() && !every,
                held == null ? List.of() : lines(part, held.answers()));
    }

    static List<SummaryRow> lines(Form.Part part, Answers answers) {
        return AnswerWords.lines(part, answers).stream()
                .map(line -> SummaryRow.of(line.label(), line.words()))
                .toList();
    }
}
