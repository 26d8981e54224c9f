package uk.haven.support.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Role;
import uk.haven.partnership.Partnership;
import uk.haven.support.InterventionKind;
import uk.haven.support.SupportFixture;
import uk.haven.support.Workers;
import uk.haven.support.internal.SupportBook;
import uk.haven.testing.Journey;
import uk.haven.testing.JourneyTest;

@JourneyTest
class MyWorkJourneyTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    SupportBook book;

    @Autowired
    Workers workers;

    @Autowired
    Partnership partnership;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aKeyWorkerTicksByKeyAndSetsANextDateAndGivesSupportOver(Journey mentor) {
        var fixture = new SupportFixture(context);
        String school = fixture.aSchool();
        var child = fixture.aChildAt(school);
        var worker = fixture.aWorkerAt(school);
        var colleague = fixture.aWorkerAt(school);
        var today = partnership.today();
        long id = fixture.partnership().idOf(school);
        mentor.signInAt(Role.KEY_WORKER, id);
        mentor.open("/support").assertAccessible();
        assertThat(mentor.page().textContent("main")).contains("not yet that of a worker");
        var ids = fixture.partnership().asBatch(() -> {
            long account = jdbc.sql("select max(account_id) from access.membership where school_id = ?")
                    .param(id)
                    .query(Long.class)
                    .single();
            workers.link(worker.id(), account);
            var late = fixture.opened(child, InterventionKind.BEREAVEMENT, worker, today.minusWeeks(3));
            var due = fixture.opened(child, InterventionKind.TRANSITION, worker, today.minusWeeks(3));
            book.next(late, Optional.of(today.minusDays(4)));
            book.next(due, Optional.of(today));
            return new UUID[] {late.publicId(), due.publicId()};
        });

        var page = mentor.open("/support").page();
        mentor.assertAccessible().screenshot("my-work");
        assertThat(page.locator("[data-row]").count()).isEqualTo(2);
        page.focus("[data-row] input >> nth=0");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.isChecked("[data-row] input >> nth=0")).isFalse();
        assertThat(page.isChecked("[data-row] input >> nth=1")).isTrue();
        page.keyboard().press("d");
        var next = today.plusDays(5);
        page.keyboard().type(String.valueOf(next.getDayOfMonth()));
        page.fill("[name=next-month]", String.valueOf(next.getMonthValue()));
        page.click("button[value=next]");
        assertThat(page.locator("#main-content .govuk-error-summary").textContent())
                .contains("next date");
        assertThat(page.isChecked("[data-row] input >> nth=1")).isTrue();
        mentor.assertAccessible();
        page.fill("[name=next-year]", String.valueOf(next.getYear()));
        page.click("button[value=next]");
        assertThat(page.textContent("main")).contains("Next date set for 1 piece of support");
        assertThat(page.locator("[data-row]").count()).isEqualTo(1);

        mentor.width(Journey.PHONE).open("/support?child=zo").assertNoOverflow().assertAccessible();
        mentor.screenshot("my-work-phone");
        page.check("[data-row] input >> nth=0");
        page.selectOption("#worker", colleague.publicId().toString());
        page.fill("#note", "Ring the aunt first");
        page.click("button[value=reassign]");
        assertThat(page.textContent("main"))
                .contains("1 piece of support given over")
                .contains("Nothing to do here");
        fixture.partnership().asBatch(() -> {
            assertThat(book.find(ids[0]).orElseThrow().workerId()).hasValue(colleague.id());
            assertThat(book.find(ids[1]).orElseThrow().workerId()).hasValue(worker.id());
            return true;
        });
        mentor.open("/").assertNoOverflow();
        assertThat(page.textContent("main")).contains("Nothing of your support is due today");
    }
}
