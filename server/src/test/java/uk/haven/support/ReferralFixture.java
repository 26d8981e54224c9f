package uk.haven.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.directory.CatalogueEditor;
import uk.haven.directory.Continuum;
import uk.haven.directory.Service;
import uk.haven.directory.ServiceDraft;
import uk.haven.partnership.Agencies;
import uk.haven.partnership.Agency;
import uk.haven.partnership.AgencyKind;
import uk.haven.support.domain.referral.Consent;
import uk.haven.support.domain.referral.LawfulBasis;
import uk.haven.support.domain.referral.ReferralDraft;
import uk.haven.support.domain.referral.Sharing;
import uk.haven.support.domain.referral.Urgency;

/** Agencies, their people, services and referrals of a test's own. */
public final class ReferralFixture {

    /** Stands in parts of a child's record that are never shared, and must be found nowhere on the other side. */
    public static final String CANARY = "Canary-4711";

    private final ApplicationContext context;
    private final SupportFixture support;

    public ReferralFixture(ApplicationContext context) {
        this.context = context;
        this.support = new SupportFixture(context);
    }

    public SupportFixture support() {
        return support;
    }

    public Agency anAgency() {
        return support.partnership()
                .asBatch(() -> context.getBean(Agencies.class)
                        .add("O'Brien's agency " + UUID.randomUUID(), AgencyKind.HEALTH)
                        .orElseThrow());
    }

    /** A service at level 1 for every age that the agency gives. */
    public Service aServiceOf(Agency agency) {
        return aService(OptionalLong.of(agency.id()), OptionalLong.empty());
    }

    public Service aService(OptionalLong agency, OptionalLong school) {
        return support.partnership()
                .asBatch(() -> context.getBean(CatalogueEditor.class)
                        .add(new ServiceDraft(
                                "Service " + UUID.randomUUID(),
                                "Visits families at home.",
                                Set.of(1),
                                Continuum.RECOVERY,
                                agency,
                                school,
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                OptionalInt.of(2),
                                Optional.empty(),
                                "",
                                "",
                                Optional.empty(),
                                true)));
    }

    /** Someone who works at the agency. */
    public Viewer.Person aWorkerOf(Agency agency) {
        return support.partnership().asBatch(() -> {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            long account = jdbc.sql("insert into access.account (email, name) values (?, 'Aisha Wren') returning id")
                    .param(UUID.randomUUID() + "@agency.invalid")
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into access.membership (account_id, role, agency_id)
                            values (:account, 'AGENCY_WORKER', :agency)
                            """).param("account", account).param("agency", agency.id()).update();
            return new Viewer.Person(
                    account,
                    "Aisha Wren",
                    List.of(new Viewer.Membership(Role.AGENCY_WORKER, Optional.empty(), Optional.of(agency.id()))));
        });
    }

    /** Who the child is, shared until the day to visit the family. */
    public static ReferralDraft sharing(LocalDate until, String... parts) {
        return new ReferralDraft(
                Urgency.SOON,
                "Away every Monday since March",
                "Rang home twice",
                "To visit the family at home",
                Consent.GIVEN,
                "Mother, on the telephone",
                Sharing.SHARED,
                "",
                Optional.of(LawfulBasis.HEALTH_OR_SOCIAL_CARE),
                Set.of(parts),
                "",
                Optional.of(until));
    }

    /** Writes the canary down as the reason of the child's level and where an indicator comes from. */
    public void keepToOurselves(Child child, String school) {
        support.partnership().send("levels", """
                upn,laestab,level,decided_on,reason
                %s,%s,2,2008-04-02,%s at home
                """.formatted(child.upn(), school, CANARY));
        support.partnership().send("indicators", """
                upn,laestab,indicator,observed_on,ended_on,source
                %s,%s,L1-YOUNG-CARER,2008-04-02,,%s
                """.formatted(child.upn(), school, CANARY));
    }
}
