package uk.haven.support.web.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.internal.assessment.AgencyTeams;
import uk.haven.support.internal.assessment.AgencyTeams.Mine;
import uk.haven.support.internal.assessment.Assessment.Part;
import uk.haven.support.internal.assessment.Assessment.Version;
import uk.haven.support.internal.assessment.AssessmentBook;
import uk.haven.support.internal.assessment.AssessmentForms;
import uk.haven.support.internal.assessment.Team;
import uk.haven.support.internal.assessment.Team.ActionState;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.SupportSections;

/** Puts the pages of a worker of an agency about their teams together. Call inside a transaction. */
@Component
class AgencyTeamPages {

    private final AssessmentBook book;
    private final AssessmentForms assessmentForms;
    private final Partnership partnership;
    private final SupportSections sections;
    private final SupportForms forms;

    AgencyTeamPages(
            AssessmentBook book,
            AssessmentForms assessmentForms,
            Partnership partnership,
            SupportSections sections,
            SupportForms forms) {
        this.book = book;
        this.assessmentForms = assessmentForms;
        this.partnership = partnership;
        this.sections = sections;
        this.forms = forms;
    }

    AgencyTeamsPage list(List<Intervention> of, Map<Long, Mine> mine) {
        return new AgencyTeamsPage(
                sections.links(AgencyTeams.PATH),
                of.stream()
                        .sorted(Comparator.comparing(each -> called(mine, each)))
                        .map(each -> new AgencyTeamsPage.Row(
                                called(mine, each),
                                school(each)
                                        + until(mine.get(each.id()), " · you read it until ")
                                        + each.nextOn()
                                                .map(next -> " · the team meets on " + Words.date(next))
                                                .orElse(""),
                                path(each)))
                        .toList());
    }

    private static String called(Map<Long, Mine> mine, Intervention of) {
        return mine.get(of.id()) instanceof Mine known ? known.child() : "";
    }

    private static String until(@org.jspecify.annotations.Nullable Mine mine, String before) {
        return mine == null
                ? ""
                : mine.until().map(day -> before + Words.date(day)).orElse("");
    }

    static String path(Intervention of) {
        return AgencyTeams.PATH + "/" + of.publicId();
    }

    private String school(Intervention of) {
        return partnership.school(of.schoolId()).map(School::name).orElse("A school");
    }

    /** The version that was completed last, or while there is none the one that is being written. */
    private Version latest(Intervention of) {
        List<Version> versions = book.versions(of);
        return versions.reversed().stream()
                .filter(each -> each.completedOn().isPresent())
                .findFirst()
                .orElseGet(versions::getLast);
    }

    AgencyTeamPage page(Intervention of, Mine mine, Team team) {
        Version version = latest(of);
        boolean every = book.open(of);
        Map<String, Part> written = book.written(version);
        return new AgencyTeamPage(
                sections.links(AgencyTeams.PATH),
                List.of(new Crumb("Teams", AgencyTeams.PATH)),
                mine.child(),
                school(of),
                until(mine, ""),
                mine.why(),
                mine.leadDescribed(),
                team.now().stream().map(each -> TeamPages.member(each, "")).toList(),
                team.meetings().stream()
                        .map(each -> TeamPages.meeting(each, forms.today()))
                        .toList(),
                team.actions().stream()
                        .filter(each -> each.state() == ActionState.OPEN)
                        .map(each -> TeamPages.action(each, forms.today()))
                        .toList(),
                "Version " + version.number()
                        + version.completedOn()
                                .map(on -> ", completed on " + Words.date(on))
                                .orElse(", being written since " + Words.date(version.begunOn())),
                assessmentForms.of(version).parts().stream()
                        .map(each -> AssessmentDesk.part(each, written.get(each.code()), every))
                        .toList());
    }
}
