package uk.haven.support.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Accounts;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.internal.TestSignIn;
import uk.haven.children.Child;
import uk.haven.partnership.Partnership;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Programmes;
import uk.haven.support.SupportFixture;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.SupportBook;
import uk.haven.testing.Browser;
import uk.haven.testing.IntegrationTest;

@IntegrationTest
class RemindersIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Calendars calendars;

    @Autowired
    Notices notices;

    @Autowired
    SupportBook book;

    @Autowired
    Workers workers;

    @Autowired
    Accounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Partnership partnership;

    @Value("${haven.data-dir}")
    Path dataFolder;

    @LocalServerPort
    int port;

    private SupportFixture fixture;
    private Child child;
    private Worker mentor;
    private Viewer.Person keyWorker;
    private LocalDate today;

    @BeforeEach
    void aMentorWhoSignsIn() {
        fixture = new SupportFixture(context);
        String school = fixture.aSchool();
        child = fixture.aChildAt(school);
        mentor = fixture.aWorkerAt(school);
        keyWorker = signIn.at(fixture.partnership().idOf(school), Role.KEY_WORKER);
        today = partnership.today();
        fixture.partnership().asBatch(() -> {
            workers.link(mentor.id(), keyWorker.id());
            return true;
        });
    }

    private Intervention due(LocalDate day) {
        return fixture.partnership().as(keyWorker, () -> {
            var opened = fixture.opened(child, InterventionKind.BEREAVEMENT, mentor, today.minusWeeks(4));
            book.next(opened, Optional.of(day));
            return opened;
        });
    }

    private String address() {
        return "/calendar/" + Viewers.as(keyWorker, calendars::make) + ".ics";
    }

    @Test
    void aCalendarProgramReadsWhatIsDueWithoutSigningInAndWithoutAName() {
        due(today.plusDays(10));
        due(today.plusDays(50));
        var answer = new Browser(port).get(address());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(answer.body())
                .contains("DTSTART;VALUE=DATE:" + today.plusDays(10).toString().replace("-", "") + "\r\n")
                .contains("SUMMARY:Contact due (Haven)\r\n")
                .containsOnlyOnce("BEGIN:VEVENT")
                .doesNotContain("Zo")
                .doesNotContain("Hara")
                .doesNotContain("ereavement")
                .doesNotContain(child.publicId().toString());
    }

    @Test
    void whatIsLateOrHasNoDayOfItsOwnIsInNoCalendarAndEverySessionAheadIs() {
        due(today.minusDays(3));
        var drifting = fixture.partnership()
                .as(
                        keyWorker,
                        () -> context.getBean(Programmes.class)
                                .start(
                                        child,
                                        new Programmes.Plan(
                                                "learning-mentor",
                                                Set.of("HOME"),
                                                "",
                                                List.of(),
                                                today.minusWeeks(20),
                                                today.plusDays(20),
                                                Optional.of(today.plusWeeks(2)),
                                                OptionalLong.of(mentor.id()),
                                                new Programmes.Exit(
                                                        OptionalInt.empty(),
                                                        20,
                                                        OptionalInt.empty(),
                                                        OptionalInt.empty(),
                                                        OptionalInt.empty(),
                                                        true),
                                                Set.of(today.getDayOfWeek().getValue()),
                                                30)));
        fixture.partnership().asBatch(() -> {
            for (int weeks = -1; weeks < 3; weeks++) {
                jdbc.sql("""
                                insert into support.programme_session
                                       (intervention_id, held_on, state, minutes, by_name, recorded_at)
                                values (?, ?, 'PLANNED', 30, 'Wendy Okoro', now()) on conflict do nothing
                                """).params(drifting.id(), today.plusWeeks(weeks)).update();
            }
            return true;
        });
        String file = new Browser(port).get(address()).body();
        assertThat(days(file, "Session planned"))
                .containsExactlyInAnyOrder(today, today.plusWeeks(1), today.plusWeeks(2));
        assertThat(days(file, "Review due")).containsExactly(today.plusWeeks(2));
        assertThat(days(file, "Planned end")).containsExactly(today.plusDays(20));
        assertThat(file).doesNotContain("To do (Haven)");
        assertThat(file.lines().filter(line -> line.startsWith("DTSTART")))
                .allMatch(line -> line.compareTo("DTSTART;VALUE=DATE:" + basic(today)) >= 0);
        assertThat(file.lines().filter(line -> line.startsWith("UID:"))).doesNotHaveDuplicates();
    }

    private static String basic(LocalDate day) {
        return day.toString().replace("-", "");
    }

    /** Days of the entries that are called so. */
    private static List<LocalDate> days(String file, String words) {
        var days = new ArrayList<LocalDate>();
        LocalDate day = LocalDate.MIN;
        for (String line : file.lines().toList()) {
            if (line.startsWith("DTSTART")) {
                day = LocalDate.parse(line.substring(line.length() - 8), DateTimeFormatter.BASIC_ISO_DATE);
            } else if (line.equals("SUMMARY:" + words + " (Haven)")) {
                days.add(day);
            }
        }
        return days;
    }

    @Test
    void theSameThingKeepsItsNumberWhenItsDayMoves() {
        var opened = due(today.plusDays(3));
        String address = address();
        String before = uid(new Browser(port).get(address).body());
        fixture.partnership().as(keyWorker, () -> {
            book.next(opened, Optional.of(today.plusDays(9)));
            return true;
        });
        assertThat(uid(new Browser(port).get(address).body())).isEqualTo(before);
    }

    private static String uid(String file) {
        return file.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
    }

    @Test
    void anAddressThatWasEndedOrMadeAnewOrWhoseAccountWasDisabledOpensNothing() {
        String first = address();
        String second = address();
        assertThat(new Browser(port).get(first).statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get(second).statusCode()).isEqualTo(200);
        accounts.setEnabled(keyWorker.id(), false, OptionalLong.empty());
        assertThat(new Browser(port).get(second).statusCode()).isEqualTo(404);
        accounts.setEnabled(keyWorker.id(), true, OptionalLong.empty());
        Viewers.as(keyWorker, () -> calendars.end());
        assertThat(new Browser(port).get(second).statusCode()).isEqualTo(404);
    }

    @Test
    void theSecretIsNotKept() {
        String secret = Viewers.as(keyWorker, calendars::make);
        assertThat(java.util.Base64.getUrlDecoder().decode(secret)).hasSize(16);
        long found = fixture.partnership()
                .asBatch(() -> jdbc.sql("select count(*) from support.calendar_address c where c::text like :secret")
                        .param("secret", "%" + secret + "%")
                        .query(Long.class)
                        .single());
        assertThat(found).isZero();
    }

    @Test
    void anAddressIsGuessedTenTimesInFiveMinutesAndARightOneIsNoGuess() {
        String address = address();
        var guesser = new Browser(port);
        for (int i = 0; i < 12; i++) {
            assertThat(guesser.get(address).statusCode()).isEqualTo(200);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(guesser.get("/calendar/" + UUID.randomUUID() + ".ics").statusCode())
                    .isEqualTo(404);
        }
        assertThat(guesser.get("/calendar/" + UUID.randomUUID() + ".ics").statusCode())
                .isEqualTo(429);
        assertThat(guesser.get(address).statusCode()).isEqualTo(429);
    }

    @Test
    void nobodySeesAnothersAddressOrWish() {
        address();
        want(true);
        var colleague = fixture.partnership().someone("ADMINISTRATOR", "");
        assertThat(fixture.partnership()
                        .as(
                                colleague,
                                () -> jdbc.sql(
                                                "select (select count(*) from support.calendar_address) + (select count(*) from support.notice_wish)")
                                        .query(Long.class)
                                        .single()))
                .isZero();
    }

    private void want(boolean wanted) {
        fixture.partnership().as(keyWorker, () -> {
            notices.want(wanted);
            return true;
        });
    }

    private List<String> letters() throws IOException {
        Path folder = dataFolder.resolve("notices");
        if (!Files.exists(folder)) {
            return List.of();
        }
        String to = accounts.find(keyWorker.id()).orElseThrow().email();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(RemindersIntegrationTests::read)
                    .filter(letter -> letter.contains("\r\nTo: " + to + "\r\n"))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void whoeverWantsItIsToldOnceADayHowMuchIsDueAndNotAboutWhom() throws IOException {
        due(today.minusDays(2));
        due(today);
        due(today.plusDays(2));
        notices.send(today);
        assertThat(letters()).isEmpty();
        want(true);
        notices.send(today);
        notices.send(today);
        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst())
                .contains("Subject: Haven: 2 things are due\r\n")
                .contains("2 things are due. Sign in to Haven")
                .doesNotContain("Zo")
                .doesNotContain("Hara");
        notices.send(today.plusDays(1));
        assertThat(letters()).hasSize(2);
        want(false);
        notices.send(today.plusDays(2));
        assertThat(letters()).hasSize(2);
        long told = fixture.partnership()
                .asBatch(() -> jdbc.sql(
                                "select count(*) from audit.entry where action = 'notice.sent' and subject = :account")
                        .param("account", String.valueOf(keyWorker.id()))
                        .query(Long.class)
                        .single());
        assertThat(told).isEqualTo(2);
    }

    @Test
    void nobodyIsToldThatNothingIsDueNorWhenTheirAccountIsDisabled() throws IOException {
        want(true);
        notices.send(today);
        due(today);
        accounts.setEnabled(keyWorker.id(), false, OptionalLong.empty());
        notices.send(today.plusDays(1));
        assertThat(letters()).isEmpty();
    }
}
