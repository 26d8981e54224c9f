package uk.haven.support.web.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.nurture.HalfDay;
import uk.haven.support.domain.nurture.WeekPattern;
import uk.haven.support.internal.nurture.NurtureGroup;

/** The questions of a group, read and shown. Call inside a transaction. */
@Component
class GroupForm {

    private static final int ADULTS = 2;
    private static final int SHORT = 100;
    private static final int NAME = 200;
    private static final int LONG = 2000;

    private final Workers workers;

    GroupForm(Workers workers) {
        this.workers = workers;
    }

    /** What was typed as a group; absent while something of it cannot be read. */
    record Read(Optional<NurtureGroup.Plan> plan, List<Problem> problems) {}

    Read read(Typed typed, long school, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (typed.text("name").isBlank()) {
            problems.add(Problem.of("name", "GROUP-NAME", "The group has no name", "Give it one"));
        }
        NurtureForms.longer(typed.text("name"), SHORT, "name").ifPresent(problems::add);
        NurtureForms.longer(typed.text("room"), SHORT, "room").ifPresent(problems::add);
        NurtureForms.longer(typed.text("overseer"), NAME, "overseer").ifPresent(problems::add);
        NurtureForms.longer(typed.text("notes"), LONG, "notes").ifPresent(problems::add);
        if (typed.number("places").isEmpty()) {
            problems.add(Problem.of("places", "GROUP-PLACES", "How many places?", "Give 6 to 12"));
        }
        DateAnswer opens = typed.date("opens");
        if (opens.date().isEmpty()) {
            problems.add(opens.problem("opens", "the first day"));
        }
        Optional<LocalDate> closes = optional(typed, "closes", "the last day", problems);
        Optional<LocalDate> since = optional(typed, "since", "the day of oversight", problems);
        if (!problems.isEmpty()) {
            return new Read(Optional.empty(), problems);
        }
        return new Read(
                Optional.of(new NurtureGroup.Plan(
                        typed.text("name").strip(),
                        typed.number("places").orElseThrow(),
                        typed.text("room").strip(),
                        typed.text("notes").strip(),
                        opens.date().orElseThrow(),
                        closes,
                        WeekPattern.of(typed.texts("pattern")),
                        typed.text("overseer").strip(),
                        since,
                        adults(typed, school, today))),
                List.of());
    }

    private static Optional<LocalDate> optional(Typed typed, String field, String what, List<Problem> problems) {
        DateAnswer answer = typed.date(field);
        if (!answer.empty() && answer.date().isEmpty()) {
            problems.add(answer.problem(field, what));
        }
        return answer.date();
    }

    private List<NurtureGroup.Adult> adults(Typed typed, long school, LocalDate today) {
        List<Worker> there = workers.at(school, today);
        var adults = new ArrayList<NurtureGroup.Adult>();
        for (int i = 1; i <= ADULTS; i++) {
            String chosen = typed.text("adult-" + i);
            boolean teacher = typed.has("teacher-" + i);
            there.stream()
                    .filter(each -> each.publicId().toString().equals(chosen))
                    .forEach(each -> adults.add(new NurtureGroup.Adult(each.id(), teacher)));
        }
        return adults;
    }

    /** What the group says, as if it had been typed. */
    Typed typed(NurtureGroup group) {
        NurtureGroup.Plan plan = group.plan();
        var all = new LinkedMultiValueMap<String, String>();
        all.add("name", plan.name());
        all.add("places", String.valueOf(plan.places()));
        all.add("room", plan.room());
        all.add("notes", plan.notes());
        all.add("overseer", plan.overseer());
        plan.pattern().inOrder().forEach(each -> all.add("pattern", each.code()));
        date(all, "opens", Optional.of(plan.opensOn()));
        date(all, "closes", plan.closesOn());
        date(all, "since", plan.overseenSince());
        Map<Long, Worker> known = workers.find(
                plan.adults().stream().map(NurtureGroup.Adult::workerId).toList());
        for (int i = 0; i < plan.adults().size(); i++) {
            NurtureGroup.Adult adult = plan.adults().get(i);
            Worker worker = known.get(adult.workerId());
            if (worker != null) {
                all.add("adult-" + (i + 1), worker.publicId().toString());
                if (adult.teacher()) {
                    all.add("teacher-" + (i + 1), "yes");
                }
            }
        }
        return new Typed(all);
    }

    private static void date(LinkedMultiValueMap<String, String> all, String field, Optional<LocalDate> date) {
        DateAnswer answer = DateAnswer.of(date.orElse(null));
        all.add(field + "-day", answer.day());
        all.add(field + "-month", answer.month());
        all.add(field + "-year", answer.year());
    }

    /** A new group, with the usual numbers. */
    static Typed fresh(LocalDate today) {
        var all = new LinkedMultiValueMap<String, String>();
        all.add("places", "10");
        date(all, "opens", Optional.of(today));
        return new Typed(all);
    }

    GroupFormPage.Fields fields(
            Typed typed, Map<Long, String> schools, long school, LocalDate today, List<Problem> problems) {
        Map<String, String> places = new LinkedHashMap<>();
        schools.forEach((id, name) -> places.put(id.toString(), name));
        Map<String, String> staff = new LinkedHashMap<>();
        staff.put("", "Nobody yet");
        workers.at(school, today).forEach(each -> staff.put(each.publicId().toString(), each.described()));
        Set<String> ticked = Set.copyOf(typed.texts("pattern"));
        return new GroupFormPage.Fields(
                Field.of("school", "School").withProblems(problems),
                schools.size() > 1 ? Option.of(places, String.valueOf(school)) : List.of(),
                text(typed, "name", "What is it called?", problems),
                text(typed, "places", "Places", problems).withHint("6 to 12"),
                text(typed, "room", "Where does it meet?", problems),
                Field.of("pattern", "When does it meet?")
                        .withHint("Part-time: at least one half day of the week stays with the class")
                        .withProblems(problems),
                HalfDay.WEEK.stream()
                        .map(each -> Option.of(each.code(), each.label()).chosenIf(ticked.contains(each.code())))
                        .toList(),
                Field.of("opens", "First day").withProblems(problems),
                typed.date("opens"),
                Field.of("closes", "Last day, once it is known").withProblems(problems),
                typed.date("closes"),
                adults(typed, staff, problems),
                text(typed, "overseer", "Qualified teacher who oversees it", problems)
                        .withHint("Answers with the class teachers for the children's learning"),
                Field.of("since", "Oversees it since").withProblems(problems),
                typed.date("since"),
                text(typed, "notes", "What colleagues should know of it", problems));
    }

    private static List<GroupFormPage.Adult> adults(Typed typed, Map<String, String> staff, List<Problem> problems) {
        var adults = new ArrayList<GroupFormPage.Adult>();
        for (int i = 1; i <= ADULTS; i++) {
            adults.add(new GroupFormPage.Adult(
                    Field.of("adult-" + i, i == 1 ? "First adult" : "Second adult")
                            .withProblems(problems),
                    Option.of(staff, typed.text("adult-" + i)),
                    Field.of("teacher-" + i, i == 1 ? "The first adult is" : "The second adult is"),
                    List.of(Option.of("yes", "a qualified teacher").chosenIf(typed.has("teacher-" + i)))));
        }
        return adults;
    }

    private static Field text(Typed typed, String name, String label, List<Problem> problems) {
        return Field.of(name, label).withValue(typed.text(name)).withProblems(problems);
    }
}
