package uk.haven.children.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Smith             | smith
            O'Neill           | oneill
            O’Néill-Smith     | oneill smith
            D'Angelo  Bianchi | dangelo bianchi
            ŁUKASZ            | lukasz
            Åström            | astrom
            Weiß              | weiss
            محمد              | محمد
            欧阳               | 欧阳
            Zoë😀             | zoe😀
            """)
    void namesAreFoundWithoutCaseAccentsAndApostrophes(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    @Test
    void marksThatTurnTheWritingRoundAreNoPartOfAName() {
        assertThat(NameKey.of("\u202eevil\u202c")).isEqualTo("evil");
        assertThat(NameKey.of("\u200f\u0645\u062d\u0645\u062f")).isEqualTo("\u0645\u062d\u0645\u062f");
    }

    @ParameterizedTest
    @CsvSource({
        "thomas,thomas,true",
        "thomas,thomas james,true",
        "sam,samuel,true",
        "kaitlin,kaitlyn,true",
        "steven,stephen,false",
        "micheal,michael,true",
        "jack,jake,false",
        "tim,tom,false",
        "ella,emma,false",
        "jo,john,false",
        "anna,'',false"
    })
    void forenamesAreAlikeWhenTheyMayBeOneChilds(String one, String other, boolean alike) {
        assertThat(Likeness.alike(one, other)).isEqualTo(alike);
        assertThat(Likeness.alike(other, one)).isEqualTo(alike);
    }
}
