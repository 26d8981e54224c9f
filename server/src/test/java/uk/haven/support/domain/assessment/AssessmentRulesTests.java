package uk.haven.support.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.haven.platform.Problem;
import uk.haven.support.domain.assessment.Readiness.Missing;

class AssessmentRulesTests {

    private static final Form FORM = FormJson.all().getFirst();
    private static final LocalDate DAY = LocalDate.parse("2008-05-16");

    private static Form.Part part(String code) {
        return FORM.part(code).orElseThrow();
    }

    private static Consent consent(Consent.To to, Consent.Decision decision, LocalDate on) {
        return new Consent(to, decision, "Zoë O'Hara, mother", Consent.How.IN_PERSON, on, "Not now", "A Person");
    }

    @Test
    void theFirstFormHasThePartsOfTheFieldAndEveryFieldOnce() {
        assertThat(FORM.version()).isEqualTo(1);
        assertThat(FORM.parts())
                .extracting(Form.Part::code)
                .containsExactly(
                        "details",
                        "reason",
                        "responsibility",
                        "home",
                        "assessor",
                        "services",
                        "development",
                        "parents",
                        "family",
                        "conclusions",
                        "words");
        assertThat(part("development").elements()).hasSize(7).allMatch(each -> each.kind() == Form.Kind.PAIR);
        assertThat(part("parents").elements()).hasSize(3);
        assertThat(part("family").elements()).hasSize(4);
        FORM.parts().forEach(part -> {
            List<String> fields = part.elements().stream()
                    .flatMap(each -> each.fields().stream())
                    .toList();
            assertThat(fields).as(part.code()).doesNotHaveDuplicates();
            assertThat(part.elements())
                    .as(part.code() + " cannot be done without writing anything")
                    .anyMatch(each -> !each.required().isEmpty());
        });
        assertThat(FORM.parts().stream().filter(Form.Part::sensitive).map(Form.Part::code))
                .containsExactly("responsibility", "home", "parents", "family", "words");
    }

    @Test
    void aPairIsDoneWithItsStrengthsOrItsNeeds() {
        Form.Part part = part("parents");
        assertThat(Readiness.missing(part, Answers.NONE))
                .extracting(Missing::words)
                .containsExactly(
                        "Write about basic care and safety",
                        "Write about emotional warmth and stability",
                        "Write about guidance, boundaries and stimulation");
        var answers = new Answers(Map.of(
                "care-strengths", "Warm and fed", "warmth-needs", "Little praise", "guidance-needs", "Late to bed"));
        assertThat(Readiness.done(part, answers)).isTrue();
    }

    @Test
    void everyActionSaysWhatWhoAndByWhen() {
        Form.Part part = part("conclusions");
        var written = new HashMap<>(Map.of(
                "conclusions",
                "He needs calm mornings",
                "solutions",
                "Breakfast club",
                "actions-0-what",
                "Ring the club"));
        assertThat(Readiness.missing(part, new Answers(written)))
                .extracting(Missing::words)
                .containsExactly("Say of every action what, who and by when");
        written.put("actions-0-who", "Wendy Okoro");
        written.put("actions-0-when", "20 5 2008");
        assertThat(Readiness.done(part, new Answers(written))).isTrue();
        assertThat(AnswerWords.lines(part, new Answers(written)))
                .last()
                .extracting(AnswerWords.Line::words)
                .isEqualTo("Ring the club · Wendy Okoro · 20 May 2008");
    }

    @Test
    void aDayIsReadAsPeopleWriteItAndRefusedWhenThereIsNone() {
        for (String text : List.of("20 5 2008", "20/05/2008", "20 May 2008", "20.5.2008", " 20-5-2008 ")) {
            assertThat(TypedDay.of(text)).as(text).contains(LocalDate.parse("2008-05-20"));
        }
        for (String text : List.of("31 2 2008", "soon", "20 5 08", "2008")) {
            assertThat(TypedDay.of(text)).as(text).isEmpty();
        }
        assertThat(Readiness.problems(part("conclusions"), Map.of("actions-1-when", "next week")))
                .containsExactly(Problem.of(
                        "actions-1-when", "DATE-UNREAL", "“next week” is not a day", "Write it like 16 5 2008"));
    }

    @Test
    void whatIsTooLongIsRefusedAtItsFieldWithItsLength() {
        assertThat(Readiness.problems(part("reason"), Map.of("why", "x".repeat(4001), "present", "y".repeat(200))))
                .containsExactly(Problem.of(
                        "why", "TEXT-LENGTH", "What has led to it: that is 4001 characters", "Use up to 4000"));
    }

    @Test
    void rowsThatWereLeftEmptyCloseUpAndWhatThePartDoesNotAskIsNotKept() {
        Answers answers = Answers.of(
                part("home"),
                Map.of("household-0-name", " ", "household-2-name", "  محمد  ", "household-2-age", "3", "_csrf", "x"));
        assertThat(answers.texts()).isEqualTo(Map.of("household-0-name", "محمد", "household-0-age", "3"));
    }

    @Test
    void withoutTheFamilysConsentThereIsNoAssessmentToComplete() {
        List<Consent> refused = List.of(
                consent(Consent.To.ASSESSMENT, Consent.Decision.GIVEN, DAY.minusDays(9)),
                consent(Consent.To.ASSESSMENT, Consent.Decision.WITHDRAWN, DAY),
                consent(Consent.To.SERVICES, Consent.Decision.REFUSED, DAY));
        assertThat(last(refused))
                .containsExactly("The family does not agree to the assessment: close it, or ask again");
        assertThat(last(List.of()))
                .containsExactly(
                        "Record whether the family agrees to the assessment",
                        "Record whether the family agrees to services");
        List<Consent> given = List.of(
                consent(Consent.To.ASSESSMENT, Consent.Decision.GIVEN, DAY),
                consent(Consent.To.SERVICES, Consent.Decision.REFUSED, DAY));
        assertThat(last(given)).isEmpty();
    }

    /** What is missing of consent. */
    private static List<String> last(List<Consent> consents) {
        return Readiness.missing(FORM, Map.of(), consents).stream()
                .filter(each -> each.part().isEmpty())
                .map(Missing::words)
                .toList();
    }

    @Test
    void consentIsRecordedByTheRules() {
        var given = consent(Consent.To.SERVICES, Consent.Decision.GIVEN, DAY);
        assertThat(given.problem(List.of(), DAY)).isEmpty();
        assertThat(given.problem(List.of(), DAY.minusDays(1)).orElseThrow().code())
                .isEqualTo("CONSENT-AHEAD");
        var withdrawn = consent(Consent.To.SERVICES, Consent.Decision.WITHDRAWN, DAY);
        assertThat(withdrawn.problem(List.of(), DAY).orElseThrow().wrong())
                .isEqualTo("Only consent that was given can be withdrawn");
        assertThat(withdrawn.problem(List.of(given), DAY)).isEmpty();
        var silent = new Consent(
                Consent.To.SERVICES, Consent.Decision.REFUSED, "Mother", Consent.How.IN_PERSON, DAY, "", "A Person");
        assertThat(silent.problem(List.of(), DAY).orElseThrow().code()).isEqualTo("CONSENT-REASON");
    }

    @Test
    void aReviewSaysWhatItChangedAlsoUnderAnotherForm() {
        Form later = FormJson.read("""
                {"version": 2, "parts": [{"code": "reason", "title": "Why", "elements": [
                  {"code": "why", "label": "What has led to it", "kind": "TEXT", "required": "Say"},
                  {"code": "when", "label": "Since when", "kind": "LINE"}]}]}
                """);
        var before = Map.of("reason", new Answers(Map.of("why", "Late every day", "hoped", "Calm")));
        var after = Map.of("reason", new Answers(Map.of("why", "Late twice a week", "when", "Easter")));
        assertThat(Changes.between(FORM, before, later, after))
                .containsExactly(
                        new Changes.Change("Why", false, "What has led to it", "Late every day", "Late twice a week"),
                        new Changes.Change("Why", false, "Since when", "", "Easter"),
                        new Changes.Change("Why", false, "What the child, the family and you hope for", "Calm", ""));
        assertThat(Changes.between(FORM, Map.of(), FORM, Map.of("home", new Answers(Map.of("situation", "Calm")))))
                .containsExactly(new Changes.Change("Home", true, "How things are at home", "", "Calm"));
        assertThat(Answers.of(
                                later.part("reason").orElseThrow(),
                                before.get("reason").texts())
                        .texts())
                .isEqualTo(Map.of("why", "Late every day"));
        assertThat(Changes.between(FORM, before, FORM, before)).isEmpty();
    }

    @Test
    void oneGoesOnWhereOneLeft() {
        Set<String> all = FORM.parts().stream().map(Form.Part::code).collect(Collectors.toSet());
        assertThat(Resume.at(FORM, Set.of("details"), "home", _ -> true)).contains(part("home"));
        assertThat(Resume.at(FORM, Set.of("details", "home"), "home", _ -> true))
                .contains(part("reason"));
        assertThat(Resume.at(FORM, Set.of("details", "reason"), "", part -> !part.sensitive()))
                .contains(part("assessor"));
        assertThat(Resume.at(FORM, all, "home", _ -> true)).isEmpty();
    }

    @Test
    void theTeamsRulesSayWhatIsWrong() {
        assertThat(TeamRules.member("wendy okoro", "Mentor", List.of("Wendy Okoro"))
                        .orElseThrow()
                        .code())
                .isEqualTo("MEMBER-TWICE");
        assertThat(TeamRules.member("Gran", "", List.of()).orElseThrow().code()).isEqualTo("MEMBER-RELATION");
        assertThat(TeamRules.planned(DAY.minusDays(1), DAY).orElseThrow().code())
                .isEqualTo("MEETING-PAST");
        assertThat(TeamRules.planned(DAY, DAY)).isEmpty();
        assertThat(TeamRules.held(DAY, DAY, DAY, List.of(), "Agreed")
                        .orElseThrow()
                        .code())
                .isEqualTo("MEETING-NOBODY");
        assertThat(TeamRules.held(DAY.plusDays(1), DAY, DAY, List.of("Gran"), "Agreed")
                        .orElseThrow()
                        .code())
                .isEqualTo("MEETING-OUTSIDE");
        assertThat(TeamRules.held(DAY, DAY, DAY, List.of("Gran"), "Agreed")).isEmpty();
        assertThat(TeamRules.action("Ring", "", DAY, DAY).orElseThrow().code()).isEqualTo("ACTION-OWNER");
        assertThat(TeamRules.action("Ring", "Gran", DAY.minusDays(1), DAY)
                        .orElseThrow()
                        .code())
                .isEqualTo("ACTION-DUE");
    }

    @Test
    void answersAreReadAsTheyWereWritten() {
        var answers = new Answers(Map.of("why", "“Quoted”, \\ and\nnew line", "hoped", "مرحبا"));
        assertThat(AnswersJson.read(AnswersJson.write(answers))).isEqualTo(answers);
    }
}
