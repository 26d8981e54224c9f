package uk.haven.milestones.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.haven.platform.Problem;

class LetterTextTests {

    private static final LetterText TEXT =
            new LetterText("{child}", "Dear {recipient},\n\n{ First Name } was here.\n\n\nYours\n{sender}");

    @Test
    void namesInBracesAreReplacedHoweverTheyAreWritten() {
        var filled = TEXT.filled(Map.of(
                "child", "Zoë O'Hara-Müller", "recipient", "$1 {child}", "first name", "محمد", "sender", "A. Person"));
        assertThat(filled.title()).isEqualTo("Zoë O'Hara-Müller");
        // what stands for a name is never read as a name itself
        assertThat(filled.paragraphs()).containsExactly("Dear $1 {child},", "محمد was here.", "Yours\nA. Person");
    }

    @Test
    void aNameWithoutAFactStays() {
        assertThat(TEXT.filled(Map.of()).title()).isEqualTo("{child}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{reason}", "{level}", "{code}", "{brother}", "{decision}", "{}", "{upn}"})
    void nothingElseCanBePutIn(String name) {
        assertThat(codes(new LetterText("A letter", "Dear parent, " + name).problems()))
                .containsExactly("NAME-UNKNOWN");
    }

    @Test
    void everyNameThatIsOfferedIsKnown() {
        LetterText.NAMES
                .keySet()
                .forEach(name -> assertThat(new LetterText("T", "{" + name + "}").problems())
                        .isEmpty());
    }

    @Test
    void titleAndBodyAreThereAndBounded() {
        assertThat(codes(new LetterText(" ", "").problems())).containsExactly("TITLE-MISSING", "BODY-MISSING");
        assertThat(new LetterText("t".repeat(150), "b".repeat(4000)).problems()).isEmpty();
        assertThat(codes(new LetterText("t".repeat(151), "b".repeat(4001)).problems()))
                .containsExactly("TITLE-LONG", "BODY-LONG");
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
