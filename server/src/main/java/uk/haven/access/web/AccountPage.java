package uk.haven.access.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.access.Account;
import uk.haven.access.Account.HeldRole;
import uk.haven.access.PlacesToWork.Place;
import uk.haven.access.Role;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Words;

/**
 * One account.
 *
 * @param link a one-time link's path that has just been made, or null
 * @param giving what was typed of a role that is not given yet
 */
public record AccountPage(
        Account account,
        PlaceNames places,
        LocalDate today,
        @Nullable String link,
        Giving giving,
        List<Problem> problems) {

    /** A role as it was asked for. */
    record Giving(String role, String school, String agency, DateAnswer until) {
        static final Giving NONE = new Giving("", "", "", DateAnswer.NONE);
    }

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
        var options = new ArrayList<Option>();
        options.add(Option.of("", "Choose a role"));
        for (Role role : Role.values()) {
            options.add(
                    Option.of(role.name(), role.label()).chosenIf(role.name().equals(giving.role())));
        }
        return options;
    }

    public Field school() {
        return Field.of("school", "School")
                .withHint("For data managers, key workers, SENCos and headteachers")
                .withProblems(problems);
    }

    public List<Option> schools() {
        return options(places.schools(), giving.school());
    }

    public Field agency() {
        return Field.of("agency", "Agency").withHint("For agency workers").withProblems(problems);
    }

    public List<Option> agencies() {
        return options(places.agencies(), giving.agency());
    }

    private static List<Option> options(List<Place> places, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", "None"));
        for (Place place : places) {
            String id = Long.toString(place.id());
            options.add(Option.of(id, place.name()).chosenIf(id.equals(chosen)));
        }
        return options;
    }

    public DateAnswer untilDate() {
        return giving.until();
    }

    public Field until() {
        return Field.of("until", "Last day")
                .withHint("Leave empty while it lasts")
                .withProblems(problems);
    }
}
