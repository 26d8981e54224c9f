package uk.haven.support.web.work;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.haven.access.Account;
import uk.haven.access.Accounts;
import uk.haven.access.Guesses;
import uk.haven.partnership.Partnership;
import uk.haven.support.internal.work.Calendars;

/** A calendar read by a calendar program, which cannot sign in: the address itself is the secret. */
@Controller
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Calendars calendars;
    private final Accounts accounts;
    private final Guesses guesses;
    private final Partnership partnership;
    private final Clock clock;

    CalendarController(Calendars calendars, Accounts accounts, Guesses guesses, Partnership partnership, Clock clock) {
        this.calendars = calendars;
        this.accounts = accounts;
        this.guesses = guesses;
        this.partnership = partnership;
        this.clock = clock;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> calendar(@PathVariable String secret, HttpServletRequest request) {
        Optional<Account> whose;
        try {
            whose = guesses.look(
                    "calendar",
                    request.getRemoteAddr(),
                    () -> calendars.accountOf(secret).flatMap(accounts::find).filter(Account::enabled));
        } catch (Guesses.TooMany tooMany) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", "300")
                    .build();
        }
        return whose.map(account -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .header("Content-Disposition", "inline; filename=haven.ics")
                        .body(calendars.of(account.viewerOn(LocalDate.now(clock)), partnership.today())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
