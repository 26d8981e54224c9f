package uk.haven.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.haven.platform.Problem;

class PasswordRulesTests {

    @ParameterizedTest
    @CsvSource({
        "short,PASSWORD-SHORT",
        "elevenchars,PASSWORD-SHORT",
        "aaaaaaaaaaaaaa,PASSWORD-REPEATS",
        "abcabcabcabc,PASSWORD-REPEATS",
        "123456789012,PASSWORD-REPEATS",
        "abcdefghijkl,PASSWORD-REPEATS",
        "Password123456,PASSWORD-COMMON",
        "P@ssw0rd!!!!2024,PASSWORD-COMMON",
        "letmein12345678,PASSWORD-COMMON",
        "Ada.Example2024,PASSWORD-NAMES-YOU",
        "haven-2024-2025,PASSWORD-NAMES-YOU"
    })
    void easilyGuessedPasswordsAreRefusedWithTheReason(String password, String code) {
        assertThat(PasswordRules.refuse(password, "ada@school.example", "Ada Example")
                        .map(Problem::code))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gravel teapot orchard", "correct staple lamp 4", "Tr7!kq_9zLpw2", "ぶんぼうぐ ticket gravel"})
    void othersAreTaken(String password) {
        assertThat(PasswordRules.refuse(password, "ada@school.example", "Ada Example"))
                .isEmpty();
    }
}
