package uk.haven.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.Account;
import uk.haven.access.Accounts;
import uk.haven.access.AllowedTo;
import uk.haven.access.PlacesToWork;
import uk.haven.access.Role;
import uk.haven.access.Viewer.Membership;
import uk.haven.access.Viewers;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;

/** Accounts: who may sign in, and as what. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class AccountsController {

    private final Accounts accounts;
    private final ObjectProvider<PlacesToWork> places;
    private final SeenAccounts seen;
    private final Clock clock;

    AccountsController(Accounts accounts, ObjectProvider<PlacesToWork> places, SeenAccounts seen, Clock clock) {
        this.accounts = accounts;
        this.places = places;
        this.seen = seen;
        this.clock = clock;
    }

    @GetMapping("/accounts")
    ModelAndView list() {
        seen.list();
        return listPage("", "", List.of());
    }

    @PostMapping("/accounts")
    Object add(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String name) {
        try {
            return toPage(accounts.add(email, name, actor()).publicId());
        } catch (Accounts.Refused refused) {
            return listPage(email, name, List.of(refused.problem()));
        }
    }

    @GetMapping("/accounts/{id}")
    ModelAndView one(@PathVariable UUID id) {
        Account account = account(id);
        seen.one(account.id());
        return accountPage(account, null, List.of());
    }

    @PostMapping("/accounts/{id}/roles")
    Object grant(
            @PathVariable UUID id,
            @RequestParam Optional<Role> role,
            @RequestParam Optional<Long> school,
            @RequestParam Optional<Long> agency,
            @RequestParam(name = "until-day", defaultValue = "") String day,
            @RequestParam(name = "until-month", defaultValue = "") String month,
            @RequestParam(name = "until-year", defaultValue = "") String year) {
        Account account = account(id);
        var until = new DateAnswer(day, month, year);
        var giving = new AccountPage.Giving(
                role.map(Role::name).orElse(""),
                school.map(String::valueOf).orElse(""),
                agency.map(String::valueOf).orElse(""),
                until);
        if (account.id() == Viewers.person().id()) {
            return accountPage(account, null, giving, List.of(notToYourself()));
        }
        if (role.isEmpty()) {
            return accountPage(account, null, giving, List.of(noRole()));
        }
        if (!until.empty() && until.date().isEmpty()) {
            return accountPage(account, null, giving, List.of(until.problem("until", "the last day")));
        }
        try {
            accounts.grant(
                    account.id(),
                    new Membership(
                            role.get(),
                            role.get().held() == Role.Held.AT_SCHOOL ? school : Optional.empty(),
                            role.get().held() == Role.Held.AT_AGENCY ? agency : Optional.empty()),
                    LocalDate.now(clock),
                    until.date().orElse(null),
                    actor());
            return toPage(id);
        } catch (Accounts.Refused refused) {
            return accountPage(account, null, giving, List.of(refused.problem()));
        }
    }

    @PostMapping("/accounts/{id}/roles/{role}/end")
    Object endRole(@PathVariable UUID id, @PathVariable long role) {
        Account account = account(id);
        if (account.id() == Viewers.person().id()) {
            return accountPage(account, null, List.of(notYourself()));
        }
        accounts.endRole(account.id(), role, actor());
        return toPage(id);
    }

    @PostMapping("/accounts/{id}/{change}")
    Object change(@PathVariable UUID id, @PathVariable String change) {
        Account account = account(id);
        boolean own = account.id() == Viewers.person().id();
        switch (change) {
            case "invite" -> {
                return accountPage(account, accounts.invite(account.id(), actor()), List.of());
            }
            case "disable" -> {
                if (own) {
                    return accountPage(account, null, List.of(notYourself()));
                }
                accounts.setEnabled(account.id(), false, actor());
            }
            case "enable" -> accounts.setEnabled(account.id(), true, actor());
            case "reset-second-factor" -> {
                if (own) {
                    return accountPage(account, null, List.of(notYourself()));
                }
                accounts.resetSecondFactor(account.id(), actor());
            }
            case "sign-out" -> accounts.signOutEverywhere(account.id(), actor());
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return toPage(id);
    }

    private static Problem noRole() {
        return Problem.of("role", "ROLE-MISSING", "No role is chosen", "Choose what the person does here");
    }

    private static Problem notYourself() {
        return Problem.of(
                "",
                "ACCOUNT-OWN",
                "You can't lock yourself out",
                "Another administrator can do this, or the command line.");
    }

    /** An administrator sees no child: with a role of one's own giving, everybody who keeps accounts would see all of them. */
    private static Problem notToYourself() {
        return Problem.of(
                "role",
                "ROLE-OWN",
                "You can't give yourself a role",
                "Whoever keeps accounts doesn't decide what they see themselves: ask another administrator, or use the "
                        + "command line");
    }

    private static String toPage(UUID id) {
        return "redirect:/accounts/" + id;
    }

    private static OptionalLong actor() {
        return OptionalLong.of(Viewers.person().id());
    }

    private Account account(UUID id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView listPage(String email, String name, List<Problem> problems) {
        var page = new ModelAndView(
                "access/accounts", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("page", new AccountsPage(accounts.all(), names(), LocalDate.now(clock), email, name, problems));
        return page;
    }

    private ModelAndView accountPage(Account account, @Nullable String link, List<Problem> problems) {
        return accountPage(account, link, AccountPage.Giving.NONE, problems);
    }

    private ModelAndView accountPage(
            Account account, @Nullable String link, AccountPage.Giving giving, List<Problem> problems) {
        var page = new ModelAndView(
                "access/account", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("page", new AccountPage(account, names(), LocalDate.now(clock), link, giving, problems));
        return page;
    }

    private PlaceNames names() {
        return PlaceNames.of(places.getIfAvailable());
    }
}
