package uk.haven.milestones.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.children.Families.Responsibility;
import uk.haven.milestones.ReviewFixture;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class ReviewJourneyTests {

    private static final String LONG = "Wolfeschlegelsteinhausenbergerdorff-O'Brien Świątkowski-Müller";

    @Autowired
    ApplicationContext context;

    private ReviewFixture fixture;
    private String school;
    private Child zoe;

    @BeforeEach
    void threeChildrenBelow() {
        fixture = new ReviewFixture(context);
        school = fixture.milestones().support().aSchool();
        zoe = fixture.milestones().aChild(school, "O'Hara", "Zoë", "4");
        Child hostile = fixture.milestones().aChild(school, "الحسيني", "محمد", "5");
        Child longest = fixture.milestones().aChild(school, LONG.split(" ")[1], LONG.split(" ")[0], "6");
        for (int halfTerm = 1; halfTerm <= 2; halfTerm++) {
            fixture.missed(zoe, school, halfTerm, 5);
            fixture.missed(hostile, school, halfTerm, 6);
            fixture.missed(longest, school, halfTerm, 7);
        }
        fixture.evaluate(fixture.after(2));
        fixture.milestones().support().partnership().as(fixture.someone("SENCO", school), () -> {
            fixture.aParent(zoe, "Karen O'Hara", Responsibility.YES, "3 Example Close, Leigh Park", "");
            fixture.aParent(zoe, "Guarded Person", Responsibility.YES, "9 Secret Road", "Her father");
            return true;
        });
    }

    /** The school year before this one, as of a day in its third half-term. */
    private String list(String name) {
        return "/milestones/reviews?list=" + name + "&year="
                + fixture.year().toString().replace('/', '-');
    }

    @Test
    void aHalfTermIsReviewedFromTheListToTheLetterAndClosed(Journey senco) throws IOException {
        Page page = senco.signInAt(Role.SENCO, fixture.milestones().idOf(school))
                .open(list("open"))
                .page();
        assertThat(page.textContent("main"))
                .contains("3 children are still to be decided about")
                .contains("75.0 %, away 2½ days of 10 days")
                .contains("Mostly illness")
                .contains("محمد الحسيني");
        senco.assertAccessible().screenshot("review-list");
        senco.width(Journey.PHONE).assertNoOverflow().assertAccessible().screenshot("review-list-phone");
        senco.width(Journey.DESK);

        page.click("li:has-text('Zoë') a:has-text('Open')");
        assertThat(page.textContent("main"))
                .contains("Sessions missed by day of the week")
                .contains("Sessions by kind of mark")
                .contains("Half-term by half-term");
        senco.assertAccessible().screenshot("review-one");
        senco.width(Journey.PHONE).assertNoOverflow().assertAccessible().screenshot("review-one-phone");
        senco.width(Journey.DESK);

        senco.open(list("open"));
        page.click("button:has-text('Record for all that are ticked')");
        assertThat(page.textContent(".govuk-error-summary")).contains("Nobody is ticked");
        page.check("li:has-text('Zoë') input");
        page.check("li:has-text('محمد') input");
        page.fill("#words", "Chicken pox in both classes");
        page.click("button:has-text('Record for all that are ticked')");
        assertThat(page.textContent("#reason-error")).contains("Choose why sessions were missed");
        assertThat(page.inputValue("#words")).isEqualTo("Chicken pox in both classes");
        assertThat(page.isChecked("li:has-text('Zoë') input")).isTrue();
        page.selectOption("#reason", "ILLNESS");
        page.check("input[name=decision][value=WATCH]");
        page.click("button:has-text('Record for all that are ticked')");
        assertThat(page.textContent(".haven-done")).contains("Recorded for 2 children");

        senco.open(list("decided"));
        assertThat(page.textContent("main"))
                .contains("Watch. Illness: Chicken pox in both classes. Decided by Sam Carter");
        page.check("li:has-text('Zoë') input");
        page.check("li:has-text('محمد') input");
        page.click("button:has-text('Write letters home')");
        assertThat(page.textContent("main"))
                .contains("Karen O'Hara, mother")
                .contains("3 Example Close")
                .doesNotContain("Guarded Person")
                .doesNotContain("Secret Road")
                .doesNotContain("Chicken pox");
        senco.assertAccessible().screenshot("review-letters");
        senco.width(Journey.PHONE).assertNoOverflow().assertAccessible();
        senco.width(Journey.DESK);
        page.click("summary:has-text('Read the letter to Karen')");
        assertThat(page.textContent("main")).contains("Zoë was in school for 7½ days of 10 days.");
        page.click("button:has-text('Write the letters')");
        assertThat(page.textContent(".haven-done")).contains("The letters are written and kept here");
        senco.assertAccessible().screenshot("review-letters-written");
        senco.width(Journey.PHONE).assertNoOverflow().assertAccessible();
        senco.width(Journey.DESK);

        Download pdf = page.waitForDownload(() -> page.click("a:has-text('Letters to print')"));
        byte[] bytes = Files.readAllBytes(pdf.path());
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Dear Karen O'Hara,")
                    .contains("Dear parent or carer,");
        }
        Files.write(Path.of("target", "screenshots", "letters.pdf"), bytes);
        Download csv = page.waitForDownload(() -> page.click("a:has-text('(CSV)')"));
        assertThat(Files.readAllLines(csv.path()).getFirst())
                .isEqualTo("recipient,address,child,first_name,days_attended,days_possible,title,letter");

        senco.open(list("decided"));
        page.check("li:has-text('Zoë') input");
        page.check("li:has-text('محمد') input");
        page.click("button:has-text('Close')");
        assertThat(page.textContent(".haven-done")).contains("Closed for 2 children");
        senco.open(list("closed"));
        assertThat(page.textContent("main")).contains("Zoë O'Hara").contains("1 child is still to be decided about");
        page.click("li:has-text('Zoë') a:has-text('Open')");
        assertThat(page.textContent("main")).contains("Letter of ").contains("Closed by Sam Carter");
    }

    @Test
    void aDecisionThatSomebodyElseWasFasterWithShowsBothVersions(Journey senco) {
        Page page = senco.signInAt(Role.SENCO, fixture.milestones().idOf(school))
                .open(list("open"))
                .page();
        page.click("li:has-text('Zoë') a:has-text('Open')");
        String address = page.url();
        Page other = page.context().newPage();
        other.navigate(address);
        for (Page each : List.of(other, page)) {
            each.selectOption("#reason", "HOME");
            each.fill("#words", each == page ? "Mine" : "Theirs");
            each.check("input[name=decision][value=FAMILY]");
        }
        other.click("button:has-text('Record the decision')");
        assertThat(other.textContent(".haven-done")).contains("The decision has been recorded");
        page.click("button:has-text('Record the decision')");
        assertThat(page.textContent("main"))
                .contains("Somebody has changed this review since you opened it")
                .contains("Something at home: Theirs");
        assertThat(page.inputValue("#words")).isEqualTo("Mine");
        senco.assertAccessible().screenshot("review-overtaken");
        page.click("button:has-text('Record the decision')");
        assertThat(page.textContent("main")).contains("Something at home: Mine").contains("Theirs");
    }

    @Test
    void aHeadChangesWhatTheLetterSaysAndNothingSensitiveCanBePutIn(Journey head) {
        Page page = head.signInAt(Role.HEAD, fixture.milestones().idOf(school))
                .open("/milestones/reviews/wording")
                .page();
        assertThat(page.textContent("main")).contains("Sam was in school for 25½ days of 30 days.");
        head.assertAccessible().screenshot("review-wording");
        page.fill("#body", "Dear {recipient},\n\n{first name} is at {level}.");
        page.click("button:has-text('Save the wording')");
        assertThat(page.textContent("#body-error")).contains("{level} stands for nothing");
        assertThat(page.inputValue("#body")).contains("is at {level}");
        page.fill("#body", "Dear {recipient},\n\n{first name} was in school for {attended}.");
        page.click("button:has-text('Save the wording')");
        assertThat(page.textContent("main"))
                .contains("The letters written from now on say this")
                .contains("Version 1, saved by Sam Carter");
        head.width(Journey.PHONE).assertNoOverflow().assertAccessible();
    }
}
