package uk.haven.children.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.children.Enrolment;
import uk.haven.children.Families;
import uk.haven.children.Groups;
import uk.haven.children.VulnerableGroup;
import uk.haven.children.internal.ChildFacts;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;
import uk.haven.platform.web.PageShell;

/** Puts together who a child lives and learns with, and what schools have said of the child. */
@Component
class People {

    static final Set<Role> CARERS = Set.of(Role.SENCO, Role.HEAD, Role.KEY_WORKER);

    private final ChildFacts facts;
    private final Children children;
    private final Groups groups;
    private final Families families;
    private final Partnership partnership;

    People(ChildFacts facts, Children children, Groups groups, Families families, Partnership partnership) {
        this.facts = facts;
        this.children = children;
        this.groups = groups;
        this.families = families;
        this.partnership = partnership;
    }

    /** Only the school that has the child now. */
    boolean mayChange(Viewer.Person viewer, Child child) {
        long home = facts.homeSchool(child.id());
        return CARERS.stream().anyMatch(role -> viewer.hasAt(role, home));
    }

    PeoplePage page(PageShell shell, Child child, Viewer.Person viewer, LocalDate asOf) {
        var said = facts.said(child.id(), asOf);
        var held = groups.of(List.of(child.id()), asOf).getOrDefault(child.id(), List.of());
        boolean mayChange = mayChange(viewer, child);
        return new PeoplePage(
                shell,
                child.publicId(),
                mayChange,
                viewer.schoolIds().contains(facts.homeSchool(child.id())),
                facts.family(child.id()).stream().map(this::relative).toList(),
                mayChange ? others(families.of(child.id())) : List.of(),
                mayChange
                        ? facts.perhapsFamily(child).stream()
                                .map(this::relative)
                                .toList()
                        : List.of(),
                held.stream()
                        .map(one -> new PeoplePage.Group(
                                one.group().name().toLowerCase(Locale.ROOT),
                                one.group().label(),
                                one.source() + ", since " + Words.date(one.since()),
                                one.entered()))
                        .toList(),
                Arrays.stream(VulnerableGroup.values())
                        .filter(group -> held.stream().noneMatch(one -> one.group() == group))
                        .map(group -> Option.of(group.name().toLowerCase(Locale.ROOT), group.label()))
                        .toList(),
                said.isEmpty() ? List.of() : characteristics(said.getFirst()),
                said.isEmpty() ? "" : said.getFirst().source(),
                enrolments(children.enrolments(child.id())),
                facts.formerly(child.id()).stream()
                        .map(one -> "%s %s, until %s".formatted(one.forename(), one.surname(), Words.date(one.until())))
                        .toList());
    }

    /** Brothers and sisters at other schools by first name, parents and carers by relation; never how to reach them. */
    private List<String> others(Families.Family family) {
        var others = new ArrayList<String>();
        family.elsewhere()
                .forEach(each -> others.add(each.forename() + ", at "
                        + partnership.school(each.schoolId()).map(School::name).orElse("another school")));
        family.people().forEach(each -> others.add(each.name() + ", " + each.relation()));
        return others;
    }

    private PeoplePage.Relative relative(ChildFacts.Relative one) {
        String school = partnership.school(one.schoolId()).map(School::name).orElse("");
        String born = one.birthDate() == null ? "" : "born " + Words.date(one.birthDate());
        return new PeoplePage.Relative(
                one.publicId(), one.name(), born.isEmpty() || school.isEmpty() ? born + school : born + ", " + school);
    }

    private static List<SummaryRow> characteristics(ChildFacts.Said said) {
        var rows = new ArrayList<SummaryRow>();
        add(rows, "Special educational needs", sen(said.sen()));
        add(rows, "Free school meals", yesNo(said.fsm()));
        add(rows, "In care", yesNo(said.inCare()));
        add(
                rows,
                "Young carer",
                switch (said.youngCarer()) {
                    case "P" -> "Yes, said by the parent";
                    case "S" -> "Yes, said by the school";
                    case "N" -> "No";
                    default -> "";
                });
        add(rows, "Ethnicity", said.ethnicity());
        add(rows, "First language", said.firstLanguage());
        add(rows, "Postcode", said.postcode());
        add(rows, "Since", Words.date(said.from()));
        return rows;
    }

    private static void add(List<SummaryRow> rows, String key, String value) {
        if (!value.isEmpty()) {
            rows.add(SummaryRow.of(key, value));
        }
    }

    static String sen(String code) {
        return switch (code) {
            case "N" -> "None";
            case "K" -> "SEN support (K)";
            case "E" -> "Education, health and care plan (E)";
            case "A" -> "School action (A)";
            case "P" -> "School action plus (P)";
            case "S" -> "Statement (S)";
            default -> code;
        };
    }

    private static String yesNo(String code) {
        return code.equals("Y") ? "Yes" : code.equals("N") ? "No" : "";
    }

    private Table enrolments(List<Enrolment> enrolments) {
        return new Table(
                "Schools",
                List.of(
                        Table.Column.text("School"),
                        Table.Column.text("Year"),
                        Table.Column.text("From"),
                        Table.Column.text("To")),
                enrolments.stream()
                        .map(one -> Table.Row.of(
                                Table.Cell.of(partnership
                                        .school(one.schoolId())
                                        .map(School::name)
                                        .orElse("")),
                                Table.Cell.of(
                                        one.yearGroup() == null
                                                ? ""
                                                : one.yearGroup().label()),
                                Table.Cell.of(Words.date(one.entryDate())),
                                Table.Cell.of(one.leavingDate() == null ? "" : Words.date(one.leavingDate()))))
                        .toList());
    }
}
