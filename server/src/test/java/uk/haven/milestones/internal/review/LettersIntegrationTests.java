package uk.haven.milestones.internal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.children.Families;
import uk.haven.children.Families.Responsibility;
import uk.haven.milestones.ReviewFixture;
import uk.haven.milestones.domain.review.LetterText;
import uk.haven.milestones.domain.review.ReviewDecision;
import uk.haven.milestones.internal.review.Letter.Recipient;
import uk.haven.milestones.internal.review.Letter.Run;
import uk.haven.milestones.internal.review.LetterWordings.Saved;
import uk.haven.milestones.internal.review.Reviews.Line;
import uk.haven.testing.IntegrationTest;

/** Who may be written to, what a letter tells, and that every letter is kept as it was sent. */
@IntegrationTest
class LettersIntegrationTests {

    private static final String ADDRESS = "3 Example Close\nLeigh Park";

    @Autowired
    ApplicationContext context;

    @Autowired
    Reviews reviews;

    @Autowired
    Letters letters;

    @Autowired
    LetterWordings wordings;

    @Autowired
    JdbcClient jdbc;

    private ReviewFixture fixture;
    private String school;
    private Viewer.Person senco;
    private Child child;

    @BeforeEach
    void aChildBelow() {
        fixture = new ReviewFixture(context);
        school = fixture.milestones().support().aSchool();
        senco = fixture.someone("SENCO", school);
        child = fixture.milestones().aChild(school, "O'Hara-Müller", "Zoë", "4");
        fixture.missed(child, school, 1, 5);
        fixture.evaluate(fixture.after(1));
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return fixture.milestones().support().partnership().as(viewer, work);
    }

    private long schoolId() {
        return fixture.milestones().idOf(school);
    }

    private LocalDate today() {
        return fixture.milestones().today();
    }

    private void aParent(String name, Responsibility responsibility, String address, String keepFrom) {
        as(senco, () -> {
            fixture.aParent(child, name, responsibility, address, keepFrom);
            return true;
        });
    }

    private Letters.Draft draft() {
        return as(senco, () -> letters.drafts(reviews.of(schoolId(), fixture.year(), today())))
                .getFirst();
    }

    private Run written(Recipient to) {
        return as(senco, () -> {
                    Line line = reviews.of(schoolId(), fixture.year(), today()).getFirst();
                    Map<Line, List<Recipient>> all = new LinkedHashMap<>();
                    all.put(line, List.of(to));
                    return letters.write(
                            schoolId(), wordings.current(schoolId()).id(), all, today());
                })
                .orElseThrow();
    }

    @Test
    void whoeverMayNotBeWrittenToIsNotOffered() {
        aParent("Karen O'Brien", Responsibility.YES, ADDRESS, "");
        aParent("No Responsibility", Responsibility.NO, ADDRESS, "");
        aParent("Guarded Person", Responsibility.YES, ADDRESS, "The children's father, by order of the court");
        aParent("No Address", Responsibility.YES, "", "");
        aParent("Not Known", Responsibility.UNKNOWN, ADDRESS, "");
        assertThat(draft().offered().stream().map(each -> each.to().name()))
                .containsExactly("Karen O'Brien", "Not Known", "parent or carer");
        assertThat(draft().offered().stream()
                        .filter(Letters.Offer::first)
                        .map(each -> each.to().name()))
                .containsExactly("Karen O'Brien");
    }

    @Test
    void withoutAnybodyToWriteToTheChildTakesTheLetterHome() {
        assertThat(draft().offered())
                .containsExactly(new Letters.Offer(new Recipient(Optional.empty(), "parent or carer", ""), "", true));
    }

    @Test
    void anotherSchoolsContactsAreNotOffered() {
        aParent("Karen O'Brien", Responsibility.YES, ADDRESS, "");
        String other = fixture.milestones().support().aSchool();
        Child brother = fixture.milestones().aChild(other, "O'Hara-Müller", "Finn", "6");
        fixture.missed(brother, other, 1, 5);
        fixture.evaluate(fixture.after(1));
        fixture.milestones()
                .support()
                .partnership()
                .asBatch(() -> context.getBean(Families.class).together(child, brother));
        Viewer his = fixture.someone("SENCO", other);
        assertThat(as(his, () -> letters.drafts(reviews.of(fixture.milestones().idOf(other), fixture.year(), today())))
                        .getFirst()
                        .offered())
                .extracting(each -> each.to().name())
                .containsExactly("parent or carer");
    }

    @Test
    void aLetterTellsTheDaysInSchoolAndNothingElse() {
        as(
                senco,
                () -> context.getBean(ReviewBook.class)
                        .decide(
                                Map.of(draft().line().review().publicId(), 1),
                                new ReviewBook.Said("WORRIED", "CANARY-WORDS", ReviewDecision.WATCH, Optional.empty()),
                                today()));
        Letters.Draft draft = draft();
        LetterText text = as(
                        senco,
                        () -> letters.letter(
                                wordings.current(schoolId()),
                                draft.line(),
                                draft.offered().getLast().to(),
                                today()))
                .text();
        assertThat(text.title()).isEqualTo("Zoë O'Hara-Müller: days in school this half-term");
        assertThat(text.body())
                .startsWith("Dear parent or carer,")
                .contains("Zoë was in school for 7½ days of 10 days.")
                .contains("School " + school)
                .doesNotContain("CANARY")
                .doesNotContainIgnoringCase("illness")
                .doesNotContainIgnoringCase("worried")
                .doesNotContain("{")
                .doesNotContain("%");
    }

    @Test
    void aLetterIsKeptAsItWasSentWhateverTheWordingSaysLater() {
        aParent("Karen O'Brien", Responsibility.YES, ADDRESS, "");
        Run run = written(draft().offered().getFirst().to());
        as(
                senco,
                () -> wordings.save(
                        schoolId(), wordings.current(schoolId()).id(), new LetterText("New", "Dear {recipient}")));
        Letter kept = as(senco, () -> letters.letters(run, "letters.viewed")).getFirst();
        assertThat(kept.to().name()).isEqualTo("Karen O'Brien");
        assertThat(kept.to().address()).isEqualTo(ADDRESS);
        assertThat(kept.text().body()).startsWith("Dear Karen O'Brien,");
        assertThat(as(senco, () -> letters.wording(run)).orElseThrow().version())
                .isEqualTo(1);
        assertThat(as(senco, () -> letters.runsOf(draft().line().review()))).containsExactly(run);
        assertThat(as(
                        new Viewer.System("test"),
                        () -> jdbc.sql(
                                        "select count(*) from audit.entry where action = 'letter.written' and subject = :child")
                                .param("child", String.valueOf(child.id().value()))
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void anAddressThatIsKeptFromSomebodyNowIsShownInNoOldLetter() {
        aParent("Karen O'Brien", Responsibility.YES, ADDRESS, "");
        Run run = written(draft().offered().getFirst().to());
        UUID person = draft().offered().getFirst().to().person().orElseThrow();
        as(
                senco,
                () -> context.getBean(Families.class)
                        .keep(
                                child,
                                Optional.of(person),
                                1,
                                new Families.PersonDetails(
                                        true,
                                        "Karen O'Brien",
                                        "mother",
                                        Optional.empty(),
                                        Responsibility.YES,
                                        Optional.of(new Families.Contact(
                                                ADDRESS, "", "", "The children's father, by order of the court")))));
        Letter kept = as(senco, () -> letters.letters(run, "letters.viewed")).getFirst();
        assertThat(kept.to()).isEqualTo(new Recipient(Optional.of(person), "Karen O'Brien", ""));
    }

    @Test
    void lettersStayWithTheSchoolThatWroteThem() {
        Run run = written(draft().offered().getLast().to());
        for (Viewer stranger : List.of(
                fixture.someone("HEAD", fixture.milestones().support().aSchool()),
                fixture.someone("DATA_MANAGER", school),
                fixture.someone("PARTNERSHIP_MANAGER", school))) {
            assertThat(as(stranger, () -> letters.find(run.publicId()))).isEmpty();
            assertThat(as(
                            stranger,
                            () -> jdbc.sql("select count(*) from milestones.letter")
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
        }
    }

    @Test
    void lettersAreWrittenInTheWordingThatWasRead() {
        long seen = as(senco, () -> wordings.current(schoolId())).id();
        as(senco, () -> wordings.save(schoolId(), seen, new LetterText("New", "Dear {recipient}")));
        Map<Line, List<Recipient>> to =
                Map.of(draft().line(), List.of(draft().offered().getLast().to()));
        assertThat(as(senco, () -> letters.write(schoolId(), seen, to, today())))
                .isEmpty();
    }

    @Test
    void aWordingIsTheSchoolsOwnInVersionsAndTwoEditorsNoticeEachOther() {
        LetterWording everybodys = as(senco, () -> wordings.current(schoolId()));
        assertThat(everybodys.schoolId()).isEmpty();
        assertThat(everybodys.text().problems()).isEmpty();
        assertThat(as(
                        senco,
                        () -> wordings.save(schoolId(), everybodys.id(), new LetterText("One", "Dear {recipient}"))))
                .isEqualTo(new Saved.Done());
        LetterWording first = as(senco, () -> wordings.current(schoolId()));
        assertThat(first.version()).isEqualTo(1);
        assertThat(as(senco, () -> wordings.save(schoolId(), everybodys.id(), new LetterText("Two", "Dear all"))))
                .isEqualTo(new Saved.Overtaken(first));
        assertThat(as(senco, () -> wordings.save(schoolId(), first.id(), new LetterText("Two", "{level}"))))
                .isInstanceOf(Saved.Refused.class);
        as(senco, () -> wordings.save(schoolId(), first.id(), new LetterText("Two", "Dear all")));
        assertThat(as(senco, () -> wordings.current(schoolId())).version()).isEqualTo(2);
        // other schools keep theirs
        String other = fixture.milestones().support().aSchool();
        assertThat(as(
                        fixture.someone("HEAD", other),
                        () -> wordings.current(fixture.milestones().idOf(other))))
                .isEqualTo(everybodys);
    }

    @Test
    void aKeyWorkerWritesLettersButNotTheirWording() {
        Viewer worker = fixture.someone("KEY_WORKER", school);
        long seen = as(worker, () -> wordings.current(schoolId())).id();
        assertThatThrownBy(() ->
                        as(worker, () -> wordings.save(schoolId(), seen, new LetterText("Mine", "Dear {recipient}"))))
                .isInstanceOf(DataAccessException.class);
    }
}
