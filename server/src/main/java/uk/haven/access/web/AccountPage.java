package uk.haven.access.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.access.Account;
import uk.haven.access.Account.HeldRole;
import uk.haven.access.PlacesToWork.Place;
import uk.haven.access.Role;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Words;

/**
 * One account.
 *
 * @param link a one-time link's path that has just been made, or null
 */
public record AccountPage(
        Account account,
        PlaceNames places,
        LocalDate today,
        @Nullable String link,
        List<Problem> problems) {

    public AccountPage {
        problems = List.copyOf(problems);
    }

    public List<SummaryRow> summary() {
        return List.of(
                SummaryRow.of("Email", account.email()),
                SummaryRow.of("State", AccountsPage.state(account)),
                SummaryRow.of(
                        "Last seen", account.lastSeen() == null ? "Not signed in" : Words.time(account.lastSeen())));
    }

    public List<HeldRole> held() {
        return account.roles().stream()
                .filter(role -> role.until() == null || !role.until().isBefore(today))
                .toList();
    }

    public List<HeldRole> past() {
        return account.roles().stream()
                .filter(role -> role.until() != null && role.until().isBefore(today))
                .toList();
    }

    public String describe(HeldRole role) {
        return places.describe(role.membership());
    }

    public String dates(HeldRole role) {
        return "from " + Words.date(role.from()) + (role.until() == null ? "" : " to " + Words.date(role.until()));
    }

    public Field role() {
        return Field.of("role", "Role").withProblems(problems);
    }

    public List<Option> roles() {
        return Arrays.stream(Role.values())
                .map(role -> Option.of(role.name(), role.label()))
                .toList();
    }

    public Field school() {
        return Field.of("school", "School")
                .withHint("For data managers, key workers, SENCos and headteachers")
                .withProblems(problems);
    }

    public List<Option> schools() {
        return options(places.schools());
    }

    public Field agency() {
        return Field.of("agency", "Agency").withHint("For agency workers").withProblems(problems);
    }

    public List<Option> agencies() {
        return options(places.agencies());
    }

    private static List<Option> options(List<Place> places) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", "None"));
        places.forEach(place -> options.add(Option.of(Long.toString(place.id()), place.name())));
        return options;
    }

    public Field until() {
        return Field.of("until", "Last day")
                .withHint("Leave empty while it lasts")
                .withProblems(problems);
    }
}
