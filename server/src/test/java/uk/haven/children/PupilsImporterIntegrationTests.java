package uk.haven.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.intake.Importer;
import uk.haven.partnership.Partnership;
import uk.haven.platform.YearGroup;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class PupilsImporterIntegrationTests {

    private static final String HEADER =
            "upn,surname,forename,birth_date,sex,laestab,entry_date,leaving_date,year_group,sen,fsm,in_care,young_carer,ethnicity,first_language,postcode\n";

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

    private PartnershipFixture fixture;
    private String school;
    private String other;

    @BeforeEach
    void twoSchools() {
        fixture = new PartnershipFixture(importers, transactions, jdbc, partnership);
        school = fixture.aSchool();
        other = fixture.aSchool();
    }

    private SentFile pupils(String... rows) {
        return fixture.send("pupils", HEADER + String.join("\n", rows));
    }

    private List<Child> onRoll(String laestab, String date) {
        return fixture.asBatch(() -> children.onRoll(fixture.idOf(laestab), LocalDate.parse(date)));
    }

    private String row(
            String upn, String surname, String forename, String born, String laestab, String entry, String leaving) {
        return String.join(
                ",", upn, surname, forename, born, "F", laestab, entry, leaving, "3", "K", "Y", "N", "N", "WBRI", "ENG",
                "po94aa");
    }

    @Test
    void aNewPupilIsHeldWithEnrolmentAndCharacteristics() {
        String upn = fixture.aUpn();
        var file = pupils(row(upn, "Okafor", "Ada", "1999-11-02", school, "2006-09-05", ""));
        assertThat(file.accepted).containsExactly(2L);
        assertThat(file.notices).contains("1 new");
        var held = onRoll(school, "2008-05-16");
        assertThat(held).hasSize(1);
        var child = held.getFirst();
        assertThat(child.upn()).isEqualTo(upn);
        assertThat(child.name()).isEqualTo("Ada Okafor");
        assertThat(child.birthDate()).isEqualTo("1999-11-02");
        assertThat(child.yearGroup()).isEqualTo(YearGroup.Y3);
        assertThat(child.entryDate()).isEqualTo("2006-09-05");
        assertThat(onRoll(school, "2006-09-04")).isEmpty();
        var said = fixture.asBatch(
                () -> jdbc.sql("""
                        select sen, fsm, postcode, valid_from::text, source from children.characteristics
                         where child_id = ? and valid_until is null""").param(child.id().value()).query().singleRow());
        assertThat(said)
                .containsAllEntriesOf(Map.of(
                        "sen",
                        "K",
                        "fsm",
                        "Y",
                        "postcode",
                        "PO9 4AA",
                        "valid_from",
                        "2006-09-05",
                        "source",
                        file.source()));
    }

    @Test
    void sendingTheSameFileAgainChangesNothing() {
        String one = row(fixture.aUpn(), "Lane", "Mia", "2000-01-05", school, "2004-09-06", "");
        String two = row(fixture.aUpn(), "Lane", "Noah", "2001-03-05", school, "2005-09-06", "2007-07-20");
        pupils(one, two);
        var again = pupils(one, two);
        assertThat(again.unchanged).containsExactly(2L, 3L);
        assertThat(again.accepted).isEmpty();
        assertThat(again.notices).isEmpty();
    }

    @Test
    void aMoveKeepsOneHistory() {
        String upn = fixture.aUpn();
        pupils(row(upn, "Reed", "Tom", "1999-05-05", school, "2004-09-06", ""));
        var move = pupils(row(upn, "Reed", "Tom", "1999-05-05", other, "2008-01-08", ""));
        assertThat(move.notices).containsExactly("1 moved school");
        assertThat(onRoll(school, "2007-12-01")).hasSize(1);
        assertThat(onRoll(school, "2008-02-01")).isEmpty();
        var child = onRoll(other, "2008-02-01").getFirst();
        List<Enrolment> stays = fixture.asBatch(() -> children.enrolments(child.id()));
        assertThat(stays).extracting(Enrolment::schoolId).containsExactly(fixture.idOf(other), fixture.idOf(school));
        var left = pupils(row(upn, "Reed", "Tom", "1999-05-05", school, "2004-09-06", "2007-12-21"));
        assertThat(left.accepted).containsExactly(2L);
        assertThat(left.notices).containsExactly("1 enrolment ended");
        assertThat(onRoll(school, "2007-12-31")).isEmpty();
        assertThat(fixture.asBatch(() -> jdbc.sql(
                                "select count(*) from children.enrolment_history where child_id = ? and leaving_date is null and replaced_by_file_id = ?")
                        .param(child.id().value())
                        .param(left.fileId())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void aShortStayElsewhereCountsWhileItLasts() {
        String upn = fixture.aUpn();
        pupils(
                row(upn, "Hart", "Eve", "1999-05-05", school, "2004-09-06", ""),
                row(upn, "Hart", "Eve", "1999-05-05", other, "2008-01-08", "2008-02-01"));
        assertThat(onRoll(other, "2008-02-01")).hasSize(1);
        assertThat(onRoll(school, "2008-02-01")).isEmpty();
        assertThat(onRoll(school, "2008-02-02")).hasSize(1);
        RollIndex index = fixture.asBatch(children::rollIndex);
        int i = index.indexOf(upn.getBytes(StandardCharsets.US_ASCII), 0, 13);
        assertThat(index.upn(i)).isEqualTo(upn);
        assertThat(index.schoolId(
                        index.enrolmentAt(i, (int) LocalDate.parse("2008-02-01").toEpochDay())))
                .isEqualTo(fixture.idOf(other));
        assertThat(index.schoolId(
                        index.enrolmentAt(i, (int) LocalDate.parse("2008-02-02").toEpochDay())))
                .isEqualTo(fixture.idOf(school));
        assertThat(index.yearGroup(index.firstEnrolment(i))).isEqualTo(YearGroup.Y3.ordinal());
    }

    @Test
    void aCorrectedNameKeepsTheFormerOne() {
        String upn = fixture.aUpn();
        pupils(row(upn, "Stone", "Ivy", "1999-05-05", school, "2004-09-06", ""));
        var file = pupils(row(upn, "Stone-Marsh", "Ivy", "1999-05-05", school, "2004-09-06", ""));
        assertThat(file.notices).containsExactly("1 name, birth date or sex changed");
        assertThat(onRoll(school, "2008-05-16").getFirst().surname()).isEqualTo("Stone-Marsh");
        assertThat(fixture.asBatch(() -> jdbc.sql("select surname from children.former_identity where upn = ?")
                        .param(upn)
                        .query(String.class)
                        .list()))
                .containsExactly("Stone");
    }

    @Test
    void aFormerSchoolNoLongerSaysWhoTheChildIs() {
        String upn = fixture.aUpn();
        pupils(row(upn, "Vale", "Kim", "1999-05-05", school, "2004-09-06", "2007-07-20"));
        pupils(row(upn, "Frost", "Kim", "1999-05-05", other, "2007-09-04", ""));
        var old = pupils(row(upn, "Vale", "Kim", "1999-05-05", school, "2004-09-06", "2007-07-20"));
        assertThat(old.unchanged).containsExactly(2L);
        assertThat(onRoll(other, "2008-05-16").getFirst().surname()).isEqualTo("Frost");
    }

    @Test
    void aNumberOfAnotherChildIsForAPersonToDecide() {
        String upn = fixture.aUpn();
        pupils(row(upn, "Birch", "Leo", "1999-05-05", school, "2004-09-06", ""));
        var file = pupils(row(upn, "Quinn", "Zoe", "2001-02-03", school, "2006-09-06", ""));
        assertThat(file.rejected).containsEntry(2L, List.of("UPN-OF-ANOTHER-CHILD"));
        assertThat(file.notices).containsExactly("1 possibly the same child: look");
        assertThat(fixture.asBatch(
                        () -> jdbc.sql("""
                                select d.claimed_surname from children.possible_duplicate d
                                  join children.child c on c.id = d.child_id where c.upn = ?""").param(upn).query(String.class).list()))
                .containsExactly("Quinn");
        assertThat(onRoll(school, "2008-05-16")).extracting(Child::surname).containsExactly("Birch");
    }

    @Test
    void childrenWhoAreAlikeAreListedAndBothKept() {
        var file = pupils(
                row(fixture.aUpn(), "Ó Brien", "Sam", "1999-05-05", school, "2004-09-06", ""),
                row(fixture.aUpn(), "o brien", "Samuel", "1999-05-05", other, "2004-09-06", ""),
                row(fixture.aUpn(), "Ó Brien", "Ruth", "1999-05-05", school, "2004-09-06", ""));
        assertThat(file.accepted).hasSize(3);
        assertThat(file.notices).contains("3 new", "1 possibly the same child: look");
        assertThat(onRoll(school, "2008-05-16")).hasSize(2);
        assertThat(onRoll(other, "2008-05-16")).hasSize(1);
    }

    @Test
    void badRowsAreRejectedWithWhatToDoAndGoodOnesKept() {
        String good = fixture.aUpn();
        var file = pupils(
                row("A801200005001", "A", "B", "1999-05-05", school, "2004-09-06", ""),
                row("nonsense", "A", "B", "1999-05-05", school, "2004-09-06", ""),
                row(fixture.aUpn(), "", "B", "1999-05-05", school, "2004-09-06", ""),
                row(fixture.aUpn(), "A", "B", "05/05/1999", school, "2004-09-06", ""),
                row(fixture.aUpn(), "A", "B", "1999-05-05", "999/9999", "2004-09-06", ""),
                row(fixture.aUpn(), "A", "B", "1999-05-05", school, "2004-09-06", "2004-09-05"),
                row(fixture.aUpn(), "A", "B", "2005-05-05", school, "2004-09-06", ""),
                row(good, "A", "B", "1999-05-05", school, "2004-09-06", ""),
                row(good, "A", "B", "1999-05-05", school, "2006-09-06", ""));
        assertThat(file.rejected)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        2L, List.of("UPN-CHECK-LETTER"),
                        3L, List.of("UPN-FORM"),
                        4L, List.of("MISSING"),
                        5L, List.of("BAD-DATE"),
                        6L, List.of("UNKNOWN-SCHOOL"),
                        7L, List.of("LEAVING-BEFORE-ENTRY"),
                        8L, List.of("BORN-AFTER-ENTRY"),
                        10L, List.of("ENROLMENT-OVERLAPS")));
        assertThat(file.accepted).containsExactly(9L);
    }

    @Test
    void oneSchoolCannotSendForAnother() {
        var file = new SentFile(
                HEADER + row(fixture.aUpn(), "A", "B", "1999-05-05", school, "2004-09-06", ""),
                LocalDate.parse("2008-05-16"),
                Set.of(fixture.idOf(other)),
                false);
        assertThat(fixture.send("pupils", file).rejected).containsEntry(2L, List.of("SCHOOL-NOT-YOURS"));
    }

    @Test
    void namesOfEveryKindComeBackAsTheyWere() {
        var names = List.of(
                "O'Neill",
                "D’Arcy",
                "x".repeat(60),
                "محمد",
                "欧阳",
                "\u202eevil",
                "Zoë 😀",
                "Robert'); drop table children.child;--",
                "<b>bold</b>",
                "back\\slash");
        for (String name : names) {
            String upn = fixture.aUpn();
            var file = pupils(row(upn, name, name, "1999-05-05", school, "2004-09-06", ""));
            assertThat(file.accepted).as(name).containsExactly(2L);
        }
        assertThat(onRoll(school, "2008-05-16")).extracting(Child::surname).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void hashedNumbersAreAcceptedForPseudonymousSourcesOnly() {
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0" + school.charAt(7);
        var file = fixture.send(
                "pupils",
                new SentFile(
                        "upn,surname,forename,birth_date,laestab,entry_date\n" + hash + ",,,," + school + ",2004-09-06",
                        LocalDate.parse("2008-05-16"),
                        Set.of(),
                        true));
        assertThat(file.accepted).containsExactly(2L);
        assertThat(onRoll(school, "2008-05-16")).extracting(Child::upn).containsExactly(hash);
    }

    @Test
    void aPreviewLeavesNothingBehind() {
        String upn = fixture.aUpn();
        RollIndex before = fixture.asBatch(children::rollIndex);
        var file =
                fixture.preview("pupils", HEADER + row(upn, "Gone", "Again", "1999-05-05", school, "2004-09-06", ""));
        assertThat(file.notices).containsExactly("1 new");
        assertThat(onRoll(school, "2008-05-16")).isEmpty();
        RollIndex after = fixture.asBatch(children::rollIndex);
        assertThat(after.indexOf(upn)).isEqualTo(-1);
        assertThat(after.size()).isEqualTo(before.size());
    }

    @Test
    void whatASchoolNoLongerSaysIsKept() {
        String upn = fixture.aUpn();
        pupils(row(upn, "Keep", "Me", "1999-05-05", school, "2004-09-06", ""));
        var shorter = fixture.send(
                "pupils",
                "upn,surname,forename,birth_date,laestab,entry_date\n" + upn + ",Keep,Me,1999-05-05," + school
                        + ",2004-09-06");
        assertThat(shorter.unchanged).containsExactly(2L);
        var changed = fixture.send(
                "pupils",
                "upn,surname,forename,birth_date,laestab,entry_date,sen\n" + upn + ",Keep,Me,1999-05-05," + school
                        + ",2004-09-06,E");
        assertThat(changed.accepted).containsExactly(2L);
        assertThat(fixture.asBatch(
                        () -> jdbc.sql("""
                                select t.sen || t.fsm || t.valid_from::text || coalesce(t.valid_until::text, '')
                                  from children.characteristics t join children.child c on c.id = t.child_id
                                 where c.upn = ? order by t.id""").param(upn).query(String.class).list()))
                .containsExactly("KY2004-09-062008-05-15", "EY2008-05-16");
    }
}
