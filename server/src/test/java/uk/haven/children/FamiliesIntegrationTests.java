package uk.haven.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.children.Families.Claim;
import uk.haven.children.Families.ClaimState;
import uk.haven.children.Families.Contact;
import uk.haven.children.Families.Elsewhere;
import uk.haven.children.Families.Linked;
import uk.haven.children.Families.PersonDetails;
import uk.haven.children.Families.Responsibility;
import uk.haven.children.Families.Saved;
import uk.haven.children.Families.Stated;
import uk.haven.intake.Importer;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class FamiliesIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2008-05-16");
    private static final String ADDRESS = "CANARY-ADDRESS 12 Sidlesham Close";
    private static final String STORY = "CANARY-STORY they moved in the spring";

    @Autowired
    List<Importer> importers;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Partnership partnership;

    @Autowired
    Children children;

    @Autowired
    Families families;

    private PartnershipFixture fixture;
    private String infants;
    private String juniors;
    private Child zoe;
    private Child max;
    private Viewer.Person hers;
    private Viewer.Person his;

    @BeforeEach
    void twoChildrenAtTwoSchools() {
        fixture = new PartnershipFixture(importers, transactions, jdbc, partnership);
        infants = fixture.aSchool();
        juniors = fixture.aSchool();
        zoe = child(infants, "Zoë", "2002-03-02");
        max = child(juniors, "Max", "1999-01-05");
        hers = fixture.someone("KEY_WORKER", infants);
        his = fixture.someone("KEY_WORKER", juniors);
    }

    private Child child(String school, String forename, String born) {
        String upn = fixture.aUpn();
        fixture.send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                %s,O'Hara-%s,%s,%s,%s,2007-09-04,,3
                """.formatted(upn, infants.substring(4), forename, born, school));
        return fixture.asBatch(() -> children.onRoll(fixture.idOf(school), DAY).stream()
                .filter(each -> each.upn().equals(upn))
                .findFirst()
                .orElseThrow());
    }

    private Linked ask(Stated stated) {
        return fixture.as(hers, () -> families.link(zoe, stated));
    }

    private static Stated named(Child child) {
        return new Stated("", child.forename(), child.surname(), Optional.ofNullable(child.birthDate()));
    }

    private Claim asked(Viewer viewer) {
        return fixture.as(viewer, () -> families.claims()).getFirst();
    }

    private void linked() {
        ask(named(max));
        assertThat(fixture.as(his, () -> families.answer(asked(his).id(), true)))
                .isTrue();
    }

    private PersonDetails mother(String keepFrom) {
        return new PersonDetails(
                true,
                "Ann O'Hara",
                "mother",
                Optional.empty(),
                Responsibility.YES,
                Optional.of(new Contact(ADDRESS, "07700 900123", "", keepFrom)));
    }

    @Test
    void whoeverAsksLearnsNothingBeforeTheOtherSchoolAgrees() {
        assertThat(ask(named(max))).isInstanceOf(Linked.Asked.class);
        assertThat(ask(new Stated("", "Nobody", "Nowhere", Optional.of(DAY.minusYears(9)))))
                .isInstanceOf(Linked.Asked.class);
        List<Claim> mine = fixture.as(hers, () -> families.claims());
        assertThat(mine).hasSize(2).allMatch(each -> each.mine() && each.state() == ClaimState.OPEN);
        assertThat(fixture.as(
                        hers,
                        () -> jdbc.sql("select count(*) from children.family_claim_match")
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThat(fixture.as(hers, () -> families.of(zoe.id())).elsewhere()).isEmpty();

        List<Claim> theirs = fixture.as(his, () -> families.claims());
        assertThat(theirs).hasSize(1);
        assertThat(theirs.getFirst().about()).contains(max.id());
        assertThat(theirs.getFirst().childName()).isEqualTo(zoe.name());
        assertThat(fixture.as(fixture.someone("KEY_WORKER", fixture.aSchool()), () -> families.claims()))
                .isEmpty();
    }

    @Test
    void onceAgreedEachSeesTheFirstNameAndTheSchoolOfTheOther() {
        linked();
        var seen = fixture.as(hers, () -> families.of(zoe.id()));
        assertThat(seen.members()).containsExactly(zoe.id());
        assertThat(seen.elsewhere()).containsExactly(new Elsewhere("Max", fixture.idOf(juniors)));
        assertThat(fixture.as(his, () -> families.of(max.id())).elsewhere())
                .containsExactly(new Elsewhere("Zoë", fixture.idOf(infants)));
        assertThat(fixture.as(hers, () -> children.find(max.id(), DAY))).isEmpty();
        assertThat(fixture.as(his, () -> families.answer(asked(his).id(), true)))
                .isFalse();
    }

    @Test
    void aSchoolThatWasNotAskedCannotAnswer() {
        ask(new Stated(max.upn(), "", "", Optional.empty()));
        UUID claim = asked(hers).id();
        assertThat(fixture.as(hers, () -> families.answer(claim, true))).isFalse();
        assertThat(fixture.as(
                        hers,
                        () -> jdbc.sql("select children.answer_claim(?, true, 'x', current_timestamp)")
                                .param(claim)
                                .query(Boolean.class)
                                .single()))
                .isFalse();
        assertThat(fixture.as(hers, () -> families.withdraw(claim))).isTrue();
        assertThat(fixture.as(his, () -> families.answer(claim, true))).isFalse();
    }

    @Test
    void childrenOfOnesOwnSchoolAreLinkedAtOnceAndTakenOutAgain() {
        Child tom = child(infants, "Tom", "2003-05-06");
        assertThat(ask(new Stated(tom.upn().toLowerCase(java.util.Locale.ROOT), "", "", Optional.empty())))
                .isEqualTo(new Linked.Joined(tom.id()));
        assertThat(fixture.as(hers, () -> families.of(zoe.id())).members()).containsExactly(zoe.id(), tom.id());
        assertThat(ask(named(zoe))).isInstanceOf(Linked.Refused.class);
        fixture.as(hers, () -> {
            families.leave(tom);
            return true;
        });
        assertThat(fixture.as(hers, () -> families.of(zoe.id())).members()).containsExactly(zoe.id());
    }

    @Test
    void aStatementThatIsNotExactIsRefusedAndSoIsTheSixth() {
        assertThat(ask(new Stated("", "Max", "", Optional.of(DAY)))).isInstanceOf(Linked.Refused.class);
        assertThat(ask(new Stated("A123", "", "", Optional.empty()))).isInstanceOf(Linked.Refused.class);
        for (int i = 0; i < 5; i++) {
            ask(new Stated("", "Max" + i, "Nobody", Optional.of(DAY.minusYears(8))));
        }
        assertThat(ask(named(max))).isInstanceOf(Linked.Refused.class);
    }

    @Test
    void whatAFamilyToldOneSchoolStaysThereUnlessItAgreed() {
        linked();
        fixture.as(hers, () -> families.keepStory(zoe, 0, STORY, false));
        fixture.as(hers, () -> families.keep(zoe, Optional.empty(), 0, mother("")));
        var his = fixture.as(this.his, () -> families.of(max.id()));
        assertThat(his.stories()).isEmpty();
        assertThat(his.people()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("Ann O'Hara");
            assertThat(each.reachable()).isTrue();
        });
        UUID ann = his.people().getFirst().id();
        assertThat(fixture.as(this.his, () -> families.contact(max, ann))).isEmpty();
        assertThat(everything(this.his)).doesNotContain("CANARY");

        fixture.as(hers, () -> families.keepStory(zoe, 1, STORY, true));
        assertThat(fixture.as(this.his, () -> families.of(max.id())).stories())
                .singleElement()
                .satisfies(each -> assertThat(each.words()).isEqualTo(STORY));
        assertThat(fixture.as(hers, () -> families.contact(zoe, ann))
                        .orElseThrow()
                        .address())
                .isEqualTo(ADDRESS);
    }

    /** Everything that the tables of families show to the viewer. */
    private String everything(Viewer viewer) {
        return fixture.as(
                viewer,
                () -> String.join("\n", jdbc.sql("""
                        select c::text from children.family_contact c union all
                        select s::text from children.family_story s union all
                        select p::text from children.family_person p union all
                        select o::text from children.contact_opening o
                        """).query(String.class).list()));
    }

    @Test
    void guardedDetailsOpenForAReasonAndNobodyElse() {
        Viewer.Person colleague = fixture.someone("KEY_WORKER", infants);
        fixture.as(hers, () -> families.keep(zoe, Optional.empty(), 0, mother("The father, by court order")));
        UUID ann = fixture.as(hers, () -> families.of(zoe.id()))
                .people()
                .getFirst()
                .id();
        assertThat(fixture.as(colleague, () -> families.of(zoe.id()))
                        .people()
                        .getFirst()
                        .guarded())
                .isTrue();
        assertThat(fixture.as(colleague, () -> families.contact(zoe, ann))).isEmpty();
        assertThat(everything(colleague)).doesNotContain("CANARY");
        assertThat(fixture.as(colleague, () -> families.open(zoe, ann, "why")))
                .get()
                .satisfies(each -> assertThat(each.code()).isEqualTo("OPENING-REASON"));
        assertThat(fixture.as(colleague, () -> families.open(zoe, ann, "Home visit agreed for today")))
                .isEmpty();
        assertThat(fixture.as(colleague, () -> families.contact(zoe, ann))
                        .orElseThrow()
                        .keepFrom())
                .isEqualTo("The father, by court order");
        assertThat(everything(fixture.someone("SENCO", infants))).doesNotContain("CANARY");
        assertThat(everything(fixture.someone("DATA_MANAGER", infants))).doesNotContain("CANARY");
    }

    private Saved changed(Viewer viewer, Child of, UUID person, PersonDetails to) {
        return fixture.as(viewer, () -> {
            int version = families.of(of.id()).people().getFirst().version();
            return families.keep(of, Optional.of(person), version, to);
        });
    }

    private static List<String> codes(Saved saved) {
        return saved instanceof Saved.Refused(List<Problem> problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }

    private UUID firstPerson() {
        return fixture.as(hers, () -> families.of(zoe.id())).people().getFirst().id();
    }

    private List<String> addresses(Viewer viewer, String table) {
        return fixture.as(
                viewer,
                () -> jdbc.sql("select address || keep_from from children." + table + " where family_id in"
                                + " (select family_id from children.family_member where child_id = ?)")
                        .param(zoe.id().value())
                        .query(String.class)
                        .list());
    }

    @Test
    void guardedDetailsAreReplacedOnlyByWhoeverHasOpenedThemAndWhatTheyWereIsKept() {
        Viewer.Person colleague = fixture.someone("KEY_WORKER", infants);
        fixture.as(hers, () -> families.keep(zoe, Optional.empty(), 0, mother("The father")));
        UUID ann = firstPerson();
        var moved = new PersonDetails(
                true,
                "Ann O'Hara",
                "mother",
                Optional.empty(),
                Responsibility.YES,
                Optional.of(new Contact("9 New Road", "", "", "")));
        assertThat(codes(changed(colleague, zoe, ann, moved))).containsExactly("CONTACT-SHUT");
        assertThat(codes(changed(colleague, zoe, ann, mother("Somebody else")))).containsExactly("CONTACT-SHUT");
        assertThat(addresses(new Viewer.System("test"), "family_contact")).containsExactly(ADDRESS + "The father");
        assertThat(fixture.as(
                        colleague,
                        () -> jdbc.sql("select count(*) from children.contact_opening")
                                .query(Integer.class)
                                .single()))
                .as("nobody opens by writing")
                .isZero();

        fixture.as(colleague, () -> families.open(zoe, ann, "The mother rang: they have moved"));
        assertThat(changed(colleague, zoe, ann, moved)).isInstanceOf(Saved.Done.class);
        assertThat(fixture.as(hers, () -> families.contact(zoe, ann)))
                .contains(moved.contact().orElseThrow());
        assertThat(addresses(colleague, "family_contact_history")).containsExactly(ADDRESS + "The father");
        assertThat(addresses(hers, "family_contact_history")).isEmpty();
        assertThat(changed(colleague, zoe, ann, moved)).isInstanceOf(Saved.Done.class);
        assertThat(addresses(colleague, "family_contact_history"))
                .as("nothing was replaced")
                .hasSize(1);
        for (String rewriting : List.of(
                "update children.family_contact_history set address = ''",
                "delete from children.family_contact_history")) {
            assertThatThrownBy(() ->
                            fixture.as(colleague, () -> jdbc.sql(rewriting).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void whoeverPutsUpAGuardStandsBeforeItLikeEverybody() {
        fixture.as(hers, () -> families.keep(zoe, Optional.empty(), 0, mother("")));
        UUID ann = firstPerson();
        assertThat(changed(hers, zoe, ann, mother("The father"))).isInstanceOf(Saved.Done.class);
        assertThat(fixture.as(hers, () -> families.contact(zoe, ann))).isEmpty();
        assertThat(addresses(hers, "family_contact_history")).isEmpty();
        assertThat(codes(changed(hers, zoe, ann, mother("")))).containsExactly("CONTACT-SHUT");
        var married =
                new PersonDetails(true, "Ann Wójcik", "mother", Optional.empty(), Responsibility.YES, Optional.empty());
        assertThat(changed(hers, zoe, ann, married)).isInstanceOf(Saved.Done.class);
        assertThat(addresses(new Viewer.System("test"), "family_contact")).containsExactly(ADDRESS + "The father");
    }

    @Test
    void whatAnotherSchoolWasToldIsRefusedInWordsAndFreeOnceThatSchoolHoldsNothing() {
        linked();
        fixture.as(hers, () -> families.keep(zoe, Optional.empty(), 0, mother("")));
        UUID ann = firstPerson();
        assertThat(codes(changed(his, max, ann, mother("")))).containsExactly("CONTACT-ELSEWHERE");
        var nothing = new PersonDetails(
                true, "Ann O'Hara", "mother", Optional.empty(), Responsibility.YES, Optional.of(Contact.NONE));
        assertThat(changed(hers, zoe, ann, nothing)).isInstanceOf(Saved.Done.class);
        assertThat(changed(his, max, ann, mother(""))).isInstanceOf(Saved.Done.class);
        assertThat(fixture.as(his, () -> families.contact(max, ann))).isPresent();
        assertThat(fixture.as(hers, () -> families.contact(zoe, ann))).isEmpty();
    }

    @Test
    void whenTwoFamiliesBecomeOneNothingOfWhatTheyToldIsLost() {
        Child tom = child(infants, "Tom", "2003-05-06");
        String first = "They moved. ".repeat(333) + "END.";
        String second = "Dad is away. ".repeat(306) + "END OF THE SECOND ONE.";
        fixture.as(hers, () -> {
            families.keepHome(zoe, 0, "Polish", false);
            families.keepHome(tom, 0, "Urdu", true);
            families.keepStory(zoe, 0, first, true);
            return families.keepStory(tom, 0, second, false);
        });
        assertThat(ask(named(tom))).isInstanceOf(Linked.Joined.class);
        var both = fixture.as(hers, () -> families.of(tom.id()));
        assertThat(both.home().language()).isEqualTo("Polish, Urdu");
        assertThat(both.home().interpreter()).isTrue();
        assertThat(both.stories()).singleElement().satisfies(each -> {
            assertThat(each.words()).isEqualTo(first + "\n\n" + second);
            assertThat(each.agreed()).isFalse();
        });
    }

    @Test
    void aKeptFamilyTakesOverWhatItDidNotKnow() {
        Child tom = child(infants, "Tom", "2003-05-06");
        Child eve = child(infants, "Eve", "2001-05-06");
        fixture.as(hers, () -> {
            families.keepHome(zoe, 0, "", false);
            families.keepHome(tom, 0, "Urdu", true);
            return families.keepStory(eve, 0, STORY, false);
        });
        ask(named(tom));
        ask(named(eve));
        var all = fixture.as(hers, () -> families.of(zoe.id()));
        assertThat(all.members()).hasSize(3);
        assertThat(all.home().language()).isEqualTo("Urdu");
        assertThat(all.home().interpreter()).isTrue();
        assertThat(all.stories())
                .singleElement()
                .satisfies(each -> assertThat(each.words()).isEqualTo(STORY));
    }

    @Test
    void aChildOnNoRollIsUnderSchoolAge() {
        var baby = new PersonDetails(
                false,
                "Lily",
                "little sister",
                Optional.of(LocalDate.now(java.time.ZoneOffset.UTC).minusYears(2)),
                Responsibility.UNKNOWN,
                Optional.empty());
        assertThat(fixture.as(hers, () -> families.keep(zoe, Optional.empty(), 0, baby)))
                .isInstanceOf(Saved.Done.class);
        var grown = new PersonDetails(
                false,
                "Lily",
                "sister",
                Optional.of(LocalDate.now(java.time.ZoneOffset.UTC).minusYears(7)),
                Responsibility.UNKNOWN,
                Optional.empty());
        assertThat(fixture.as(hers, () -> families.keep(zoe, Optional.empty(), 0, grown)))
                .isInstanceOfSatisfying(
                        Saved.Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().code()).isEqualTo("PERSON-SCHOOL-AGE"));
        var people = fixture.as(hers, () -> families.of(zoe.id())).people();
        assertThat(people)
                .singleElement()
                .satisfies(each -> assertThat(each.adult()).isFalse());
        assertThat(fixture.as(
                        hers,
                        () -> families.keep(zoe, Optional.of(people.getFirst().id()), 7, baby)))
                .isInstanceOf(Saved.Overtaken.class);
        assertThat(fixture.as(
                        hers, () -> families.takeOut(zoe, people.getFirst().id())))
                .isTrue();
        assertThat(fixture.as(hers, () -> families.of(zoe.id())).people()).isEmpty();
    }

    @Test
    void anImportChangesNothingOfAFamily() {
        fixture.as(hers, () -> families.keep(zoe, Optional.empty(), 0, mother("")));
        fixture.as(hers, () -> families.keepHome(zoe, 0, "Polish", true));
        fixture.send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group,first_language
                %s,Other,Name,2002-03-02,%s,2007-09-04,,3,ENG
                """.formatted(zoe.upn(), infants));
        var after = fixture.as(hers, () -> families.of(zoe.id()));
        assertThat(after.people()).hasSize(1);
        assertThat(after.home().language()).isEqualTo("Polish");
        assertThat(after.home().interpreter()).isTrue();
    }

    @Test
    void aDataManagerChangesNothing() {
        var manager = fixture.someone("DATA_MANAGER", infants);
        assertThatThrownBy(() -> fixture.as(manager, () -> families.keep(zoe, Optional.empty(), 0, mother(""))))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whenTheLastChildLeavesTheRecordGoesWithTheChildren() {
        linked();
        fixture.as(hers, () -> families.keepStory(zoe, 0, STORY, false));
        fixture.send("pupils", """
                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                %1$s,%3$s,Zoë,2002-03-02,%2$s,2008-05-12,,3
                """.formatted(zoe.upn(), juniors, zoe.surname()));
        assertThat(fixture.as(his, () -> families.of(max.id())).stories()).hasSize(1);
        assertThat(everything(hers)).doesNotContain("CANARY");
    }
}
