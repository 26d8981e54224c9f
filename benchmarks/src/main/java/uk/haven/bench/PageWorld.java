package uk.haven.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.access.Accounts;
import uk.haven.access.Role;
import uk.haven.access.Viewer.Membership;
import uk.haven.bench.PageConnection.Person;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.database.HavenDatabase;
import uk.haven.support.ProgrammeExits;
import uk.haven.support.Worker;
import uk.haven.support.Workers;

/**
 * A data folder with everything that pages show: roll, a year of registers, levels and staff through the import, a
 * programme for every third child and support of every other kind ({@link PageSupport}), and people who can sign in, each the
 * SENCo of one school and the worker who leads a third of its support.
 */
final class PageWorld {

    private static final int WORKERS = 3;
    private static final int PEOPLE = 16;
    private static final String PASSWORD = "heron-quartz-jumper-17";

    private final Path dataFolder;
    private final List<Person> people;

    private PageWorld(Path dataFolder, List<Person> people) {
        this.dataFolder = dataFolder;
        this.people = people;
    }

    Path dataFolder() {
        return dataFolder;
    }

    List<Person> people() {
        return people;
    }

    /** The one that a run before left in the folder, else a new one. */
    static PageWorld of(Path folder, int schools, int pupils, int audited) throws Exception {
        Path whole = folder.resolve("people");
        if (!Files.exists(whole)) {
            var made = make(folder, schools, pupils, audited);
            Files.write(whole, made.people.stream().map(Person::email).toList());
        }
        return new PageWorld(
                folder.resolve("data"),
                Files.readAllLines(whole).stream().map(PageWorld::person).toList());
    }

    private static Person person(String email) {
        return new Person(email, PASSWORD, Arrays.copyOf(email.getBytes(StandardCharsets.US_ASCII), 20));
    }

    private static PageWorld make(Path folder, int schools, int pupils, int audited) throws Exception {
        Path files = folder.resolve("files");
        Path dataFolder = folder.resolve("data");
        var data = new Data(files, schools, pupils);
        data.write();
        writeStaffAndLevels(files);
        LocalDate today = Data.mondays().get(Data.WEEKS - 1).plusDays(4);
        try (var haven = new Haven(dataFolder)) {
            haven.today(today);
            haven.send(data.roll());
            haven.send(List.of(files.resolve("staff.csv")));
            haven.send(List.of(data.year()));
            haven.send(List.of(files.resolve("levels.csv")));
            List<Person> people = people(haven, today);
            haven.batch(() -> programmes(haven.bean(JdbcClient.class), today));
            haven.batch(() -> PageSupport.write(haven, today));
            haven.bean(ProgrammeExits.class).everyone(today);
            new PageAudit(haven).write(audited, pupils);
            analyze(haven.database());
            return new PageWorld(dataFolder, people);
        }
    }

    /** A few workers at each school, and a level for every sixth child. */
    private static void writeStaffAndLevels(Path files) throws IOException {
        try (var staff = Files.newBufferedWriter(files.resolve("staff.csv"));
                var levels = Files.newBufferedWriter(files.resolve("levels.csv"))) {
            staff.write("staff_id,name,role,laestab,fte,funding_source,start,end\n");
            levels.write("upn,laestab,level,decided_on,reason\n");
            String school = "";
            List<String> pupils = Files.readAllLines(files.resolve("pupils.csv"));
            for (int i = 1; i < pupils.size(); i++) {
                String[] fields = pupils.get(i).split(",", -1);
                if (!fields[5].equals(school)) {
                    school = fields[5];
                    staff(staff, school);
                }
                if (i % 6 == 0) {
                    levels.write("%s,%s,%d,2022-%02d-15,Agreed at the review with the family%n"
                            .formatted(fields[0], school, 1 + i / 6 % 3, 10 + i % 3));
                }
            }
        }
    }

    private static void staff(BufferedWriter out, String school) throws IOException {
        for (int i = 0; i < WORKERS; i++) {
            out.write("S-%d,Worker %d of %s,learning-mentor,%s,1,school,2019-09-01,%n".formatted(i, i, school, school));
        }
    }

    private static List<Person> people(Haven haven, LocalDate today) {
        var people = new ArrayList<Person>();
        List<School> schools =
                haven.batch(() -> List.copyOf(haven.bean(Partnership.class).schools()));
        for (School school : schools.stream().limit(PEOPLE).toList()) {
            Person person = person("%03d.senco@bench.example".formatted(school.id()));
            var account = haven.bean(Accounts.class)
                    .addReady(new Accounts.NewAccount(
                            person.email(),
                            "Sencha O'Neil of " + school.name(),
                            person.password(),
                            person.secret(),
                            List.of(new Membership(Role.SENCO, Optional.of(school.id()), Optional.empty()))));
            haven.batch(() -> {
                Worker worker = haven.bean(Workers.class).at(school.id(), today).getFirst();
                haven.bean(Workers.class).link(worker.id(), account.id());
                return true;
            });
            people.add(person);
        }
        return people;
    }

    /**
     * A programme for every third child, begun six to twenty weeks ago, with four kinds of criteria, a session each week
     * for six weeks, and something to do with one in seven.
     */
    private static int programmes(JdbcClient jdbc, LocalDate today) {
        int opened = jdbc.sql("""
                        with leader as (
                            select id, school_id, row_number() over (partition by school_id order by id) - 1 as place,
                                   count(*) over (partition by school_id) as places
                              from support.worker)
                        insert into support.intervention (child_id, school_id, kind, title, continuum, began_on, planned_until,
                               next_on, worker_id, assigned_on, opened_by_name, opened_at)
                        select e.child_id, e.school_id, 'PROGRAMME', 'Learning mentor programme', 'SYSTEMATIC',
                               :today::date - 7 * (6 + e.child_id % 15), :today::date + 28 - (e.child_id / 3 % 9) * 4,
                               :today::date - 2 + (e.child_id / 3 % 21), w.id, :today::date - 42, 'bench', now()
                          from children.enrolment e
                          join leader w on w.school_id = e.school_id and w.place = e.child_id / 3 % w.places
                         where e.child_id % 3 = 0 and e.leaving_date is null
                        """).param("today", today).update();
        jdbc.sql("""
                        insert into support.programme (intervention_id, type, barriers, exit_criterion, edited_by_name, edited_at)
                        select i.id, 'learning-mentor', '{}', (array[
                               '{"shape":"attendance","percent":92,"sessions":30}',
                               '{"shape":"allOf","parts":[{"shape":"attendance","percent":90,"sessions":40},{"shape":"noExclusion","weeks":8}]}',
                               '{"shape":"noUnauthorised","weeks":4}',
                               '{"shape":"anyOf","parts":[{"shape":"attendance","percent":95,"sessions":20},{"shape":"judgement"}]}'
                               ])[1 + i.child_id % 4], 'bench', now()
                          from support.intervention i
                        """).update();
        jdbc.sql("""
                        insert into support.programme_session (intervention_id, held_on, state, minutes, by_name, recorded_at)
                        select i.id, i.began_on + 7 * week, case when week % 5 = 4 then 'MISSED' else 'ATTENDED' end, 30,
                               'bench', now()
                          from support.intervention i, generate_series(0, 5) week
                        """).update();
        return opened;
    }

    /** What the database does by itself within a minute. */
    private static void analyze(HavenDatabase database) throws SQLException {
        var owner = database.owner();
        try (var connection = DriverManager.getConnection(database.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }
}
