package uk.haven.support.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.internal.TestSignIn;
import uk.haven.children.Child;
import uk.haven.directory.Service;
import uk.haven.partnership.Partnership;
import uk.haven.support.Intervention;
import uk.haven.support.ReferralFixture;
import uk.haven.support.domain.referral.Consent;
import uk.haven.support.domain.referral.LawfulBasis;
import uk.haven.support.domain.referral.ReferralDraft;
import uk.haven.support.domain.referral.Sharing;
import uk.haven.support.domain.referral.Urgency;
import uk.haven.support.internal.referral.ReferralBook;
import uk.haven.support.internal.referral.ReferralBook.Answer;
import uk.haven.testing.Browser;
import uk.haven.testing.IntegrationTest;

/** What a colleague reads of the copy that was made with somebody else's eyes. */
@IntegrationTest
class SharedCopyIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestSignIn signIn;

    @Autowired
    ReferralBook book;

    @Autowired
    Partnership partnership;

    @LocalServerPort
    int port;

    private ReferralFixture fixture;
    private long school;
    private Child child;
    private Viewer.Person sender;
    private LocalDate today;
    private String path;

    @BeforeEach
    void aSencoSharesWhatIsRestricted() {
        fixture = new ReferralFixture(context);
        String laestab = fixture.support().aSchool();
        school = fixture.support().partnership().idOf(laestab);
        child = fixture.support().aChildAt(laestab);
        today = partnership.today();
        fixture.support().partnership().send("indicators", """
                upn,laestab,indicator,observed_on,ended_on,source
                %s,%s,L2-DOMESTIC-VIOLENCE,2008-04-02,,%s
                """.formatted(child.upn(), laestab, ReferralFixture.CANARY));
        sender = signIn.at(school, Role.SENCO);
        path = sent(fixture.aServiceOf(fixture.anAgency()));
    }

    private String sent(Service to) {
        var said = new ReferralDraft(
                Urgency.SOON,
                "Away every Monday since March",
                "Rang home twice",
                "To visit the family at home",
                Consent.GIVEN,
                "Mother, on the telephone",
                Sharing.SHARED,
                "",
                Optional.of(LawfulBasis.HEALTH_OR_SOCIAL_CARE),
                Set.of("identity", "indicators"),
                "Needed to visit safely",
                Optional.of(today.plusWeeks(4)));
        return fixture.support().partnership().as(sender, () -> {
            Intervention of =
                    ((Answer.Done) book.draft(child, to, said, ReferralBook.Asker.viewer(), today)).intervention();
            assertThat(book.send(of, child, to, today)).isInstanceOf(Answer.Done.class);
            return "/support/referrals/" + of.publicId();
        });
    }

    private String seenBy(Viewer.Person viewer) {
        var page = new Browser(port).as(signIn.cookie(viewer)).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    @Test
    void aKeyWorkerLearnsThatRestrictedIndicatorsWereSharedAndNotWhatTheySay() {
        assertThat(seenBy(signIn.at(school, Role.KEY_WORKER)))
                .contains("Indicators on ")
                .contains("Open to the SENCo, the head and who sent it")
                .contains("O'Hara-Müller")
                .doesNotContain(ReferralFixture.CANARY);
    }

    @Test
    void theSencoAndTheHeadReadTheCopyAsItWasSent() {
        for (Viewer.Person each : List.of(sender, signIn.at(school, Role.SENCO), signIn.at(school, Role.HEAD))) {
            assertThat(seenBy(each)).contains(ReferralFixture.CANARY).doesNotContain("Open to the SENCo");
        }
    }
}
