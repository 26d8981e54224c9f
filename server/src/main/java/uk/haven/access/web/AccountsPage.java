package uk.haven.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import uk.haven.access.Account;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;

/** The list of accounts, and adding one. */
public record AccountsPage(
        List<Account> accounts,
        PlaceNames places,
        LocalDate today,
        String typedEmail,
        String typedName,
        List<Problem> problems) {

    public AccountsPage {
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
    }

    public Table table() {
        return new Table(
                "Accounts",
                List.of(
                        Table.Column.text("Name"),
                        Table.Column.text("Email"),
                        Table.Column.text("Roles"),
                        Table.Column.text("State"),
                        Table.Column.text("Last seen")),
                accounts.stream().map(this::row).toList(),
                "There are no accounts yet.");
    }

    private Table.Row row(Account account) {
        return Table.Row.of(
                Table.Cell.link(account.name(), "/accounts/" + account.publicId()),
                Table.Cell.of(account.email()),
                Table.Cell.of(roles(account)),
                Table.Cell.of(state(account)),
                Table.Cell.of(account.lastSeen() == null ? "Not signed in" : Words.time(account.lastSeen())));
    }

    private String roles(Account account) {
        String roles = account.roles().stream()
                .filter(held -> held.holdsOn(today))
                .map(held -> places.describe(held.membership()))
                .collect(Collectors.joining("; "));
        return roles.isEmpty() ? "No role yet" : roles;
    }

    static String state(Account account) {
        if (!account.enabled()) {
            return "Disabled";
        }
        if (!account.passwordSet()) {
            return "Invited";
        }
        return account.secondFactor() ? "Active" : "Second factor not set up";
    }

    public Field email() {
        return Field.of("email", "Email").withValue(typedEmail).withProblems(problems);
    }

    public Field name() {
        return Field.of("name", "Name")
                .withValue(typedName)
                .withHint("As colleagues know the person")
                .withProblems(problems);
    }
}
