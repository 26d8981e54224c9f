package uk.haven.milestones.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.milestones.MilestonesFixture;
import uk.haven.milestones.domain.language.Evidence;
import uk.haven.milestones.domain.language.Judgement;
import uk.haven.milestones.internal.language.Judgements;
import uk.haven.milestones.internal.language.Phonics;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class LanguageJourneyTests {

    @Autowired
    ApplicationContext context;

    private MilestonesFixture fixture;

    @Test
    void aClassIsJudgedInOneGoAndWhoNeedsMoreGetsAProgramme(Journey senco) {
        fixture = new MilestonesFixture(context);
        String school = fixture.support().aSchool();
        fixture.support().aWorkerAt(school);
        fixture.aChild(school, "O'Hara", "Zoë", "R");
        fixture.aChild(school, "الحسيني", "محمد", "R");
        fixture.aChild(school, "Featherstonehaugh-Cholmondeley-Marjoribanks", "Wilhelmina Anne", "R");
        fixture.aChild(school, "Older", "Ada", "1");

        Page page = senco.signInAt(Role.SENCO, fixture.idOf(school)).open("/").page();
        assertThat(page.textContent("main")).contains("Early language").contains("Language not judged yet");
        senco.open("/milestones/language");
        assertThat(page.textContent("main"))
                .contains("0 of 3 children in Year R are released")
                .contains("Zoë O'Hara")
                .doesNotContain("Ada Older");
        senco.assertAccessible().screenshot("language");

        // what is missing is said where it is missing, and nothing typed is lost
        page.click("button:has-text('Record the judgement')");
        assertThat(page.textContent("main .govuk-error-summary")).contains("Nobody is ticked");
        page.check("tr:has-text('Zoë') input[name=item]");
        page.check("tr:has-text('محمد') input[name=item]");
        page.check("input[value=NEED_MORE]");
        page.click("button:has-text('Record the judgement')");
        assertThat(page.textContent("#evidence-error")).contains("Choose what the judgement rests on");
        assertThat(page.textContent("#words-error")).contains("Say in a sentence what the child finds hard");
        assertThat(page.isChecked("tr:has-text('Zoë') input[name=item]")).isTrue();
        senco.assertAccessible();
        page.selectOption("#evidence", "RETELLING");
        page.fill("#words", "Loses the thread of a story; \"they wented\"");
        page.click("button:has-text('Record the judgement')");
        assertThat(page.textContent("main")).contains("Judged: 2 children");
        assertThat(page.textContent("tr:has-text('Zoë')"))
                .contains("Needs more than Reception Narrative")
                .contains("Start a programme");

        page.check("tr:has-text('Zoë') input[name=item]");
        page.selectOption("#kind", "speech-language");
        page.click("button:has-text('Start the programmes')");
        assertThat(page.url()).contains("/milestones/starts/");
        page.waitForCondition(() -> {
            page.reload();
            return page.textContent("main").contains("goes on until");
        });
        senco.open("/milestones/language?list=more");
        assertThat(page.textContent("tr:has-text('Zoë')"))
                .contains("Speech and language programme")
                .contains("Judge again by");
        senco.screenshot("language-needs-more");

        senco.width(Journey.PHONE)
                .open("/milestones/language")
                .assertNoOverflow()
                .assertAccessible();
        senco.screenshot("language-phone");
        senco.open("/milestones/language?list=year1");
        assertThat(page.textContent("main")).contains("Ada Older").contains("Language not judged yet");
    }

    @Test
    void aReleaseIsTakenBackOnTheChildsPageAndWhoWasOvertakenSeesBoth(Journey worker) {
        fixture = new MilestonesFixture(context);
        String school = fixture.support().aSchool();
        Child child = fixture.aChild(school, "O'Hara", "Zoë", "R");

        Page page = worker.signInAt(Role.KEY_WORKER, fixture.idOf(school))
                .open("/children/" + child.publicId())
                .page();
        assertThat(page.textContent("main")).contains("Early language").contains("Language not judged yet");
        page.click("a:has-text('Judgements and phases')");
        judgedBySomebodyElse(school, child);
        page.check("input[value=GO_ON]");
        page.selectOption("#evidence", "CLASS");
        page.fill("#words", "Goes on after Easter");
        page.click("button:has-text('Record the judgement')");
        assertThat(page.textContent("main"))
                .contains("What is saved now")
                .contains("Released from Reception Narrative. Ms Novák")
                .contains("Sees the whole story");
        assertThat(page.inputValue("#words")).isEqualTo("Goes on after Easter");
        // what was meant for a child who takes part does not take a release back by itself
        assertThat(page.isChecked("input[name=judgement]")).isFalse();
        worker.assertAccessible().screenshot("language-overtaken");

        worker.open("/milestones/language/children/" + child.publicId());
        assertThat(page.textContent("main")).contains("Released from Reception Narrative.");
        page.selectOption("#evidence", "FAMILY");
        page.click("button:has-text('Take the release back')");
        assertThat(page.textContent("#words-error")).contains("Say in a sentence why the release is taken back");
        page.fill("#words", "Speaks little at home since the move");
        page.click("button:has-text('Take the release back')");
        assertThat(page.textContent("main"))
                .contains("The judgement is recorded")
                .contains("Goes on with Reception Narrative.")
                .contains("Sees the whole story")
                .contains("Speaks little at home since the move");
        worker.assertAccessible().screenshot("language-child");
        worker.width(Journey.PHONE).assertNoOverflow().assertAccessible().screenshot("language-child-phone");
    }

    private void judgedBySomebodyElse(String school, Child child) {
        var judgements = context.getBean(Judgements.class);
        fixture.support()
                .partnership()
                .as(
                        fixture.support().partnership().someone("SENCO", school),
                        () -> judgements.judge(
                                List.of(new Judgements.Ticked(child, 0)),
                                new Judgements.Said(
                                        Optional.of(Judgement.RELEASE),
                                        fixture.today(),
                                        "Ms Novák",
                                        Optional.of(Evidence.CLASS),
                                        "Sees the whole story"),
                                fixture.today()));
    }

    @Test
    void phasesAreRecordedForTheWholeClassInOneGo(Journey manager) {
        fixture = new MilestonesFixture(context);
        String school = fixture.support().aSchool();
        Child first = fixture.aChild(school, "O'Hara", "Zoë", "R");
        fixture.aChild(school, "الحسيني", "محمد", "R");
        fixture.aChild(school, "Ward", "Wil", "R");

        Page page = manager.signInAt(Role.DATA_MANAGER, fixture.idOf(school))
                .open("/milestones/language")
                .page();
        page.click("a:has-text('Letters and Sounds for a class')");
        page.click("button:has-text('Record the phases')");
        assertThat(page.textContent("#others-error")).contains("Choose one beside a name");
        page.selectOption("#others", "2");
        page.selectOption("tr:has-text('Zoë') select", "1");
        manager.assertAccessible().screenshot("phases");
        page.click("button:has-text('Record the phases')");
        assertThat(page.textContent("main"))
                .contains("Recorded for 3 children")
                .contains("2 of 3 children in Year R (66.7 %) have reached the end of phase 2.");
        assertThat(page.textContent("tr:has-text('Zoë')")).contains("End of phase 1");

        // somebody else records meanwhile
        var phonics = context.getBean(Phonics.class);
        fixture.support().partnership().as(fixture.support().partnership().someone("SENCO", school), () -> {
            phonics.record(fixture.today(), Map.of(first, 4));
            return true;
        });
        page.selectOption("tr:has-text('Zoë') select", "2");
        page.click("button:has-text('Record the phases')");
        assertThat(page.textContent("main")).contains("What is saved now").contains("Zoë O'Hara: End of phase 4");
        assertThat(page.inputValue("tr:has-text('Zoë') select")).isEqualTo("2");
        page.click("button:has-text('Record the phases')");
        assertThat(page.textContent("main")).contains("(100.0 %)");
        manager.width(Journey.PHONE).assertNoOverflow().assertAccessible().screenshot("phases-phone");
    }
}
