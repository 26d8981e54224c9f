package uk.haven;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.haven.access.Accounts;
import uk.haven.access.Role;
import uk.haven.testing.Browser;
import uk.haven.testing.OwnHaven;

/**
 * What the demo does not hold by itself, made by those who would: a file with a rejected row and one with columns that
 * nobody knows, a draft of the framework and of the entitlement, somebody who acts for a child, a programme asked for at the
 * decision point, a calendar's address, an invitation.
 */
final class MadeForTheWalk {

    private static final Pattern ACTING = Pattern.compile("href=\"(/vulnerability/children/[0-9a-f-]{36}/acting)\"");
    private static final Pattern CALENDAR = Pattern.compile("id=\"calendar-address\">https?://[^/]+([^<]+)<");

    private static final Pattern TICK = Pattern.compile("name=\"item\" value=\"([^\"]+)\"");

    private final OwnHaven haven;
    private final Map<Role, Browser> browsers;

    MadeForTheWalk(OwnHaven haven, Map<Role, Browser> browsers) {
        this.haven = haven;
        this.browsers = browsers;
    }

    /** Makes it, and answers the addresses that only their owner gets to know. */
    Map<Role, List<String>> addresses() {
        Browser administrator = browsers.get(Role.ADMINISTRATOR);
        administrator.get("/framework");
        administrator.post("/framework/draft", Map.of());
        administrator.get("/milestones/entitlement");
        administrator.post("/milestones/entitlement/draft", Map.of());
        Browser senco = browsers.get(Role.SENCO);
        return Map.of(
                Role.SENCO, List.of(childTakenOn(senco), programmesStarted(senco)),
                Role.DATA_MANAGER, List.of(files(browsers.get(Role.DATA_MANAGER))),
                Role.KEY_WORKER, List.of(calendar(browsers.get(Role.KEY_WORKER))),
                Role.ADMINISTRATOR, List.of(invitation()));
    }

    private static String files(Browser manager) {
        manager.get("/files");
        String set = Browser.leadsTo(manager.postFiles(
                "/files",
                "files",
                Map.of("pupils.csv", bytes("""
                                upn,surname,forename,birth_date,laestab,entry_date,leaving_date,year_group
                                A000,O'Brien,Zoë,soon,850/9990,2007-09-04,,9
                                """), "export.csv", bytes("Number,Family name\nX1,Ward\n"))));
        for (int i = 0; i < 200 && manager.get(set).body().contains("You may leave this page"); i++) {
            pause();
        }
        return set;
    }

    /** A child for whom nobody acted until now. */
    private static String childTakenOn(Browser senco) {
        var acting = ACTING.matcher(senco.get("/vulnerability/nobody-acting").body());
        if (!acting.find()) {
            throw new AssertionError("In the demo somebody acts for every child");
        }
        senco.get(acting.group(1));
        return Browser.leadsTo(senco.post(acting.group(1), Map.of("me", "me")));
    }

    /** A programme asked for at the decision point, for a child about whom nothing was decided until now. */
    private static String programmesStarted(Browser senco) {
        String open = List.of("below", "missing").stream()
                .flatMap(status -> {
                    var tick = TICK.matcher(senco.get("/milestones?decided=open&status=" + status)
                            .body());
                    return tick.find() ? Stream.of(tick.group(1)) : Stream.empty();
                })
                .findFirst()
                .orElseThrow(() -> new AssertionError("In the demo everything is decided"));
        var fields = new HashMap<String, String>();
        fields.put("do", "start");
        fields.put("item", open);
        fields.put("kind", "other");
        fields.put("from-day", "19");
        fields.put("from-month", "5");
        fields.put("from-year", "2008");
        fields.put("until-day", "18");
        fields.put("until-month", "7");
        fields.put("until-year", "2008");
        String start = Browser.leadsTo(senco.post("/milestones", fields));
        if (!start.startsWith("/milestones/starts/")) {
            throw new AssertionError("No programme was asked for: " + start);
        }
        for (int i = 0; i < 200 && senco.get(start).body().contains("You may leave this page"); i++) {
            pause();
        }
        return start;
    }

    private static String calendar(Browser worker) {
        worker.get("/account/notices");
        var made = CALENDAR.matcher(
                worker.post("/account/notices/calendar", Map.of()).body());
        if (!made.find()) {
            throw new AssertionError("No calendar address was made");
        }
        return made.group(1);
    }

    private String invitation() {
        var accounts = haven.bean(Accounts.class);
        var invited = accounts.add("invited@walk.example", "Invited O'Person", OptionalLong.empty());
        return accounts.invite(invited.id(), OptionalLong.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
