package uk.haven.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SecureCookiesTests {

    @ParameterizedTest
    @CsvSource({
        "https://haven.example, false, true", "HTTPS://haven.example, false, true",
                "http://haven.example, false, false",
        "'', false, false", "'', true, true", "http://haven.example, true, true",
    })
    void theSessionsCookieGoesByHttpsWherePeopleReachHavenByHttps(String address, boolean request, boolean secure) {
        var asked = new MockHttpServletRequest();
        asked.setSecure(request);
        var answer = new MockHttpServletResponse();
        new SecurityConfiguration().sessionCookie(address).writeCookieValue(new CookieValue(asked, answer, "x"));
        assertThat(answer.getHeader("Set-Cookie")).contains("HttpOnly");
        assertThat(answer.getHeader("Set-Cookie").contains("Secure")).isEqualTo(secure);
    }
}
