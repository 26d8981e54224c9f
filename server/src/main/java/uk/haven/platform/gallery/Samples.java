package uk.haven.platform.gallery;

import java.time.LocalDate;
import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Figure;
import uk.haven.platform.ui.Moment;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Cell;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.platform.ui.TodoList;
import uk.haven.platform.ui.Words;

/** Made-up content that is as awkward as the real thing: long, non-Latin, right-to-left and hostile. */
public final class Samples {

    public static final String LONG = "Featherstonehaugh-Cholmondeley-Wriothesley, Maximiliana Anastasia";
    public static final String ARABIC = "محمد الأمين بن عبد الله";
    public static final String HOSTILE = "\"><script>alert(1)</script>";

    private Samples() {}

    public static List<Problem> problems() {
        return List.of(
                Problem.of(
                        "upn", "UPN-CHECK-LETTER", "The check letter of the UPN should be B", "Look at the UPN again."),
                Problem.of("born", "DATE-UNREAL", "The date of birth must be a real date", "Write it like 16 5 2008."),
                Problem.of(
                        "",
                        "FORM-STALE",
                        "Someone else changed this child's record since you opened it",
                        "Look at it again."));
    }

    public static Field failed() {
        return Field.of("upn", "Unique pupil number (UPN)")
                .withValue("A" + HOSTILE)
                .withHint("13 characters, such as B820200108001")
                .withProblems(problems());
    }

    public static List<Option> options() {
        return List.of(
                new Option("1", "Level 1", "Some concern: the school acts", false),
                new Option("2", "Level 2", "More than one agency acts", true),
                new Option("3", "Level 3", "Needs a plan with a lead person", false));
    }

    public static Table table() {
        return new Table(
                "Children by school, autumn term 2007",
                List.of(
                        Column.text("School").sortedBy("/gallery/table?sort=school", Table.Sorted.ASCENDING),
                        Column.figure("Children").sortedBy("/gallery/table?sort=children", Table.Sorted.NO),
                        Column.figure("Attendance"),
                        Column.text("Key worker")),
                List.of(
                        Row.of(
                                Cell.link("Riders Infant School", "/gallery"),
                                Cell.figure(214),
                                Cell.of("93.1 %"),
                                Cell.of("Нина Петрова")),
                        Row.of(
                                Cell.link("St Alban's Church of England (Aided) Primary School", "/gallery"),
                                Cell.figure(1214),
                                Cell.of("88.0 %"),
                                Cell.of(ARABIC)),
                        Row.of(
                                Cell.link("Front Lawn Junior School", "/gallery"),
                                Cell.of(Words.HIDDEN),
                                Cell.of("–"),
                                Cell.of(LONG)),
                        Row.of("All schools", "1,640", "90.4 %", "").asTotal()));
    }

    public static List<Chip> chips() {
        return List.of(
                new Chip("Year 4", "/gallery/chips"),
                new Chip("St Alban's Church of England (Aided) Primary School", "/gallery/chips"),
                new Chip("Level 2 proposed", "/gallery/chips"));
    }

    public static List<Crumb> crumbs() {
        return List.of(new Crumb("Children", "/gallery"), new Crumb(LONG, "/gallery"), new Crumb(ARABIC, "/gallery"));
    }

    public static List<Section> sections() {
        return List.of(
                Section.of("Why", "/gallery/sections", true),
                Section.of("What we are doing", "/gallery", false),
                new Section("Story", "/gallery", false, 12),
                Section.of("People", "/gallery", false),
                Section.of("Who can see this and who has", "/gallery", false));
    }

    public static List<SummaryRow> summary() {
        return List.of(
                SummaryRow.of("Name", ARABIC).action("Change", "/gallery"),
                SummaryRow.of("Year", "Year 4"),
                SummaryRow.of("Family", LONG).action("See", "/gallery"),
                SummaryRow.of("Note", HOSTILE));
    }

    public static List<Moment> moments() {
        return List.of(
                new Moment(
                        LocalDate.of(2008, 5, 16),
                        "Level",
                        "Level 2 recorded",
                        "Attendance fell, and the family asked for help.",
                        "Sam Carter, SENCo",
                        "/gallery"),
                new Moment(LocalDate.of(2008, 4, 2), "Exclusion", "Excluded for 2½ days", "", "", null),
                new Moment(LocalDate.of(2007, 9, 3), "", "Joined " + LONG, ARABIC, "Register", null));
    }

    public static TodoList todo() {
        return new TodoList(
                "Proposed above the recorded level",
                14,
                List.of(
                        new TodoList.Todo(
                                "Ava Thompson",
                                "Attendance fell below 90 % this half-term · 162 of 184 sessions",
                                "Review",
                                "/gallery"),
                        new TodoList.Todo(ARABIC, "Excluded twice this term · 5 days", "Review", "/gallery"),
                        new TodoList.Todo(LONG, "Reading is two levels below the year's", "Review", "/gallery")),
                "Every proposed level has been looked at.",
                "/gallery");
    }

    public static TodoList nothing() {
        return new TodoList(
                "Files that need you",
                0,
                List.of(),
                "Nothing is waiting. The next registers are due on Friday.",
                "/gallery");
    }

    public static List<Figure> figures() {
        return List.of(
                new Figure("5,214", "children", "in 21 schools", "/gallery"),
                new Figure("92.4 %", "attendance", "up 0.6 points on last year", "/gallery"),
                new Figure("318", "half days lost to exclusion", "", null),
                new Figure(Words.HIDDEN, "at level 3", Words.HIDDEN_MEANS, null));
    }
}
